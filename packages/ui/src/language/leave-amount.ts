import type { Language } from '@daybook/contract/values';
import { formatDuration } from './format.ts';
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
