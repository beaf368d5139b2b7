import type { ShiftView, TodayView } from '@daybook/contract/clock';
import type { Language } from '@daybook/contract/values';
import { formatShortDay, formatTime, formatWeekday, type Moment } from '@daybook/ui/language/format';

/** What of a person's day is drawn on the line: today's shifts, and the one that still runs. */
export function drawnShifts(today: TodayView): ShiftView[] {
  return today.shifts.filter(
    (shift) =>
      !shift.flags.includes('missing-out') && (shift.businessDate === today.businessDate || shift.out === null),
  );
}

/** The weekdays of shifts that nobody clocked out of. */
export function daysWithoutOut(language: Language, today: TodayView): string[] {
  return today.shifts
    .filter((shift) => shift.flags.includes('missing-out'))
    .map((shift) => formatWeekday(language, shift.businessDate));
}

/** A moment as people say it: the time alone on the same day, else the day as well. */
export function sayWhen(language: Language, zone: string, moment: Moment, now: number): string {
  const day = formatShortDay(language, zone, moment);
  const time = formatTime(zone, moment);
  return day === formatShortDay(language, zone, now) ? time : `${day}, ${time}`;
}
