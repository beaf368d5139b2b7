import type { WallMoment } from '@daybook/contract/values';
import { wallTime } from '@daybook/ui/language/format';
import { daysAfter, wallDate } from '../time.ts';

/** What digits say as a time of day: three or four of them (`755`, `1700`); null while they say none. */
export function timeTyped(digits: string): string | null {
  if (digits.length < 3) return null;
  const [hours, minutes] = [digits.slice(0, -2).padStart(2, '0'), digits.slice(-2)];
  return Number(hours) < 24 && Number(minutes) < 60 ? `${hours}:${minutes}` : null;
}

/** What stands on the screen while digits are typed: `–:––`, `1:7–`, `17:00`. */
export function timeShown(digits: string): string {
  const shown = digits.length < 4 ? digits.padEnd(3, '–') : digits;
  return `${shown.slice(0, -2)}:${shown.slice(-2)}`;
}

/** The first time after `moment` at which the wall clock of the zone shows this. */
export function nextOnWall(zone: string, moment: string, time: string): WallMoment {
  const { hour, minute } = wallTime(zone, moment);
  const from = `${String(hour).padStart(2, '0')}:${String(minute).padStart(2, '0')}`;
  const date = wallDate(zone, moment);
  return { date: time > from ? date : daysAfter(date, 1), time };
}

/** A moment as the server names it (`2026-11-01T01:30:00-05:00`), as it is sent back to it. */
export function wallOf(instant: string): WallMoment {
  return { date: instant.slice(0, 10), time: instant.slice(11, 16), offset: instant.slice(19) };
}
