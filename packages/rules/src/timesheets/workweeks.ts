import type { CaseRules } from './case.ts';
import { dayText, weekBegin } from './days.ts';

/** A workweek: its days (since 1970), and the rules that were in force as it began. */
export interface Workweek {
  days: number[];
  rules: CaseRules;
}

/** The version in force on a date: the last whose `from` has come; before the first one, the first. */
export function rulesOn(rules: readonly CaseRules[], date: string): CaseRules {
  const inForce = rules.findLast(({ from }) => from <= date) ?? rules[0];
  if (!inForce) throw new Error('a person is valued by some rules');
  return inForce;
}

/**
 * The workweeks that touch a span of days, whole. Where a new version moves the week's beginning, the old week ends on
 * the day before it and the new one is as short as it has to be: no date is in two weeks.
 */
export function workweeksOf(from: number, to: number, rules: readonly CaseRules[]): Workweek[] {
  const weeks: (Workweek & { begin: number; weekStart: number })[] = [];
  // A week that touches the span began at most six days before it, so that one cut short by this beginning lies outside.
  for (let day = from - 13; day <= to + 6; day += 1) {
    const { weekStart } = rulesOn(rules, dayText(day)).rules;
    const begin = weekBegin(day, weekStart);
    const last = weeks.at(-1);
    if (last && last.begin === begin && last.weekStart === weekStart) last.days.push(day);
    else weeks.push({ days: [day], rules: rulesOn(rules, dayText(day)), begin, weekStart });
  }
  return weeks.filter(({ days }) => (days[0] ?? 0) <= to && (days.at(-1) ?? 0) >= from);
}
