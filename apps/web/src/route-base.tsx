import { siteId } from '@daybook/contract/ids';
import type { Permission } from '@daybook/contract/permissions';
import { date } from '@daybook/contract/values';
import { createRootRoute, createRoute, lazyRouteComponent, notFound, Outlet } from '@tanstack/react-router';
import * as z from 'zod/mini';
import { requireAccount } from './access/require-account.ts';
import { Failure } from './shell/failure.tsx';
import { NotFound } from './shell/not-found.tsx';

export const root = createRootRoute({
  component: Outlet,
  notFoundComponent: NotFound,
  errorComponent: ({ error }) => <Failure error={error} retry={() => location.reload()} />,
});

/** What may be typed into an address; a room whose own schema is heavy reads it there, and the first screen goes without. */
export const text = z.catch(z.optional(z.string()), undefined);
export const oneSite = z.catch(z.optional(siteId), undefined);
export const aDate = z.catch(z.optional(date), undefined);

/** All that needs a sign-in. */
export const inside = createRoute({
  getParentRoute: () => root,
  id: 'inside',
  beforeLoad: async ({ location }) => ({ me: await requireAccount(location.href) }),
  component: lazyRouteComponent(() => import('./shell/frame.tsx'), 'Frame'),
});

/** A room that the account may not enter is answered like one that is not there. */
export function entering(needs: Permission) {
  return ({ context }: { context: { me: { permissions: readonly Permission[] } } }) => {
    if (!context.me.permissions.includes(needs)) throw notFound();
  };
}
