import type { Language } from '@daybook/contract/values';
import { formatDay, formatTime, wallDate, wallTime, zoneOffset } from '@daybook/ui/language/format';

/** A time under the heading of its part of the day: `13:00`; Filipino counts to twelve: `1:00`. */
export function timeInPart(language: Language, zone: string, moment: string): string {
  return language === 'fil' ? onTwelve(zone, moment) : formatTime(zone, moment);
}

/** A time that stands alone: `13:00`, or `1:00 n.h.`, as Filipino shortens the parts of the day. */
export function timeAlone(language: Language, zone: string, moment: string): string {
  if (language !== 'fil') return formatTime(zone, moment);
  return `${onTwelve(zone, moment)} ${partInFilipino(wallTime(zone, moment).hour)}`;
}

/** `Tuesday 24 November, 9:15`. */
export function dayAndTime(language: Language, zone: string, moment: string): string {
  return `${formatDay(language, zone, moment)}, ${timeAlone(language, zone, moment)}`;
}

/** Whether clocks in the two zones show another time at this moment. */
export function differs(zone: string, other: string, moment: string): boolean {
  return zoneOffset(zone, moment) !== zoneOffset(other, moment);
}

/** The same moment by another clock: `2:15`, with its day where that is another: `Monday 23 November, 20:15`. */
export function whenHere(language: Language, zone: string, here: string, moment: string): string {
  const sameDay = wallDate(zone, moment) === wallDate(here, moment);
  return sameDay ? timeAlone(language, here, moment) : dayAndTime(language, here, moment);
}

/** `4:52`. */
export function countdown(seconds: number): string {
  return `${Math.floor(seconds / 60)}:${String(seconds % 60).padStart(2, '0')}`;
}

function onTwelve(zone: string, moment: string): string {
  const { hour, minute } = wallTime(zone, moment);
  return `${hour % 12 || 12}:${String(minute).padStart(2, '0')}`;
}

/** Umaga to noon, tanghali at noon, hapon to six, gabi. */
function partInFilipino(hour: number): string {
  if (hour < 12) return 'n.u.';
  if (hour === 12) return 'n.t.';
  return hour < 18 ? 'n.h.' : 'n.g.';
}
