import type { Axis } from '@daybook/ui/day-line/axis';
import { minutesOf } from '../days.ts';
import type { Stretch } from '../stretch.ts';
import type { DayClock } from './day-clock.ts';

const hour = 60;
const day = 24 * hour;
/** Where nothing is planned and nobody said when the site opens. */
export const usualDay: Stretch = { from: 8 * hour, to: 17 * hour };

/**
 * From when to when a date's line reaches, in whole hours of the wall clock: one hour round what is on it and when the
 * site is open, within its business day but for what ends after it; `whole`: all of that day.
 */
export function trimmed(stretches: readonly Stretch[], dayStart: string, whole: boolean): Stretch {
  const first = Math.floor(minutesOf(dayStart) / hour) * hour;
  const all = stretches.length > 0 ? stretches : [usualDay];
  const end = Math.ceil(Math.max(...all.map(({ to }) => to)) / hour) * hour;
  const last = Math.max(first + day, end);
  if (whole) return { from: first, to: last };
  const begin = Math.floor(Math.min(...all.map(({ from }) => from)) / hour) * hour;
  return { from: Math.max(first, begin - hour), to: Math.min(last, end + hour) };
}

export function axisOf({ from, to }: Stretch, clock: DayClock): Axis {
  return { start: clock.momentAt(from), end: clock.momentAt(to) };
}

/** The moments on the axis at which the clock shows a whole hour; one that comes twice is there twice. */
export function hoursOn({ start, end }: Axis, clock: DayClock): number[] {
  const step = 15 * 60_000;
  const moments = Array.from({ length: Math.floor((end - start) / step) + 1 }, (_, n) => start + n * step);
  return moments.filter((at) => clock.shownAt(at) % hour === 0);
}
