import { dayNumber, dayText } from '@daybook/rules/timesheets/days';

/** Another calendar date, so many days on. */
export function daysOn(date: string, days: number): string {
  return dayText(dayNumber(date) + days);
}
