import type { EmployeeId, SiteId } from '@daybook/contract/ids';
import type { LeaveInput, LeaveView } from '@daybook/contract/leave';
import type { Transaction } from '@daybook/db/connect';
import { leaveDays as leaveDaysTable, leaveRequests } from '@daybook/db/schema/leave';
import { type LeaveDay, leaveDays } from '@daybook/rules/roster/leave-days';
import { and, eq } from 'drizzle-orm';
import type { Member } from '../../actor.ts';
import { authorOf } from '../../audit/author.ts';
import { record } from '../../audit/record.ts';
import { lockPeople } from '../../clock/queue-facts.ts';
import type { VerbContext } from '../../context.ts';
import { Refusal } from '../../refusal.ts';
import { checkFree, checkNotPaid } from './held-dates.ts';
import { holdKind } from './kind-rows.ts';
import { readLeavePerson } from './leave-person.ts';
import { findLeave } from './leave-rows.ts';
import { tellLeave, toldOf } from './tell-leave.ts';

/** Leave that is asked for, at whichever door. */
export interface AskedLeave {
  employeeId: EmployeeId;
  /** The usual site. */
  siteId: SiteId;
  askedBy: LeaveView['askedBy'];
  accountId: string | null;
  kioskId: string | null;
  leave: LeaveInput;
}

/**
 * Writes the request, while the person is held: two at once, or one beside a payment, cannot both have a date. The
 * same id again is the same request. What a manager enters is granted with it, by the manager.
 */
export async function askLeave(tx: Transaction, ctx: VerbContext<Member>, asked: AskedLeave): Promise<LeaveView> {
  const { organizationId } = ctx.actor;
  const { employeeId, siteId, leave } = asked;
  await lockPeople(tx, organizationId, [employeeId]);
  const known = await findAsked(tx, organizationId, asked);
  if (known) return known;
  const whose = { organizationId, employeeId, siteId };
  const days = await daysOf(tx, whose, asked);
  await checkFree(tx, whose, days);
  await checkNotPaid(tx, whose, days);
  if (!(await write(tx, ctx, asked, days))) throw new Refusal('idempotency-mismatch');
  const view = await findLeave(tx, organizationId, leave.id);
  await record(tx, authorOf(ctx), {
    action: 'roster.leave-asked',
    subject: { kind: 'leave', id: leave.id },
    after: toldOf(view),
  });
  await tellLeave(tx, ctx, { employeeId, siteId, hours: view.state === 'approved' });
  return view;
}

/** The request that is there under this id, if the same was asked; anything else under it is a mistake. */
export async function findAsked(
  tx: Transaction,
  organizationId: string,
  { employeeId, leave }: { employeeId: string; leave: LeaveInput },
): Promise<LeaveView | undefined> {
  const [stored] = await tx
    .select()
    .from(leaveRequests)
    .where(and(eq(leaveRequests.organizationId, organizationId), eq(leaveRequests.id, leave.id)));
  if (!stored) return undefined;
  const { kindId, from, to, note, minutes = null } = leave;
  const asked = { employeeId, kindId, from, to, note, partMinutes: minutes };
  const fields = ['employeeId', 'kindId', 'from', 'to', 'note', 'partMinutes'] as const;
  if (fields.some((field) => stored[field] !== asked[field])) throw new Refusal('idempotency-mismatch');
  return await findLeave(tx, organizationId, leave.id);
}

async function daysOf(
  tx: Transaction,
  whose: { organizationId: string; employeeId: string; siteId: SiteId },
  { askedBy, leave }: AskedLeave,
): Promise<LeaveDay[]> {
  const kind = await holdKind(tx, whose.organizationId, leave.kindId, 'share');
  if (!kind || kind.archived || (askedBy !== 'manager' && !kind.askable)) throw new Refusal('not-found');
  if (leave.minutes !== undefined && leave.minutes > kind.dayMinutes)
    throw new Refusal('bad-input', { fields: { 'leave.minutes': 'longer than a day of this kind' } });
  const person = await readLeavePerson(tx, whose, { from: leave.from, to: leave.to });
  const days = leaveDays(leave, kind, person);
  if (days.length === 0) throw new Refusal('no-leave-days');
  return days;
}

/** Answers false when somebody else's request has this id. */
async function write(
  tx: Transaction,
  { actor, house }: VerbContext<Member>,
  { employeeId, askedBy, accountId, kioskId, leave }: AskedLeave,
  days: readonly LeaveDay[],
): Promise<boolean> {
  const { organizationId } = actor;
  const now = house.clock.now();
  const { id, kindId, from, to, note, minutes } = leave;
  const granted =
    askedBy === 'manager' ? { state: 'approved', decidedBy: accountId, decidedAt: now } : { state: 'asked' };
  const written = await tx
    .insert(leaveRequests)
    .values({
      ...{ organizationId, id, employeeId, kindId, from, to, note, askedBy, accountId, kioskId, ...granted },
      partMinutes: minutes ?? null,
      recordedAt: now,
    })
    .onConflictDoNothing()
    .returning({ id: leaveRequests.id });
  if (written.length === 0) return false;
  await tx.insert(leaveDaysTable).values(days.map((day) => ({ organizationId, requestId: id, employeeId, ...day })));
  return true;
}
