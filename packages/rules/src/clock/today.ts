import { businessDate, type DayRule } from '../business-date.ts';
import { type Punch, type Shift, shiftsOf } from './shifts.ts';

export interface Today {
  businessDate: string;
  zone: string;
  workedMs: number;
  breakMs: number;
  shifts: Shift[];
}

/**
 * A person's business day so far: the shifts that count to it; before the first of them the one that still runs, or
 * that ended today, from the date before; and the last one before when it lacks something. What lacks something is
 * shown and not summed.
 * @param now ms
 */
export function todayOf(punches: readonly Punch[], now: number, site: DayRule & { longestShift: number }): Today {
  const date = businessDate(now, site);
  const all = shiftsOf(punches, now, site.longestShift);
  const own = all.filter((shift) => shift.businessDate === date);
  const before = all.filter((shift) => shift.businessDate < date).at(-1);
  const reachesIn = before && (before.out === null || businessDate(before.out, site) === date);
  const carried = own.length === 0 && reachesIn && before.flags.length === 0 ? [before] : [];
  const lacking = before && before.flags.length > 0 ? [before] : [];
  const counted = [...carried, ...own];
  return {
    businessDate: carried[0]?.businessDate ?? date,
    zone: site.zone,
    workedMs: counted.reduce((sum, shift) => sum + shift.workedMs, 0),
    breakMs: counted.reduce((sum, shift) => sum + shift.breakMs, 0),
    shifts: [...lacking, ...counted],
  };
}
