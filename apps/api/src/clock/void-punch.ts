import type { Transaction } from '@daybook/db/connect';
import type { AccountActor } from '../actor.ts';
import type { VerbContext } from '../context.ts';
import { tell } from '../live/tell.ts';
import { amend } from './amend.ts';
import { recount } from './recount.ts';

/** Takes a punch out of the count; its row stays. The caller holds the person, and says in the trail why. */
export async function voidPunch(
  tx: Transaction,
  ctx: VerbContext<AccountActor>,
  punch: { id: string; employeeId: string; siteId: string },
  said: { reason: string; editId?: string },
): Promise<void> {
  const { organizationId } = ctx.actor;
  const now = ctx.house.clock.now();
  const { id: punchId, employeeId, siteId } = punch;
  await amend(tx, ctx, { action: 'void', punchId, employeeId, ...said });
  await recount(tx, organizationId, employeeId, now);
  await tell(tx, organizationId, now, {
    topic: 'clock',
    kind: 'clock.punched',
    permission: 'board.see',
    siteId,
    ids: { siteId, employeeId, punchId },
  });
}
