import type { CalendarKind, OpeningHours, OpeningWeek, OpenOn } from '@daybook/contract/calendar';
import { dayNumber, weekdayOf } from '../timesheets/days.ts';

/** A date of a site's calendar. */
export interface MarkedDate {
  kind: CalendarKind;
  open: OpenOn;
}

/** Open at all times: a closing that is not after the opening is on the next date. */
export const always: OpeningHours = { opens: '00:00', closes: '00:00' };

/**
 * When a site is open on a date, by its wall clock; null: it is closed. Its calendar goes before its week, and a site
 * that never said when it opens is open at all times.
 * @param marked the date's entry in the calendar, if there is one
 */
export function opening(date: string, week: OpeningWeek, marked: MarkedDate | undefined): OpeningHours | null {
  if (marked?.kind === 'closed' || marked?.open === 'closed') return null;
  if (marked && marked.open !== 'usual') return marked.open;
  if (week.length === 0) return always;
  const weekday = weekdayOf(dayNumber(date));
  const usual = week.find((one) => one.weekday === weekday);
  return usual ? { opens: usual.opens, closes: usual.closes } : null;
}
