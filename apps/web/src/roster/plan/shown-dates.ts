import { daysAfter } from '../../time.ts';
import { datesFrom, mondayOf } from './days.ts';

export type View = 'day' | 'week' | 'weeks';

/** What the address says. */
interface Asked {
  view?: 'day' | 'weeks' | undefined;
  /** The week, or the first of four. */
  from?: string | undefined;
  /** The date of the single-day view. */
  date?: string | undefined;
}

/** What is shown and what is read for it; a phone has a list of one date at a time, out of a week. */
export interface Shown {
  view: View;
  /** The first and the last that is shown, and published together. */
  from: string;
  to: string;
  dates: readonly string[];
  /** What is read: from date to date. */
  read: { from: string; to: string };
}

export function shownDates(asked: Asked, businessDate: string, phone: boolean): Shown {
  if (asked.view === 'day' && !phone) {
    const date = asked.date ?? businessDate;
    const monday = mondayOf(date);
    // The whole week, so that the next date is there at once; and the night that goes on into its first.
    const read = { from: daysAfter(monday, -1), to: daysAfter(monday, 6) };
    return { view: 'day', from: date, to: date, dates: [date], read };
  }
  const from = mondayOf(asked.from ?? (asked.view === 'day' ? asked.date : undefined) ?? businessDate);
  const weeks = asked.view === 'weeks' && !phone;
  const dates = datesFrom(from, weeks ? 28 : 7);
  const to = dates.at(-1) ?? from;
  return { view: weeks ? 'weeks' : 'week', from, to, dates, read: { from, to } };
}

/** The address of another view of the same dates: of a week its today, or its first. */
export function viewSearch({ from, to }: Shown, next: View, businessDate: string): Asked {
  if (next !== 'day') return { view: next === 'weeks' ? 'weeks' : undefined, from: mondayOf(from), date: undefined };
  const date = from <= businessDate && businessDate <= to ? businessDate : from;
  return { view: 'day', date, from: undefined };
}
