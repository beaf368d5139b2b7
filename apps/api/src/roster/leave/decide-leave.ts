import type { LeaveView, leaveDecide } from '@daybook/contract/leave';
import type { Transaction } from '@daybook/db/connect';
import { leaveRequests } from '@daybook/db/schema/leave';
import { and, eq } from 'drizzle-orm';
import type * as z from 'zod/mini';
import type { AccountActor } from '../../actor.ts';
import type { VerbContext } from '../../context.ts';
import { findEmployee } from '../../directory/employee-rows.ts';
import { Refusal } from '../../refusal.ts';
import { isOwn } from '../../timesheets/whose.ts';
import { checkNotPaid } from './held-dates.ts';
import { changeRequest, holdRequest } from './held-request.ts';

type Decided = z.output<(typeof leaveDecide)['input']>;

/**
 * Grants a request or declines it; declining one that was granted takes it back. Nobody decides about the own leave, and
 * what is paid stays as it was paid. A request whose dates have been paid meanwhile can still be declined.
 */
export async function decideLeave(ctx: VerbContext<AccountActor>, input: Decided): Promise<LeaveView> {
  const { actor, db, house } = ctx;
  const { organizationId, accountId } = actor;
  const { id, version, decision, reason = '' } = input;
  return await db.write(async (tx) => {
    const before = await holdRequest(tx, organizationId, id, async (employeeId) => {
      await findEmployee(tx, actor, employeeId);
    });
    const employeeId = before.employee.id;
    if (isOwn(actor, employeeId)) throw new Refusal('self-approval');
    if (await isRepeated(tx, ctx, input, before)) return before;
    if (before.version !== version) throw new Refusal('stale', { facts: { version: before.version } });
    const open = decision === 'approve' ? ['asked'] : ['asked', 'approved'];
    if (!open.includes(before.state)) throw new Refusal('already-decided');
    if (decision === 'decline' && reason === '') throw new Refusal('bad-input', { fields: { reason: 'say why' } });
    if (decision === 'approve' || before.state === 'approved')
      await checkNotPaid(tx, { organizationId, employeeId }, before.days);
    const state = decision === 'approve' ? 'approved' : 'declined';
    const set = { state, decidedBy: accountId, decidedAt: house.clock.now(), reason };
    return await changeRequest(tx, ctx, before, { action: 'roster.leave-decided', set });
  });
}

/** Whether this account decided just this from that version: an answer that was lost is asked for again. */
async function isRepeated(
  tx: Transaction,
  { actor }: VerbContext<AccountActor>,
  { id, version, decision, reason = '' }: Decided,
  { state, version: stored }: LeaveView,
): Promise<boolean> {
  const same = stored === version + 1 && state === (decision === 'approve' ? 'approved' : 'declined');
  if (!same) return false;
  const [found] = await tx
    .select({ by: leaveRequests.decidedBy, reason: leaveRequests.reason })
    .from(leaveRequests)
    .where(and(eq(leaveRequests.organizationId, actor.organizationId), eq(leaveRequests.id, id)));
  return found?.by === actor.accountId && found.reason === reason;
}
