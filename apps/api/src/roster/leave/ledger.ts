import type { EmployeeId, LeaveKindId, LeaveRequestId } from '@daybook/contract/ids';
import type { LeaveState } from '@daybook/contract/leave';
import type { Transaction } from '@daybook/db/connect';
import { sql } from 'drizzle-orm';
import { idsOf } from '../../timesheets/case-rows.ts';

interface DayRow extends Record<string, unknown> {
  employeeId: EmployeeId;
  kindId: LeaveKindId;
  requestId: LeaveRequestId;
  date: string;
  minutes: number;
  state: LeaveState;
}
interface AdjustmentRow extends Record<string, unknown> {
  employeeId: EmployeeId;
  kindId: LeaveKindId;
  year: number;
  minutes: number;
}

/** What these people asked, took and were given besides in some calendar years, of all kinds. */
export interface Ledgers {
  days: readonly DayRow[];
  adjustments: readonly AdjustmentRow[];
}

/** Two statements, whatever the number of people. */
export async function readLedgers(
  tx: Transaction,
  organizationId: string,
  employeeIds: readonly string[],
  years: { from: number; to: number },
): Promise<Ledgers> {
  if (employeeIds.length === 0) return { days: [], adjustments: [] };
  const people = sql`${idsOf([...new Set(employeeIds)])}::uuid[]`;
  const days = await tx.execute<DayRow>(sql`
    select d.employee_id as "employeeId", l.kind_id as "kindId", l.id as "requestId", d.date::text, d.minutes, l.state
    from leave_days d
    join leave_requests l on l.organization_id = d.organization_id and l.id = d.request_id
    where d.organization_id = ${organizationId} and d.employee_id = any (${people})
      and d.date between make_date(${years.from}, 1, 1) and make_date(${years.to}, 12, 31)
      and l.state in ('asked', 'approved')`);
  const adjustments = await tx.execute<AdjustmentRow>(sql`
    select a.employee_id as "employeeId", a.kind_id as "kindId", a.year, a.minutes
    from leave_adjustments a
    where a.organization_id = ${organizationId} and a.employee_id = any (${people})
      and a.year between ${years.from} and ${years.to}`);
  return { days, adjustments };
}

/** One person's of one kind. */
export function ledgerOf({ days, adjustments }: Ledgers, employeeId: string, kindId: string): Ledgers {
  const own = (row: { employeeId: string; kindId: string }) => row.employeeId === employeeId && row.kindId === kindId;
  return { days: days.filter(own), adjustments: adjustments.filter(own) };
}
