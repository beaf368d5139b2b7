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
  const taken = await daysOf(tx, whose, asked);
  const { days } = taken;
  await checkFree(tx, whose, days);
  await checkNotPaid(tx, whose, days);
  if (!(await write(tx, ctx, asked, taken))) throw new Refusal('idempotency-mismatch');
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
  const view = await findLeave(tx, organizationId, leave.id);
  const { kindId, from, to, note, minutes = null, starts = null } = leave;
  const asked = { employeeId, kindId, from, to, note };
  const fields = ['employeeId', 'kindId', 'from', 'to', 'note'] as const;
  const asLong = stored.partMinutes === minutes || (stored.partMinutes === null && view.minutes === minutes);
  const asEarly = stored.partStarts === starts || stored.partMinutes === null;
  if (!asLong || !asEarly || fields.some((field) => stored[field] !== asked[field]))
    throw new Refusal('idempotency-mismatch');
  return view;
}

async function daysOf(
  tx: Transaction,
  whose: { organizationId: string; employeeId: string; siteId: SiteId },
  { askedBy, leave }: AskedLeave,
): Promise<{ days: LeaveDay[]; part: number | null }> {
  const kind = await holdKind(tx, whose.organizationId, leave.kindId, 'share');
  if (!kind || kind.archived || (askedBy !== 'manager' && !kind.askable)) throw new Refusal('not-found');
  if (leave.minutes !== undefined && leave.minutes > kind.dayMinutes)
    throw new Refusal('bad-input', { fields: { 'leave.minutes': 'longer than a day of this kind' } });
  const person = await readLeavePerson(tx, whose, { from: leave.from, to: leave.to });
  const days = leaveDays(leave, kind, person);
  if (days.length === 0) throw new Refusal('no-leave-days');
  // A part as long as the day is the day, also when a day of this kind comes to something else later.
  return { days, part: leave.minutes === kind.dayMinutes ? null : (leave.minutes ?? null) };
}

/** Answers false when somebody else's request has this id. */
async function write(
  tx: Transaction,
  { actor, house }: VerbContext<Member>,
  { employeeId, askedBy, accountId, kioskId, leave }: AskedLeave,
  { days, part }: Awaited<ReturnType<typeof daysOf>>,
): Promise<boolean> {
  const { organizationId } = actor;
  const now = house.clock.now();
  const { id, kindId, from, to, note } = leave;
  const granted =
    askedBy === 'manager' ? { state: 'approved', decidedBy: accountId, decidedAt: now } : { state: 'asked' };
  const written = await tx
    .insert(leaveRequests)
    .values({
      ...{ organizationId, id, employeeId, kindId, from, to, note, askedBy, accountId, kioskId, ...granted },
      partMinutes: part,
      partStarts: part === null ? null : (leave.starts ?? null),
      recordedAt: now,
    })
    .onConflictDoNothing()
    .returning({ id: leaveRequests.id });
  if (written.length === 0) return false;
  await tx.insert(leaveDaysTable).values(days.map((day) => ({ organizationId, requestId: id, employeeId, ...day })));
  return true;
}
