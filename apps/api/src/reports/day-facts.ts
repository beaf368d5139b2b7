import type { PunchKind } from '@daybook/contract/clock';
import type { EmployeeId } from '@daybook/contract/ids';
import type { DayFacts } from '@daybook/contract/reports';
import type { Transaction } from '@daybook/db/connect';
import { type Shift, shiftsOf } from '@daybook/rules/clock/shifts';
import { sql } from 'drizzle-orm';
import { momentOf } from '../time/moment.ts';
import type { ReportRow } from './report-rows.ts';

interface PunchRow extends Record<string, unknown> {
  employeeId: EmployeeId;
  name: string;
  calledName: string;
  kind: PunchKind;
  /** ms */
  at: string;
  businessDate: string;
  here: boolean;
}

/** Who worked at the site on its business date, and how long, by the punches that count; and what waits for a decision. */
export async function readDayFacts(
  tx: Transaction,
  organizationId: string,
  { siteId, businessDate, site }: Pick<ReportRow, 'siteId' | 'businessDate' | 'site'>,
  now: Date,
): Promise<DayFacts> {
  const rows = await tx.execute<PunchRow>(sql`
    select p.employee_id as "employeeId", e.name, e.called_name as "calledName", p.kind, epoch_ms(p.at)::text as at,
      p.business_date::text as "businessDate", p.site_id = ${siteId} as here
    from counted_punches p
    join employees e on e.organization_id = p.organization_id and e.id = p.employee_id
    where p.organization_id = ${organizationId} and p.business_date = ${businessDate} and p.at <= ${now.toISOString()}
      and p.employee_id in (
        select q.employee_id from counted_punches q
        where q.organization_id = ${organizationId} and q.site_id = ${siteId} and q.business_date = ${businessDate})
    order by e.name collate "und-x-icu", p.employee_id, p.at, p.recorded_at, p.id`);
  const people = [...Map.groupBy(rows, ({ employeeId }) => employeeId).values()].flatMap((punches) =>
    personOf(punches, now.getTime(), site.longestShift),
  );
  const [open] = await tx.execute<{ n: number }>(sql`
    select count(*)::int as n from exceptions x
    where x.organization_id = ${organizationId} and x.site_id = ${siteId} and x.business_date = ${businessDate}
      and x.state = 'open' and x.kind not in ('variance', 'no-report')`);
  return {
    people,
    workedMinutes: people.reduce((sum, { workedMinutes }) => sum + workedMinutes, 0),
    exceptions: open?.n ?? 0,
  };
}

function personOf(rows: readonly PunchRow[], now: number, longestShift: number): DayFacts['people'] {
  const [first] = rows;
  if (!first) return [];
  const punches = rows.map(({ kind, at, businessDate }) => ({ kind, at: Number(at), businessDate }));
  const beganHere = new Set(rows.filter(({ kind, here }) => kind === 'in' && here).map(({ at }) => Number(at)));
  const shifts = shiftsOf(punches, now, longestShift).filter((shift) => beganHere.has(shift.in));
  if (shifts.length === 0) return [];
  const last = shifts.at(-1);
  const { employeeId, name, calledName } = first;
  const workedMinutes = Math.floor(shifts.reduce((sum, { workedMs }) => sum + workedMs, 0) / 60_000);
  return [{ employeeId, name, calledName, workedMinutes, ...standingOf(last) }];
}

/** A shift that lacks its out is a question for a manager and nobody who is still in. */
function standingOf(shift: Shift | undefined): Pick<DayFacts['people'][number], 'state' | 'since'> {
  if (!shift || shift.out !== null || shift.flags.length > 0) return { state: 'out', since: null };
  const pause = shift.breaks.at(-1);
  return pause && pause.end === null
    ? { state: 'break', since: momentOf(pause.start) }
    : { state: 'in', since: momentOf(shift.in) };
}

/** Who has not left yet. */
export function stillIn({ people }: DayFacts): DayFacts['people'] {
  return people.filter(({ state }) => state !== 'out');
}
