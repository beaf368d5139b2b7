import type { AccountView } from '@daybook/contract/access';
import type { AccountId } from '@daybook/contract/ids';
import type { AccountActor } from '../actor.ts';
import type { VerbContext } from '../context.ts';
import { findAccount } from './account-rows.ts';

/** One account of the organization. */
export async function getAccount(
  { actor, db }: VerbContext<AccountActor>,
  { id }: { id: AccountId },
): Promise<AccountView> {
  return await db.read((tx) => findAccount(tx, actor.organizationId, id));
}
