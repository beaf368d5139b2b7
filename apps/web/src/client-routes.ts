import type { AccountId, ClientId } from '@daybook/contract/ids';
import { createRoute, lazyRouteComponent, notFound } from '@tanstack/react-router';
import { anId, oneOf, reading, text, yesOrNo } from './address.ts';
import { entering, inside } from './route-base.tsx';

export const clients = createRoute({
  getParentRoute: () => inside,
  path: '/clients',
  validateSearch: reading({
    find: text,
    archived: yesOrNo,
    add: yesOrNo,
  }),
  loader: entering('clients.contact'),
  component: lazyRouteComponent(() => import('./clients/clients.tsx'), 'Clients'),
});

export const client = createRoute({
  getParentRoute: () => inside,
  path: '/clients/$clientId',
  validateSearch: reading({ for: text, open: oneOf('edit', 'household', 'merge') }),
  params: {
    parse: (params) => {
      const id = anId<ClientId>()(params.clientId);
      if (!id) throw notFound();
      return { clientId: id };
    },
    stringify: (params) => params,
  },
  loader: entering('clients.contact'),
  component: lazyRouteComponent(() => import('./clients/client-page.tsx'), 'ClientPage'),
});

export const clientLooks = createRoute({
  getParentRoute: () => inside,
  path: '/clients/looks',
  validateSearch: reading({
    of: anId<ClientId>(),
    by: anId<AccountId>(),
  }),
  loader: entering('clients.log'),
  component: lazyRouteComponent(() => import('./clients/looks.tsx'), 'Looks'),
});
