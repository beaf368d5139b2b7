import type { OpeningHours } from '@daybook/contract/calendar';
import { minutesOf } from '../time-of-day.ts';
import { dayNumber, dayText, weekdayOf } from '../timesheets/days.ts';
import type { Wall } from '../timesheets/wall.ts';
import { common, overlaps, type Span, union, without } from './spans.ts';

/** Wall times `HH:MM` on a date; an end that is not after the start is on the next calendar date. */
export interface WallSpan {
  starts: string;
  ends: string;
}

/** When somebody gives services at a site, as people say it: everything by the site's wall clock and calendar dates. */
export interface ProviderTimes {
  /** 1 is Monday. */
  hours: readonly (WallSpan & { weekday: number })[];
  /** Dates on which it is otherwise: also there, or not there; without times the whole date. */
  exceptions: readonly { date: string; is: 'extra' | 'off'; span: WallSpan | null }[];
  /** Dates of approved leave; without times the whole date. */
  leave: readonly { date: string; span: WallSpan | null }[];
  /** What is published of the person there. */
  shifts: readonly Span[];
  /** Dates whose roster is published: on them a person who is not planned is not there. */
  rostered: ReadonlySet<string>;
}

/** A stretch in which somebody can be booked; starts are offered in steps from its anchor. */
export interface Window extends Span {
  /** Where the hours began that it is a part of, in ms since 1970. */
  anchor: number;
}

/**
 * When a provider can be booked on the calendar dates from `first` to `last` (both included; whole stretches, which may
 * begin before and end after them), in order: the weekly hours
 * and what is extra, less what is off, leave, and the time at which the site is closed; where the roster of a date is
 * published, what it plans of that. Hours that the clock skips begin or end with the change; of a time that comes twice
 * the first is meant.
 * @param open when the site opens on a date
 */
export function providerWindows(
  first: string,
  last: string,
  times: ProviderTimes,
  wall: Wall,
  open: (date: string) => OpeningHours | 'closed' | 'always',
): Window[] {
  const taken = takenOf(times, wall);
  const found: Window[] = [];
  // Hours of the evening before may last into the first date.
  for (let day = dayNumber(first) - 1; day <= dayNumber(last); day += 1) {
    const date = dayText(day);
    const opening = open(date);
    if (opening === 'closed') continue;
    const within = opening === 'always' ? null : spanOn(day, { starts: opening.opens, ends: opening.closes }, wall);
    for (const said of saidOn(day, date, times)) {
      const hours = spanOn(day, said, wall);
      const allowed = within ? common(hours, within) : hours;
      if (!allowed) continue;
      const planned = times.rostered.has(date)
        ? union(times.shifts.flatMap((shift) => common(allowed, shift) ?? []))
        : [allowed];
      for (const part of planned.flatMap((span) => without(span, taken))) found.push({ ...part, anchor: hours.from });
    }
  }
  const range = { from: wall.instantAt(dayNumber(first), 0), to: wall.instantAt(dayNumber(last) + 1, 0) };
  return found.filter((window) => overlaps(window, range)).sort((a, b) => a.from - b.from);
}

function saidOn(day: number, date: string, { hours, exceptions }: ProviderTimes): WallSpan[] {
  const weekday = weekdayOf(day);
  const extra = exceptions.flatMap((one) => (one.date === date && one.is === 'extra' && one.span ? [one.span] : []));
  return [...hours.filter((one) => one.weekday === weekday), ...extra];
}

function takenOf({ exceptions, leave }: ProviderTimes, wall: Wall): Span[] {
  return [...exceptions.filter(({ is }) => is === 'off'), ...leave].map(({ date, span }) => {
    const day = dayNumber(date);
    return span ? spanOn(day, span, wall) : { from: wall.instantAt(day, 0), to: wall.instantAt(day + 1, 0) };
  });
}

function spanOn(day: number, { starts, ends }: WallSpan, wall: Wall): Span {
  const [start, end] = [minutesOf(starts), minutesOf(ends)];
  return { from: wall.instantAt(day, start), to: wall.instantAt(day, end > start ? end : end + 1440) };
}
