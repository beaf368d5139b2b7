import type { ShiftInput } from '@daybook/contract/planned-shifts';
import { wallTimes } from '@daybook/rules/roster/plan-times';
import { minutesOf, timeText } from './days.ts';

/** By the wall clock, in minutes after the midnight that begins a business date's calendar date; `to` is not in it. */
export interface Stretch {
  from: number;
  to: number;
}
export type Times = Pick<ShiftInput, 'starts' | 'ends'>;

/** Minutes by which times are changed by hand. */
export const quarter = 15;
const day = 1440;

/** Where times lie that are planned on a date; `dayStart` is when the site's business day begins, `HH:MM`. */
export function stretchOf({ starts, ends }: Times, dayStart: string): Stretch {
  const { start, end } = wallTimes({ date: '1970-01-01', starts, ends }, dayStart);
  return { from: start.day * day + start.minutes, to: end.day * day + end.minutes };
}

export function timesOf({ from, to }: Stretch): Times {
  return { starts: timeText(from), ends: timeText(to) };
}

/** As long as before, from another time on; it stays on its business date. */
export function movedTo({ from, to }: Stretch, start: number, dayStart: string): Stretch {
  const begin = within(start, minutesOf(dayStart), minutesOf(dayStart) + day - 1, quarter, from);
  return { from: begin, to: begin + (to - from) };
}

/** With another start; it stays on its business date, a quarter of an hour long at least and a day at most. */
export function withStart({ from, to }: Stretch, start: number, dayStart: string): Stretch {
  const first = minutesOf(dayStart);
  const [least, most] = [Math.max(first, to - day), Math.min(to - quarter, first + day - 1)];
  return { from: within(start, least, most, quarter, from), to };
}

/** With another end, a quarter of an hour after the start at least and a day at most. */
export function withEnd({ from, to }: Stretch, end: number): Stretch {
  return { from, to: within(end, from + quarter, from + day, quarter, to) };
}

/** The number, or the nearest within both ends that is whole steps from it; `otherwise` where there is none. */
function within(number: number, least: number, most: number, step: number, otherwise: number): number {
  const up = number < least ? number + Math.ceil((least - number) / step) * step : number;
  const kept = up > most ? up - Math.ceil((up - most) / step) * step : up;
  return kept < least ? otherwise : kept;
}

/** Times as keys change them: both ends by the same minutes move it, one alone makes it longer or shorter. */
export function retimed(times: Times, by: { starts: number; ends: number }, dayStart: string): Times {
  const before = stretchOf(times, dayStart);
  const { from, to } = before;
  if (by.starts === by.ends) return timesOf(movedTo(before, from + by.starts, dayStart));
  const started = by.starts === 0 ? before : withStart(before, from + by.starts, dayStart);
  return timesOf(by.ends === 0 ? started : withEnd(started, to + by.ends));
}
