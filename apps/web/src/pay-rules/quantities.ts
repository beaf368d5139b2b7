import type { Language } from '@daybook/contract/values';
import { formatDuration, localeOf } from '@daybook/ui/language/format';

/** Ten thousandths as they are said: `1.25`, `1.30`, `1.125`. */
export function timesText(language: Language, times: number): string {
  return new Intl.NumberFormat(localeOf(language), { minimumFractionDigits: 2, maximumFractionDigits: 4 }).format(
    times / 10_000,
  );
}

/** Ten thousandths as a share: `10 %`. */
export function percentText(language: Language, share: number): string {
  return `${new Intl.NumberFormat(localeOf(language), { maximumFractionDigits: 2 }).format(share / 100)} %`;
}

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
