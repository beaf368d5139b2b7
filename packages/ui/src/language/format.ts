import type { Language } from '@daybook/contract/values';

/** A moment as the wire has it (RFC 3339 in UTC), or as milliseconds since 1970. */
export type Moment = string | number;

const locales: Record<Language, string> = { en: 'en-GB', fil: 'fil' };

/** The locale by whose rules a language writes dates and numbers. */
export function localeOf(language: Language): string {
  return locales[language];
}

const formats = new Map<string, Intl.DateTimeFormat>();

function dateFormat(locale: string, timeZone: string, options: Intl.DateTimeFormatOptions): Intl.DateTimeFormat {
  const key = `${locale} ${timeZone} ${JSON.stringify(options)}`;
  const known = formats.get(key);
  if (known) return known;
  const made = new Intl.DateTimeFormat(locale, { ...options, timeZone });
  formats.set(key, made);
  return made;
}

/** Milliseconds since 1970. */
export function epochMs(moment: Moment): number {
  return typeof moment === 'number' ? moment : Date.parse(moment);
}

const wallParts = { hour: 'numeric', minute: 'numeric', second: 'numeric', hourCycle: 'h23' } as const;

/** What a clock on the wall of that zone shows. */
export function wallTime(zone: string, moment: Moment): { hour: number; minute: number; second: number } {
  const parts = dateFormat('en-GB', zone, wallParts).formatToParts(epochMs(moment));
  const read = (type: 'hour' | 'minute' | 'second') => Number(parts.find((part) => part.type === type)?.value);
  return { hour: read('hour'), minute: read('minute'), second: read('second') };
}

/** Wall time on 24 hours: `7:58`, `0:05`. */
export function formatTime(zone: string, moment: Moment): string {
  const { hour, minute } = wallTime(zone, moment);
  return `${hour}:${String(minute).padStart(2, '0')}`;
}

const longDay = { weekday: 'long', day: 'numeric', month: 'long' } as const;
const fullDay = { day: 'numeric', month: 'long', year: 'numeric' } as const;
const shortDay = { weekday: 'short', day: 'numeric', month: 'short' } as const;

/** The calendar day of a moment in a zone: `Monday 23 November`. */
export function formatDay(language: Language, zone: string, moment: Moment): string {
  return dateFormat(localeOf(language), zone, longDay).format(epochMs(moment));
}

/** The calendar day of a moment in a zone with its year, for what lies months away: `23 November 2026`. */
export function formatFullDay(language: Language, zone: string, moment: Moment): string {
  return dateFormat(localeOf(language), zone, fullDay).format(epochMs(moment));
}

/** The calendar day of a moment in a zone, short: `Mon 23 Nov`. */
export function formatShortDay(language: Language, zone: string, moment: Moment): string {
  return dateFormat(localeOf(language), zone, shortDay).format(epochMs(moment));
}

/** A calendar date (`YYYY-MM-DD`): `Monday 23 November`. */
export function formatDate(language: Language, date: string): string {
  return formatDay(language, 'UTC', `${date}T00:00:00.000Z`);
}

/** A calendar date (`YYYY-MM-DD`) with its year: `23 November 2026`. */
export function formatFullDate(language: Language, date: string): string {
  return formatFullDay(language, 'UTC', `${date}T00:00:00.000Z`);
}

/** A calendar date (`YYYY-MM-DD`), short: `Mon 23 Nov`. */
export function formatShortDate(language: Language, date: string): string {
  return formatShortDay(language, 'UTC', `${date}T00:00:00.000Z`);
}

const longDate = { day: 'numeric', month: 'long' } as const;

/** A calendar date (`YYYY-MM-DD`) without its weekday: `9 November`. */
export function formatLongDate(language: Language, date: string): string {
  return dateFormat(localeOf(language), 'UTC', longDate).format(epochMs(`${date}T00:00:00.000Z`));
}

const dayOfMonth = { weekday: 'short', day: 'numeric' } as const;

/** A calendar date (`YYYY-MM-DD`) in a list of one month: `Mon 23`. */
export function formatDayOfMonth(language: Language, date: string): string {
  // Filipino puts the day first here and the weekday after it; a column of dates reads better by weekday.
  const parts = dateFormat(localeOf(language), 'UTC', dayOfMonth).formatToParts(epochMs(`${date}T00:00:00.000Z`));
  const read = (type: 'weekday' | 'day') => parts.find((part) => part.type === type)?.value ?? '';
  return `${read('weekday')} ${read('day')}`;
}

/** Two calendar dates (`YYYY-MM-DD`), both included: `9 – 22 November 2026`. */
export function formatDates(language: Language, from: string, to: string): string {
  const ms = (date: string) => epochMs(`${date}T00:00:00.000Z`);
  // Locales differ in the kind of space round the dash, or have none.
  return dateFormat(localeOf(language), 'UTC', fullDay)
    .formatRange(ms(from), ms(to))
    .replace(/\s*–\s*/, ' – ');
}

/** The month of a calendar date (`YYYY-MM-DD`): `November 2026`. */
export function formatMonth(language: Language, date: string): string {
  return dateFormat(localeOf(language), 'UTC', { month: 'long', year: 'numeric' }).format(
    epochMs(`${date}T00:00:00.000Z`),
  );
}

/** The weekday of a calendar date (`YYYY-MM-DD`): `Monday`. */
export function formatWeekday(language: Language, date: string): string {
  return dateFormat(localeOf(language), 'UTC', { weekday: 'long' }).format(epochMs(`${date}T00:00:00.000Z`));
}

const dateParts = { year: 'numeric', month: '2-digit', day: '2-digit' } as const;

/** The calendar date that a zone shows at a moment, as the wire has it: `2026-11-23`. */
export function wallDate(zone: string, moment: Moment): string {
  const parts = dateFormat('en-GB', zone, dateParts).formatToParts(epochMs(moment));
  const read = (type: 'year' | 'month' | 'day') => parts.find((part) => part.type === type)?.value ?? '';
  return `${read('year').padStart(4, '0')}-${read('month')}-${read('day')}`;
}

/** The weekday of a calendar date (`YYYY-MM-DD`), short: `Mon`. */
export function formatWeekdayShort(language: Language, date: string): string {
  return dateFormat(localeOf(language), 'UTC', { weekday: 'short' }).format(epochMs(`${date}T00:00:00.000Z`));
}

const minute = 60_000;

/** A span of milliseconds for people, in whole minutes that have passed: `59 min`, `8 h 08`. */
export function formatDuration(ms: number): string {
  const minutes = Math.floor(ms / minute);
  if (minutes < 60) return `${minutes} min`;
  return `${Math.floor(minutes / 60)} h ${String(minutes % 60).padStart(2, '0')}`;
}

/** A span of minutes for people, as `formatDuration` writes it: `59 min`, `1 h 30`. */
export function formatMinutes(minutes: number): string {
  return formatDuration(minutes * minute);
}

/** A span of milliseconds as decimal hours, for where money follows: `8.00`. */
export function formatHours(language: Language, ms: number): string {
  return new Intl.NumberFormat(localeOf(language), { minimumFractionDigits: 2, maximumFractionDigits: 2 }).format(
    ms / (60 * minute),
  );
}

/** How far the wall clock of a zone is ahead of UTC at a moment, in milliseconds. */
export function zoneOffset(zone: string, moment: Moment): number {
  const name = dateFormat('en-GB', zone, { timeZoneName: 'longOffset' })
    .formatToParts(epochMs(moment))
    .find((part) => part.type === 'timeZoneName')?.value;
  const match = /GMT([+-])(\d\d):(\d\d)/.exec(name ?? '');
  if (!match) return 0;
  const ms = (Number(match[2]) * 60 + Number(match[3])) * minute;
  return match[1] === '-' ? -ms : ms;
}

/** Several in one sentence: `Wed 18, Thu 19 and Fri 20`. */
export function formatList(language: Language, items: readonly string[]): string {
  return new Intl.ListFormat(localeOf(language), { type: 'conjunction' }).format(items);
}
