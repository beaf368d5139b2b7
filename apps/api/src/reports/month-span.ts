import { dayOf, dayText } from '@daybook/rules/timesheets/days';

/**
 * The first and the last date of a month.
 * @param month `YYYY-MM`
 */
export function monthSpan(month: string): { from: string; to: string } {
  const [year = 0, number = 1] = month.split('-').map(Number);
  return { from: `${month}-01`, to: dayText(dayOf(year, number + 1, 1) - 1) };
}
