import { businessDate } from '@daybook/rules/business-date';
import type { Sheet, SheetDay } from './sheet.ts';

/** The business date that today is at the usual site. */
export function todayAt({ person }: Sheet): string {
  return businessDate(person.case.now, person.site);
}

/** Those dates of a sheet of which something can be said: not paid, and not still to come. */
export function openDays(sheet: Sheet): SheetDay[] {
  const today = todayAt(sheet);
  return sheet.days.filter(({ state, date }) => state !== 'locked' && date <= today);
}
