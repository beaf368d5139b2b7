import { accountId, clientId } from '@daybook/contract/ids';
import { createRoute, lazyRouteComponent, notFound } from '@tanstack/react-router';
import * as z from 'zod/mini';
import { entering, inside, text } from './route-base.tsx';

export const clients = createRoute({
  getParentRoute: () => inside,
  path: '/clients',
  validateSearch: z.object({
    find: text,
    archived: z.catch(z.optional(z.boolean()), undefined),
    add: z.catch(z.optional(z.boolean()), undefined),
  }),
  loader: entering('clients.contact'),
  component: lazyRouteComponent(() => import('./clients/clients.tsx'), 'Clients'),
});

export const client = createRoute({
  getParentRoute: () => inside,
  path: '/clients/$clientId',
  validateSearch: z.object({ for: text, open: z.catch(z.optional(z.enum(['edit', 'household', 'merge'])), undefined) }),
  params: {
    parse: (params) => {
      const id = clientId.safeParse(params.clientId);
      if (!id.success) throw notFound();
      return { clientId: id.data };
    },
    stringify: (params) => params,
  },
  loader: entering('clients.contact'),
  component: lazyRouteComponent(() => import('./clients/client-page.tsx'), 'ClientPage'),
});

export const clientLooks = createRoute({
  getParentRoute: () => inside,
  path: '/clients/looks',
  validateSearch: z.object({
    of: z.catch(z.optional(clientId), undefined),
    by: z.catch(z.optional(accountId), undefined),
  }),
  loader: entering('clients.log'),
  component: lazyRouteComponent(() => import('./clients/looks.tsx'), 'Looks'),
});
