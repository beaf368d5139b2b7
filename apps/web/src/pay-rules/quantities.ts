import type { Language } from '@daybook/contract/values';
import { formatDuration } from '@daybook/ui/language/format';

/** Minutes as a length of time: `30 min`, `8 h`, `7 h 30`. */
export function spanText(minutes: number): string {
  return minutes >= 60 && minutes % 60 === 0 ? `${minutes / 60} h` : formatDuration(minutes * 60_000);
}

/** A day of the month: `1st`; Filipino says the figure with its own prefix. */
export function ordinalText(language: Language, day: number): string {
  if (language === 'fil') return String(day);
  const form = new Intl.PluralRules('en', { type: 'ordinal' }).select(day);
  return `${day}${{ one: 'st', two: 'nd', few: 'rd', other: 'th', many: 'th', zero: 'th' }[form]}`;
}
