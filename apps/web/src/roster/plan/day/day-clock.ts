import { planMoment } from '@daybook/rules/roster/plan-times';
import { dayNumber } from '@daybook/rules/timesheets/days';
import { clockChange } from '@daybook/ui/day-line/axis';
import { epochMs, zoneOffset } from '@daybook/ui/language/format';

/** A date's wall clock: minutes after its midnight (over 1440 on the date after) and moments (ms since 1970). */
export interface DayClock {
  zone: string;
  /** The moment that a plan means by these minutes: of two the first, of a skipped one as long after the change. */
  momentAt(minutes: number): number;
  /** What the clock shows at a moment. */
  shownAt(at: number): number;
}

const minute = 60_000;
const hours = 3_600_000;

/** The zone is asked once, and a date with what reaches into it has one clock change at most. */
export function dayClock(zone: string, date: string): DayClock {
  const midnight = epochMs(`${date}T00:00:00.000Z`);
  const around = { start: midnight - 40 * hours, end: midnight + 90 * hours };
  const found = clockChange(around, zone);
  // It is found to the second, and clocks change on a whole minute.
  const change = found && { ...found, at: Math.floor(found.at / minute) * minute };
  const before = zoneOffset(zone, around.start);
  const offsetAt = (at: number) => (change && at >= change.at ? before + change.by : before);
  const wall = {
    offsetAt,
    instantAt: (day: number, minutes: number) => {
      const shown = (day * 1440 + minutes) * minute;
      const first = shown - before;
      return !change || first < change.at ? first : Math.max(first - change.by, change.at);
    },
  };
  return {
    zone,
    momentAt: (minutes) => planMoment({ day: dayNumber(date), minutes }, wall),
    shownAt: (at) => (at + offsetAt(at) - midnight) / minute,
  };
}
