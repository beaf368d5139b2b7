import { Temporal } from 'temporal-polyfill';
import type { DayRule } from '../business-date.ts';

/**
 * By when the report of a business date is due, in ms since 1970: that wall time at the site. One that is not after the
 * day's start belongs to the end of the day and is on the next calendar date. A wall time that the clock skips is as
 * long after the change; one that comes twice is the first.
 * @param date the business date, `YYYY-MM-DD`
 * @param dueTime wall time, `HH:MM`
 */
export function dueAt(date: string, { zone, dayStart }: DayRule, dueTime: string): number {
  const day = Temporal.PlainDate.from(date).add({ days: dueTime <= dayStart ? 1 : 0 });
  return day.toZonedDateTime({ timeZone: zone, plainTime: dueTime }).epochMilliseconds;
}
