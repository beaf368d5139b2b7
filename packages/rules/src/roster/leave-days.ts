import type { CalendarKind } from '@daybook/contract/calendar';
import type { Case } from '../timesheets/case.ts';
import { isRestDay } from '../timesheets/day-kinds.ts';
import { dayNumber, dayText, weekdayOf } from '../timesheets/days.ts';
import { workweeksOf } from '../timesheets/workweeks.ts';

/** What leave needs of the usual site's calendar. */
export interface LeaveCalendar {
  /** Weekdays on which the site opens, 1 is Monday; empty: it was never said, and it is open on all of them. */
  openWeekdays: ReadonlySet<number>;
  dates: ReadonlyMap<string, { kind: CalendarKind; open: 'usual' | 'closed' | 'hours' }>;
}

/** Whose leave: when the person rests, and when the usual site is open. */
export interface LeavePerson extends Pick<Case, 'homeSiteId' | 'rules' | 'terms'> {
  calendar: LeaveCalendar;
}

export interface LeaveDay {
  date: string;
  minutes: number;
}

/**
 * The dates that leave from one date to another (both included) comes to: those on which the person would have been
 * expected. Not the rest days, nor dates on which the usual site is closed, nor regular holidays and special days: those
 * are paid, or not, as the pay rules say, and use no leave up.
 * @param asked `minutes`: a part of each date; else whole days of `dayMinutes`
 */
export function leaveDays(
  asked: { from: string; to: string; minutes?: number | undefined },
  { dayMinutes }: { dayMinutes: number },
  person: LeavePerson,
): LeaveDay[] {
  const [from, to] = [dayNumber(asked.from), dayNumber(asked.to)];
  const minutes = Math.min(asked.minutes ?? dayMinutes, dayMinutes);
  const byFrom = person.rules.toSorted((a, b) =>
    a.from === b.from ? a.version - b.version : a.from < b.from ? -1 : 1,
  );
  return workweeksOf(from, to, byFrom)
    .flatMap(({ days, rules }) => days.map((day) => ({ day, rules: rules.rules })))
    .filter(({ day }) => from <= day && day <= to)
    .filter(
      ({ day, rules }) => !isRestDay(day, person.homeSiteId, rules, person.terms) && isExpected(day, person.calendar),
    )
    .map(({ day }) => ({ date: dayText(day), minutes }));
}

function isExpected(day: number, { openWeekdays, dates }: LeaveCalendar): boolean {
  const marked = dates.get(dayText(day));
  if (marked?.kind === 'regular-holiday' || marked?.kind === 'special-day' || marked?.kind === 'closed') return false;
  if (marked && marked.open !== 'usual') return marked.open === 'hours';
  return openWeekdays.size === 0 || openWeekdays.has(weekdayOf(day));
}
