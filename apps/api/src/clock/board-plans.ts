import type { Attendance, BoardEntry } from '@daybook/contract/clock';
import type { EmployeeId, SiteId } from '@daybook/contract/ids';
import { businessDate } from '@daybook/rules/business-date';
import { type Punch, shiftsOf } from '@daybook/rules/clock/shifts';
import { type Attended, attendanceOf, staysOf } from '@daybook/rules/roster/attendance';
import { placing } from '../roster/shift-rows.ts';
import { momentOf } from '../time/moment.ts';

/** A shift that is published for today or yesterday, and what its person punched since. */
export interface PlanRow {
  site_id: SiteId;
  employee_id: EmployeeId;
  business_date: string;
  start_wall: string;
  end_wall: string;
  zone: string;
  on_leave: boolean;
  punches: Punch[];
}

interface SiteRule {
  id: SiteId;
  zone: string;
  day_start: string;
  longest_shift: number;
  late_grace: number;
  leave_grace: number;
  missing_after: number;
  propose_out_after: number;
}

type Shown = Pick<BoardEntry, 'planned' | 'attendance' | 'lateMinutes'>;
export const unplanned: Shown = { planned: null, attendance: null, lateMinutes: 0 };

export interface OnBoard {
  shown: Shown;
  /** ms; from when on an out is due of whoever is still in. */
  outDue: number;
}

/** What was planned at a site for its business date, by person, and how each came to it. */
export function onBoard(site: SiteRule, plans: readonly PlanRow[], now: number): ReadonlyMap<string, OnBoard> {
  const today = businessDate(now, { zone: site.zone, dayStart: site.day_start });
  const rule = { lateGrace: site.late_grace, leaveGrace: site.leave_grace, missingAfter: site.missing_after };
  const place = placing();
  const here = plans.filter(({ site_id }) => site_id === site.id);
  return new Map(
    [...Map.groupBy(here, ({ employee_id }) => employee_id)].flatMap(([employeeId, rows]): [string, OnBoard][] => {
      const dates = new Map(rows.map((row, index) => [String(index), row.business_date]));
      const planned = rows.map(({ start_wall, end_wall, zone, on_leave }, index) => ({
        id: String(index),
        onLeave: on_leave,
        ...place({ startWall: start_wall, endWall: end_wall, zone }),
      }));
      const stays = staysOf(shiftsOf(rows[0]?.punches ?? [], now, site.longest_shift), site.longest_shift);
      const attended = attendanceOf(planned, stays, rule, now).filter(
        ({ shift }) => dates.get(shift.id) === today || shift.end > now - site.propose_out_after * 60_000,
      );
      const shown = chosen(attended, now);
      return shown
        ? [[employeeId, { shown: view(shown), outDue: shown.shift.end + site.propose_out_after * 60_000 }]]
        : [];
    }),
  );
}

/** The one that runs, else the next, else the last. */
function chosen(attended: readonly Attended[], now: number): Attended | undefined {
  const running = attended.find(({ shift }) => shift.start <= now && now < shift.end);
  return running ?? attended.find(({ shift }) => shift.start > now) ?? attended.at(-1);
}

function view({ shift: { start, end }, standing, lateMinutes }: Attended): Shown {
  // Who never came is missing, also once the shift is over.
  const attendance: Attendance = standing === 'absent' ? 'missing' : standing;
  return { planned: { start: momentOf(start), end: momentOf(end) }, attendance, lateMinutes };
}
