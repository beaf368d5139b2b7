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
 * A person's business day so far: the shifts that count to it, the one that still runs from before, and the last
 * one before when it lacks something. Only today's and the running one are summed.
 * @param now ms
 */
export function todayOf(punches: readonly Punch[], now: number, site: DayRule & { longestShift: number }): Today {
  const date = businessDate(now, site);
  const all = shiftsOf(punches, now, site.longestShift);
  const before = all.filter((shift) => shift.businessDate < date).at(-1);
  const running = before && before.out === null && before.flags.length === 0;
  const counted = all.filter((shift) => shift.businessDate === date || (running && shift === before));
  const shown = before && before.flags.length > 0 ? [before, ...counted] : counted;
  return {
    businessDate: running ? before.businessDate : date,
    zone: site.zone,
    workedMs: counted.reduce((sum, shift) => sum + shift.workedMs, 0),
    breakMs: counted.reduce((sum, shift) => sum + shift.breakMs, 0),
    shifts: shown,
  };
}
