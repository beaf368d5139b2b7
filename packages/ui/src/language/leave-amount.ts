import type { Language } from '@daybook/contract/values';
import { formatDates, formatDuration } from './format.ts';
import { plural } from './plural.ts';

const minute = 60_000;

/** Minutes of leave for people: in days of the kind where they come out to a quarter of one, else in hours. */
export function leaveAmount(language: Language, minutes: number, dayMinutes: number): string {
  const days = minutes / dayMinutes;
  if (!Number.isInteger(days * 4)) return leaveHours(minutes);
  const text = new Intl.NumberFormat(language === 'fil' ? 'fil-PH' : 'en', { maximumFractionDigits: 2 })
    .format(days)
    .replace('-', '−');
  return plural(
    language,
    days,
    language === 'fil' ? { one: `${text} araw`, other: `${text} araw` } : { one: `${text} day`, other: `${text} days` },
  );
}

/** `4 h 00`, with a minus for what was taken beyond what there is. */
export function leaveHours(minutes: number): string {
  return `${minutes < 0 ? '−' : ''}${formatDuration(Math.abs(minutes) * minute)}`;
}

/** The dates of a leave; of a part of one for which it was said, with its wall times: `Tue 9 Jun, 10:00 – 12:00`. */
export function leaveDates(
  language: Language,
  { from, to, minutes, starts }: { from: string; to: string; minutes: number; starts: string | null },
): string {
  const dates = formatDates(language, from, to);
  if (starts === null) return dates;
  const begin = Number(starts.slice(0, 2)) * 60 + Number(starts.slice(3));
  return `${dates}, ${wallText(begin)} – ${wallText(begin + minutes)}`;
}

function wallText(minutes: number): string {
  return `${Math.floor(minutes / 60) % 24}:${String(minutes % 60).padStart(2, '0')}`;
}
