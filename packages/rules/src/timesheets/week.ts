import { Temporal } from 'temporal-polyfill';
import type { DayRule } from '../business-date.ts';
import { type Punch, type Shift, shiftsOf } from '../clock/shifts.ts';
import { type Today, todayOf } from '../clock/today.ts';

/** What a person worked on one business date. */
export interface Day {
  businessDate: string;
  /** ms; what lacks a decision counts nothing. */
  workedMs: number;
  /** Whether a shift of this date waits for a decision, or still runs. */
  lacking: boolean;
}

/** A span of business dates, both ends included, with each of its days. */
export interface Span {
  from: string;
  to: string;
  workedMs: number;
  days: Day[];
  /** The shifts that count to it, in order of time. */
  shifts: Shift[];
}

export interface Hours {
  today: Today;
  /** The week, Monday to Sunday, of the business date that today is. */
  week: Span;
  /** The one before it. */
  weekBefore: Span;
  /** All shifts that the punches tell, in order of time. */
  shifts: Shift[];
  /** Those that nobody clocked out of, the newest first. */
  forgotten: Shift[];
}

/**
 * A person's hours by business date: a shift counts whole to the date that it began on, also across midnight and across
 * the week's end.
 * @param punches those that count, in any order, from the Monday before last or earlier
 * @param now ms
 */
export function hoursOf(punches: readonly Punch[], now: number, site: DayRule & { longestShift: number }): Hours {
  const ordered = punches.toSorted((a, b) => a.at - b.at);
  const shifts = shiftsOf(ordered, now, site.longestShift);
  const today = todayOf(ordered, now, site);
  const date = Temporal.PlainDate.from(today.businessDate);
  const monday = date.subtract({ days: date.dayOfWeek - 1 });
  return {
    today,
    week: weekFrom(monday, shifts),
    weekBefore: weekFrom(monday.subtract({ days: 7 }), shifts),
    shifts,
    forgotten: shifts.filter(({ flags }) => flags.includes('missing-out')).toReversed(),
  };
}

function weekFrom(monday: Temporal.PlainDate, all: readonly Shift[]): Span {
  const dates = Array.from({ length: 7 }, (_, after) => monday.add({ days: after }).toString());
  const days = dates.map((date) => dayOf(date, all));
  const [from, to] = [monday.toString(), monday.add({ days: 6 }).toString()];
  return {
    from,
    to,
    workedMs: days.reduce((sum, day) => sum + day.workedMs, 0),
    days,
    shifts: all.filter(({ businessDate }) => from <= businessDate && businessDate <= to),
  };
}

function dayOf(businessDate: string, all: readonly Shift[]): Day {
  const own = all.filter((shift) => shift.businessDate === businessDate);
  return {
    businessDate,
    workedMs: own.reduce((sum, shift) => sum + shift.workedMs, 0),
    lacking: own.some((shift) => shift.out === null || shift.flags.length > 0),
  };
}
