import { daysAfter } from '../../time.ts';

/** The Monday of a date's week. */
export function mondayOf(date: string): string {
  // 5 January 1970 was a Monday.
  const days = Math.round((Date.parse(date) - Date.parse('1970-01-05')) / 86_400_000);
  return daysAfter(date, -(((days % 7) + 7) % 7));
}

/** So many dates from one on. */
export function datesFrom(from: string, count: number): string[] {
  return Array.from({ length: count }, (_, n) => daysAfter(from, n));
}

/** Minutes after midnight of `HH:MM`. */
export function minutesOf(time: string): number {
  return Number(time.slice(0, 2)) * 60 + Number(time.slice(3, 5));
}

/** `HH:MM` of minutes after a midnight, round the clock. */
export function timeText(minutes: number): string {
  const at = ((minutes % 1440) + 1440) % 1440;
  const two = (part: number) => String(part).padStart(2, '0');
  return `${two(Math.floor(at / 60))}:${two(at % 60)}`;
}
