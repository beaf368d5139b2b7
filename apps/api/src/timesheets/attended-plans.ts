import { shiftsOf } from '@daybook/rules/clock/shifts';
import { attendanceOf, staysOf } from '@daybook/rules/roster/attendance';
import type { CasePunch } from '@daybook/rules/timesheets/case';
import { inOrder } from '@daybook/rules/timesheets/work-periods';
import type { PublishedRow } from './report-rows.ts';

export interface AttendedPlan {
  plan: PublishedRow;
  /** 0 within the site's grace, and while nobody has come. */
  lateMinutes: number;
  /** 0 within the grace, and before the plan is over. */
  leftEarlyMinutes: number;
  absent: boolean;
}

/** What became of a person's plans, at each site by what was punched there and by what the site lets pass. */
export function attendedOf(punches: readonly CasePunch[], plans: readonly PublishedRow[], now: number): AttendedPlan[] {
  if (plans.length === 0) return [];
  const ordered = inOrder(punches);
  const siteOfIn = new Map(ordered.filter(({ kind }) => kind === 'in').map(({ at, siteId }) => [at, siteId]));
  return [...Map.groupBy(plans, ({ siteId }) => siteId).values()].flatMap((own) => {
    const [rule] = own;
    if (!rule) return [];
    const stays = staysOf(shiftsOf(ordered, now, rule.longestShift), rule.longestShift);
    const here = stays.filter((stay) => siteOfIn.get(stay.in) === rule.siteId);
    const byId = new Map(own.map((plan) => [plan.id, plan]));
    const spans = own.map(({ id, start, end, onLeave }) => ({ id, start: Number(start), end: Number(end), onLeave }));
    return attendanceOf(spans, here, rule, now).flatMap(({ shift, standing, lateMinutes, leftEarlyMinutes }) => {
      const plan = byId.get(shift.id);
      if (!plan) return [];
      const came = standing === 'came-late' || standing === 'left-early';
      return [
        {
          plan,
          lateMinutes: came ? lateMinutes : 0,
          leftEarlyMinutes: shift.end <= now ? leftEarlyMinutes : 0,
          absent: standing === 'absent',
        },
      ];
    });
  });
}
