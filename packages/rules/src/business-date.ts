import { Temporal } from 'temporal-polyfill';

/** When a site's business day starts, and where: what a moment needs to find its business date. */
export interface DayRule {
  /** IANA zone. */
  zone: string;
  /** Wall time `HH:MM`. */
  dayStart: string;
}

/**
 * The business date (`YYYY-MM-DD`) that a moment belongs to: the wall clock's date, or the date before while the
 * wall clock shows a time before the day's start. At the start exactly, the new date has begun.
 * @param at milliseconds since 1970
 */
export function businessDate(at: number, { zone, dayStart }: DayRule): string {
  const wall = Temporal.Instant.fromEpochMilliseconds(at).toZonedDateTimeISO(zone).toPlainDateTime();
  const start = Temporal.PlainTime.from(dayStart);
  return wall.subtract({ hours: start.hour, minutes: start.minute }).toPlainDate().toString();
}
