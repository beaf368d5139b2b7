import type { RuleSet } from '@daybook/contract/pay-rules';
import type { DayFlag } from '@daybook/contract/timesheets';
import { minuteOf } from './rounding.ts';
import type { ValuedPeriod } from './valuation.ts';
import { hasNoMinutes } from './work-periods.ts';

const minute = 60_000;

export interface MealFault {
  flag: DayFlag;
  /** ms: by when it had to begin. */
  due: number;
}

/**
 * The meals of a work period that were not as the rules want them; by what was punched, not by what it was rounded to.
 * Each rule wants a meal of its own, in order: California Labor Code 512(a).
 */
export function mealFaults(period: ValuedPeriod, rules: RuleSet, now: number): MealFault[] {
  if (rules.meals.length === 0 || hasNoMinutes(period)) return [];
  const start = minuteOf(period.in.punch.at);
  const end = minuteOf(period.out?.punch.at ?? now);
  const breaks = period.breaks.map(({ start: from, end: to }) => ({
    from: minuteOf(from.punch.at),
    minutes: (minuteOf(to?.punch.at ?? period.out?.punch.at ?? now) - minuteOf(from.punch.at)) / minute,
  }));
  const unpaid = breaks.reduce((sum, rest, index) => sum + (period.breaks[index]?.paid ? 0 : rest.minutes), 0);
  const worked = (end - start) / minute - unpaid;
  const used = new Set<number>();
  return rules.meals.flatMap((rule): MealFault[] => {
    if (worked <= rule.ifOver) return [];
    const due = start + rule.by * minute;
    const unused = (wanted: (minutes: number) => boolean) =>
      breaks.findIndex(({ minutes }, index) => !used.has(index) && wanted(minutes));
    const meal = unused((minutes) => minutes >= rule.minutes);
    if (meal !== -1) {
      used.add(meal);
      return (breaks[meal]?.from ?? 0) > due ? [{ flag: 'meal-late', due }] : [];
    }
    const short = unused((minutes) => minutes > rules.breaks.paidUpTo);
    if (short === -1) return [{ flag: 'meal-missing', due }];
    used.add(short);
    return [{ flag: 'meal-short', due }];
  });
}
