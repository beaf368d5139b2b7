import type { CalendarDay, OpeningHours, OpeningWeek } from '@daybook/contract/calendar';
import { dayNumber, weekdayOf } from '../timesheets/days.ts';

/** What a calendar says of a date, as far as opening goes. */
export type OpeningDay = Pick<CalendarDay, 'date' | 'kind' | 'open'>;

/**
 * When a site opens on a date: by its calendar, and where that says nothing by its week. `always` is a site whose hours
 * were never said. Wall times at the site; a closing that is not after the opening is on the next calendar date.
 * @param date the calendar date on which it opens, `YYYY-MM-DD`
 */
export function opening(
  date: string,
  week: OpeningWeek,
  days: readonly OpeningDay[],
): OpeningHours | 'closed' | 'always' {
  const day = days.find((one) => one.date === date);
  if (day?.kind === 'closed' || day?.open === 'closed') return 'closed';
  if (day && day.open !== 'usual') return day.open;
  if (week.length === 0) return 'always';
  const weekday = weekdayOf(dayNumber(date));
  const usual = week.find((one) => one.weekday === weekday);
  return usual ? { opens: usual.opens, closes: usual.closes } : 'closed';
}
