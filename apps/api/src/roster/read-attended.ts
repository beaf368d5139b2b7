import type { PunchKind } from '@daybook/contract/clock';
import type { AttendanceRules } from '@daybook/contract/directory';
import type { EmployeeId, PlannedShiftId, SiteId } from '@daybook/contract/ids';
import type { Transaction } from '@daybook/db/connect';
import { type Punch, shiftsOf } from '@daybook/rules/clock/shifts';
import { type Attended, attendanceOf, type PlannedSpan, staysOf } from '@daybook/rules/roster/attendance';
import { sql } from 'drizzle-orm';
import { type DateSpan, idsOf } from '../timesheets/case-rows.ts';
import { placing } from './shift-rows.ts';

interface Row extends Record<string, unknown>, Pick<AttendanceRules, 'lateGrace' | 'leaveGrace' | 'missingAfter'> {
  id: PlannedShiftId;
  siteId: SiteId;
  employeeId: EmployeeId;
  date: string;
  startWall: string;
  endWall: string;
  zone: string;
  longestShift: number;
  onLeave: boolean;
}

interface PunchRow extends Record<string, unknown> {
  employeeId: EmployeeId;
  kind: PunchKind;
  /** ms */
  at: string;
  businessDate: string;
}

export type AttendedShift = Attended<PlannedShiftId> & Pick<Row, 'siteId' | 'employeeId' | 'date'>;

/**
 * How everybody, or these people alone, came to what was published for these business dates, by when it begins; two
 * statements.
 */
export async function readAttended(
  tx: Transaction,
  {
    organizationId,
    span,
    now,
    employeeIds,
  }: { organizationId: string; span: DateSpan; now: Date; employeeIds?: readonly string[] },
): Promise<AttendedShift[]> {
  const asked = sql`s.organization_id = ${organizationId} and s.business_date between ${span.from} and ${span.to}
    and ${employeeIds ? sql`s.employee_id = any (${idsOf(employeeIds)}::uuid[])` : sql`true`}`;
  const [rows, punches] = await Promise.all([
    tx.execute<Row>(sql`
      select s.id, s.site_id as "siteId", s.employee_id as "employeeId", s.business_date::text as date,
        s.start_wall::text as "startWall", s.end_wall::text as "endWall", s.zone, t.late_grace as "lateGrace",
        t.leave_grace as "leaveGrace", t.missing_after as "missingAfter", t.longest_shift as "longestShift",
        exists (
          select from leave_days d
          join leave_requests r on r.organization_id = d.organization_id and r.id = d.request_id and r.state = 'approved'
          where d.organization_id = s.organization_id and d.employee_id = s.employee_id and d.date = s.business_date
            and r.part_minutes is null) as "onLeave"
      from published_shifts s
      join sites t on t.organization_id = s.organization_id and t.id = s.site_id and t.archived_at is null
      join employees e on e.organization_id = s.organization_id and e.id = s.employee_id and e.archived_at is null
      where ${asked}`),
    tx.execute<PunchRow>(sql`
      select p.employee_id as "employeeId", p.kind, epoch_ms(p.at)::text as at, p.business_date::text as "businessDate"
      from counted_punches p
      where p.organization_id = ${organizationId} and p.at >= ${span.from}::date - 1 and p.at <= ${now.toISOString()}
        and p.employee_id in (select s.employee_id from published_shifts s where ${asked})
      order by p.at, p.recorded_at, p.id`),
  ]);
  const place = placing();
  const own = Map.groupBy(punches, ({ employeeId }) => employeeId);
  const found = [...Map.groupBy(rows, ({ employeeId }) => employeeId)].flatMap(([employeeId, shifts]) => {
    const told: Punch[] = (own.get(employeeId) ?? []).map((punch) => ({ ...punch, at: Number(punch.at) }));
    return attendedBy(shifts, told, now.getTime(), place);
  });
  return found.sort((a, b) => a.shift.start - b.shift.start || (a.shift.id < b.shift.id ? -1 : 1));
}

/** Of one person. Each shift is judged by its own site's rules, with all of the person's shifts in sight. */
function attendedBy(
  rows: readonly Row[],
  punches: readonly Punch[],
  now: number,
  place: ReturnType<typeof placing>,
): AttendedShift[] {
  const byId = new Map(rows.map((row) => [row.id, row]));
  const planned: PlannedSpan<PlannedShiftId>[] = rows.map((row) => ({
    id: row.id,
    onLeave: row.onLeave,
    ...place(row),
  }));
  return [...Map.groupBy(rows, ({ siteId }) => siteId).values()].flatMap(([rule]) => {
    if (!rule) return [];
    const stays = staysOf(shiftsOf(punches, now, rule.longestShift), rule.longestShift);
    return attendanceOf(planned, stays, rule, now).flatMap((attended) => {
      const row = byId.get(attended.shift.id);
      if (row?.siteId !== rule.siteId) return [];
      return [{ ...attended, siteId: row.siteId, employeeId: row.employeeId, date: row.date }];
    });
  });
}
