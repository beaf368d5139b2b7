import type { LeaveRequestId } from '@daybook/contract/ids';
import type { LeaveView } from '@daybook/contract/leave';
import { businessDate } from '@daybook/rules/business-date';
import type { AccountActor } from '../../actor.ts';
import { findSiteRule } from '../../clock/queue-facts.ts';
import type { VerbContext } from '../../context.ts';
import { Refusal } from '../../refusal.ts';
import { isOwn } from '../../timesheets/whose.ts';
import { changeRequest, holdRequest } from './held-request.ts';

/**
 * Takes one's own request back: while it waits, or what was granted before any of it has begun. Of what has begun a
 * manager decides. Withdrawn again it stays as it was.
 */
export async function withdrawLeave(
  ctx: VerbContext<AccountActor>,
  { id, version }: { id: LeaveRequestId; version: number },
): Promise<LeaveView> {
  const { actor, db, house } = ctx;
  const { organizationId } = actor;
  return await db.write(async (tx) => {
    const before = await holdRequest(tx, organizationId, id, async (employeeId) => {
      if (!isOwn(actor, employeeId)) throw new Refusal('not-found');
    });
    if (before.state === 'withdrawn' && before.version === version + 1) return before;
    if (before.version !== version) throw new Refusal('stale', { facts: { version: before.version } });
    const today = businessDate(house.clock.now().getTime(), await findSiteRule(tx, organizationId, before.site.id));
    const begun = before.days.some(({ date }) => date <= today);
    const open = before.state === 'asked' || (before.state === 'approved' && !begun);
    if (!open) throw new Refusal('already-decided');
    return await changeRequest(tx, ctx, before, { action: 'roster.leave-withdrawn', set: { state: 'withdrawn' } });
  });
}
