import type { LeaveRequestId } from '@daybook/contract/ids';
import type { LeaveView } from '@daybook/contract/leave';
import type { Transaction } from '@daybook/db/connect';
import { leaveRequests } from '@daybook/db/schema/leave';
import { and, eq, sql } from 'drizzle-orm';
import type { Member } from '../../actor.ts';
import { authorOf } from '../../audit/author.ts';
import { record } from '../../audit/record.ts';
import { lockPeople } from '../../clock/queue-facts.ts';
import type { VerbContext } from '../../context.ts';
import { Refusal } from '../../refusal.ts';
import { findLeave } from './leave-rows.ts';
import { tellLeave, toldOf } from './tell-leave.ts';

/**
 * The request with its person held: nothing comes to either until the transaction ends.
 * @param check whether whoever asks may know of it at all; asked before anybody is made to wait
 */
export async function holdRequest(
  tx: Transaction,
  organizationId: string,
  id: LeaveRequestId,
  check: (employeeId: LeaveView['employee']['id']) => Promise<void>,
): Promise<LeaveView> {
  const [found] = await tx
    .select({ employeeId: sql<LeaveView['employee']['id']>`${leaveRequests.employeeId}` })
    .from(leaveRequests)
    .where(and(eq(leaveRequests.organizationId, organizationId), eq(leaveRequests.id, id)));
  if (!found) throw new Refusal('not-found');
  await check(found.employeeId);
  await lockPeople(tx, organizationId, [found.employeeId]);
  return await findLeave(tx, organizationId, id);
}

interface Change {
  action: 'roster.leave-decided' | 'roster.leave-withdrawn';
  set: Partial<Pick<typeof leaveRequests.$inferInsert, 'state' | 'decidedBy' | 'decidedAt' | 'reason'>>;
}

/** Writes what became of a request that is held, audits and tells it. */
export async function changeRequest(
  tx: Transaction,
  ctx: VerbContext<Member>,
  before: LeaveView,
  { action, set }: Change,
): Promise<LeaveView> {
  const { organizationId } = ctx.actor;
  const { id, version, site, employee } = before;
  await tx
    .update(leaveRequests)
    .set({ ...set, version: version + 1 })
    .where(and(eq(leaveRequests.organizationId, organizationId), eq(leaveRequests.id, id)));
  const after = await findLeave(tx, organizationId, id);
  await record(tx, authorOf(ctx), {
    action,
    subject: { kind: 'leave', id },
    before: toldOf(before),
    after: toldOf(after),
  });
  const hours = [before.state, after.state].includes('approved');
  await tellLeave(tx, ctx, { employeeId: employee.id, siteId: site.id, hours });
  return after;
}
