import type { SiteId } from '@daybook/contract/ids';
import { daysAfter, nextOn } from '../time.ts';

/** A site that the account sees. */
export interface OneSite {
  id: SiteId;
  zone: string;
}

export type View = 'day' | 'week' | 'list';

/** The dates that are looked at: one, or the week of it from Monday. */
export function shownSpan(view: View, date: string): { from: string; to: string; dates: string[] } {
  if (view !== 'week') return { from: date, to: date, dates: [date] };
  const from = daysAfter(nextOn(1, date), -7);
  const dates = [0, 1, 2, 3, 4, 5, 6].map((days) => daysAfter(from, days));
  return { from, to: daysAfter(from, 6), dates };
}

/** Of a week, the days from Monday to Friday, and others on which there is something. */
export function workedDates(dates: readonly string[], isWorked: (date: string) => boolean): string[] {
  return dates.filter((date, n) => n < 5 || isWorked(date));
}
