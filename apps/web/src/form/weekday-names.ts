import type { Language } from '@daybook/contract/values';
import { formatWeekday, localeOf } from '@daybook/ui/language/format';

/** A date that falls on a weekday; 1 is Monday, 7 Sunday. */
export function aDateOn(weekday: number): string {
  return `2024-01-0${weekday}`;
}

/** Weekdays as they are said: `Saturday and Sunday`. */
export function weekdayNames(language: Language, days: readonly number[]): string {
  const names = [...days].sort((a, b) => a - b).map((day) => formatWeekday(language, aDateOn(day)));
  return new Intl.ListFormat(localeOf(language), { type: 'conjunction' }).format(names);
}
