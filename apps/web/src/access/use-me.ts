import type { Me } from '@daybook/contract/access';
import type { Permission } from '@daybook/contract/permissions';
import { trpc } from '../server.ts';

/** Who is signed in. Only inside the frame, which is not drawn before it is known. */
export function useMe(): Me {
  const [me] = trpc.access.me.useSuspenseQuery();
  return me;
}

/** Whether the account that is signed in holds the permission. */
export function useMay(permission: Permission): boolean {
  return useMe().permissions.includes(permission);
}
