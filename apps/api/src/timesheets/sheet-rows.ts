import type { TimesheetLockId } from '@daybook/contract/ids';
import type { Transaction } from '@daybook/db/connect';
import { sql } from 'drizzle-orm';
import { type Asked, idsOf } from './case-rows.ts';
import type { DayDecision } from './day-state.ts';

export interface DecisionRow extends Record<string, unknown>, DayDecision {
  employeeId: string;
  date: string;
  decisionId: string;
  comment: string;
  by: string;
  /** ms */
  at: string;
}

/** What was said of these dates, in the order in which it was said. */
export async function readDecisions(tx: Transaction, { organizationId, employeeIds, span }: Asked) {
  return await tx.execute<DecisionRow>(sql`
    select d.employee_id as "employeeId", d.business_date::text as date, d.decision_id as "decisionId", d.action,
      d.figures as digest, d.comment, a.name as by, epoch_ms(d.recorded_at)::text as at
    from day_decisions d join accounts a on a.organization_id = d.organization_id and a.id = d.author_id
    where d.organization_id = ${organizationId} and d.employee_id = any (${idsOf(employeeIds)}::uuid[])
      and d.business_date between ${span.from} and ${span.to}
    order by d.recorded_at, d.xid, d.id`);
}

export interface SignOffRow extends Record<string, unknown> {
  employeeId: string;
  digest: string;
  /** ms */
  at: string;
}

/** Who signed this very period off, by account or at a tablet. */
export async function readSignOffs(tx: Transaction, { organizationId, employeeIds, span }: Asked) {
  return await tx.execute<SignOffRow>(sql`
    select s.employee_id as "employeeId", s.figures as digest, epoch_ms(s.recorded_at)::text as at
    from sign_offs s
    where s.organization_id = ${organizationId} and s.employee_id = any (${idsOf(employeeIds)}::uuid[])
      and s.from_date = ${span.from} and s.to_date = ${span.to}
    order by s.recorded_at, s.xid, s.id`);
}

export interface EditedRow extends Record<string, unknown> {
  employeeId: string;
  date: string;
  edits: number;
}

/** How often each date's punches were edited: what was sent together is one edit. */
export async function countEdits(tx: Transaction, { organizationId, employeeIds, span }: Asked) {
  return await tx.execute<EditedRow>(sql`
    select a.employee_id as "employeeId", p.business_date::text as date,
      count(distinct coalesce(a.edit_id, a.id))::int as edits
    from amendments a join punches p on p.organization_id = a.organization_id and p.id = a.punch_id
    where a.organization_id = ${organizationId} and a.employee_id = any (${idsOf(employeeIds)}::uuid[])
      and p.business_date between ${span.from} and ${span.to}
    group by a.employee_id, p.business_date`);
}

export interface LockRow extends Record<string, unknown> {
  id: TimesheetLockId;
  employeeId: string;
  from: string;
  to: string;
  by: string;
  /** ms */
  at: string;
  /** What was paid; null for those that hold no date of the span. */
  sheet: unknown;
}

/** All locks of these people in the order in which they were set, with the sheets of those about the span. */
export async function readLocks(tx: Transaction, { organizationId, employeeIds, span }: Asked) {
  return await tx.execute<LockRow>(sql`
    select l.id, l.employee_id as "employeeId", l.from_date::text as from, l.to_date::text as to, a.name as by,
      epoch_ms(l.recorded_at)::text as at,
      case when l.from_date <= ${span.to} and l.to_date >= ${span.from} then l.sheet end as sheet
    from timesheet_locks l join accounts a on a.organization_id = l.organization_id and a.id = l.author_id
    where l.organization_id = ${organizationId} and l.employee_id = any (${idsOf(employeeIds)}::uuid[])
    order by l.recorded_at, l.xid, l.id`);
}
