import type { RuleSet } from '@daybook/contract/pay-rules';
import type { DayKind } from '@daybook/contract/timesheets';
import type { Case, CaseTerms } from './case.ts';
import { dayText, weekdayOf } from './days.ts';

/** The terms in force on a date: those for the site before those for everywhere, of them the newest. */
export function termsOn(terms: readonly CaseTerms[], date: string, siteId: string | null): CaseTerms | undefined {
  let found: CaseTerms | undefined;
  for (const one of terms) {
    if (one.from > date || (one.siteId !== null && one.siteId !== siteId)) continue;
    const nearer = found !== undefined && found.siteId === null && one.siteId !== null;
    const alike = found === undefined || (found.siteId === null) === (one.siteId === null);
    if (nearer || (alike && (found === undefined || one.from >= found.from))) found = one;
  }
  return found;
}

/** What kind of day a date is for somebody at a site: by the site's calendar, and by whose rest day it is. */
export function dayKindOn(day: number, siteId: Case['homeSiteId'], rules: RuleSet, person: Case): DayKind {
  const date = dayText(day);
  const rest = isRestDay(day, siteId, rules, person.terms);
  const holiday = person.sites.get(siteId)?.holidays.get(date)?.kind;
  if (holiday === 'regular-holiday') return rest ? 'holiday-rest' : 'holiday';
  if (holiday === 'special-day') return rest ? 'special-rest' : 'special';
  return rest ? 'rest' : 'ordinary';
}

/** Whether somebody rests on a day: by the person's terms, or where they say nothing by the rules. */
export function isRestDay(
  day: number,
  siteId: Case['homeSiteId'],
  rules: RuleSet,
  terms: readonly CaseTerms[],
): boolean {
  return (restDaysOn(terms, dayText(day), siteId) ?? rules.restDays).includes(weekdayOf(day));
}

/** The rest days of the terms for the site, of those for everywhere, or null: those of the rules. */
function restDaysOn(terms: readonly CaseTerms[], date: string, siteId: Case['homeSiteId']): readonly number[] | null {
  return termsOn(terms, date, siteId)?.restDays ?? termsOn(terms, date, null)?.restDays ?? null;
}
