import type { Transaction } from '@daybook/db/connect';
import type { LeaveDay } from '@daybook/rules/roster/leave-days';
import { sql } from 'drizzle-orm';
import { Refusal } from '../../refusal.ts';
import { idsOf } from '../../timesheets/case-rows.ts';

interface Whose {
  organizationId: string;
  employeeId: string;
}

function datesOf(days: readonly LeaveDay[]) {
  return sql`${idsOf(days.map(({ date }) => date))}::date[]`;
}

/** Refuses leave of a date that is paid already. Asked while the person is held. */
export async function checkNotPaid(
  tx: Transaction,
  { organizationId, employeeId }: Whose,
  days: readonly LeaveDay[],
): Promise<void> {
  const [paid] = await tx.execute<{ date: string }>(sql`
    select d::text as date from unnest(${datesOf(days)}) d
    where exists (
      select from timesheet_locks l
      where l.organization_id = ${organizationId} and l.employee_id = ${employeeId}
        and l.from_date <= d and l.to_date >= d)
    order by d limit 1`);
  if (paid) throw new Refusal('period-locked', { fields: { from: paid.date } });
}

/** Refuses leave of a date that other leave of the person has, or waits for. Asked while the person is held. */
export async function checkFree(
  tx: Transaction,
  { organizationId, employeeId }: Whose,
  days: readonly LeaveDay[],
): Promise<void> {
  const [taken] = await tx.execute<{ date: string }>(sql`
    select d.date::text from leave_days d
    join leave_requests l on l.organization_id = d.organization_id and l.id = d.request_id
    where d.organization_id = ${organizationId} and d.employee_id = ${employeeId} and d.date = any (${datesOf(days)})
      and l.state in ('asked', 'approved')
    order by d.date limit 1`);
  if (taken) throw new Refusal('leave-overlaps', { fields: { from: taken.date } });
}
