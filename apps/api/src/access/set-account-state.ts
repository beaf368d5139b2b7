import type { AccountView } from '@daybook/contract/access';
import type { AccountId } from '@daybook/contract/ids';
import { accounts, staffSessions } from '@daybook/db/schema/access';
import { and, eq } from 'drizzle-orm';
import type { AccountActor } from '../actor.ts';
import { authorOf } from '../audit/author.ts';
import { record } from '../audit/record.ts';
import type { VerbContext } from '../context.ts';
import { tell } from '../live/tell.ts';
import { Refusal } from '../refusal.ts';
import { findAccount, keepAnOwner } from './account-rows.ts';

/** Disables an account, which ends its sessions and streams at once, or enables it again. Twice is as once. */
export async function setAccountState(
  ctx: VerbContext<AccountActor>,
  { id, disabled }: { id: AccountId; disabled: boolean },
): Promise<AccountView> {
  const { actor, db, house } = ctx;
  const { organizationId } = actor;
  const now = house.clock.now();
  return await db.write(async (tx) => {
    const before = await findAccount(tx, organizationId, id);
    if (id === actor.accountId) throw new Refusal('own-account');
    if ((before.state === 'disabled') === disabled) return before;
    await tx
      .update(accounts)
      .set({ disabledAt: disabled ? now : null, version: before.version + 1 })
      .where(and(eq(accounts.organizationId, organizationId), eq(accounts.id, id)));
    if (disabled) {
      await tx
        .delete(staffSessions)
        .where(and(eq(staffSessions.organizationId, organizationId), eq(staffSessions.accountId, id)));
      if (before.role === 'owner') await keepAnOwner(tx, organizationId);
    }
    await record(tx, authorOf(ctx), {
      action: disabled ? 'access.account-disabled' : 'access.account-enabled',
      subject: { kind: 'account', id },
      before: { state: before.state },
    });
    await tell(tx, organizationId, now, {
      topic: 'accounts',
      kind: 'accounts.changed',
      permission: 'accounts.see',
      siteId: null,
      ids: { accountId: id },
    });
    return await findAccount(tx, organizationId, id);
  });
}
