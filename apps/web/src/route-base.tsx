import type { SiteId } from '@daybook/contract/ids';
import type { Permission } from '@daybook/contract/permissions';
import { createRootRoute, createRoute, lazyRouteComponent, notFound, Outlet } from '@tanstack/react-router';
import { requireAccount } from './access/require-account.ts';
import { anId } from './address.ts';
import { Failure } from './shell/failure.tsx';
import { NotFound } from './shell/not-found.tsx';

export const root = createRootRoute({
  component: Outlet,
  notFoundComponent: NotFound,
  errorComponent: ({ error }) => <Failure error={error} retry={() => location.reload()} />,
});

export const oneSite = anId<SiteId>();

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
