import { epochMs } from '@daybook/ui/language/format';
import { daysAfter } from '../time.ts';

/** The first date of the month that so many months after a date's own is. */
export function monthAfter(date: string, months: number): string {
  const count = Number(date.slice(0, 4)) * 12 + Number(date.slice(5, 7)) - 1 + months;
  const year = String(Math.floor(count / 12)).padStart(4, '0');
  return `${year}-${String((count % 12) + 1).padStart(2, '0')}-01`;
}

/** How many days from the Monday before it a date lies: 0 to 6. */
function afterMonday(date: string): number {
  // 1 January 1970 was a Thursday.
  return (((epochMs(`${date}T00:00:00.000Z`) / 86_400_000 + 3) % 7) + 7) % 7;
}

/** The dates of a month, by its first, in weeks from Monday; null where a week has a date of another month. */
export function weeksOf(first: string): (string | null)[][] {
  const next = monthAfter(first, 1);
  const weeks: (string | null)[][] = [];
  for (let monday = daysAfter(first, -afterMonday(first)); monday < next; monday = daysAfter(monday, 7)) {
    const dates = [0, 1, 2, 3, 4, 5, 6].map((days) => daysAfter(monday, days));
    weeks.push(dates.map((date) => (date >= first && date < next ? date : null)));
  }
  return weeks;
}

/** What a tap makes of the dates that were chosen: the first one, then the last; before the first it begins anew. */
export function spanAfterTap(span: Span | null, date: string): Span {
  return span !== null && span.from === span.to && date > span.from
    ? { from: span.from, to: date }
    : { from: date, to: date };
}

export interface Span {
  from: string;
  to: string;
}

/** What may be asked of one date, in minutes, least first: whole hours, half of the day, the day. */
export function partsOf(dayMinutes: number): number[] {
  const hours = Array.from({ length: Math.floor((dayMinutes - 1) / 60) }, (_, before) => (before + 1) * 60);
  const half = dayMinutes % 2 === 0 && dayMinutes >= 30 ? [dayMinutes / 2] : [];
  return [...new Set([...hours, ...half, dayMinutes])].sort((a, b) => a - b);
}
