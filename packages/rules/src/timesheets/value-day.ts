import type { RuleSet } from '@daybook/contract/pay-rules';
import type { DayFlag } from '@daybook/contract/timesheets';
import type { Case } from './case.ts';
import { dayKindOn } from './day-kinds.ts';
import { dayText } from './days.ts';
import { figuresOf } from './figures-of.ts';
import { mealFaults } from './meals.ts';
import { type Placed, siteOf } from './place-periods.ts';
import type { Stretch, ValuedDay } from './valuation.ts';
import { hasNoMinutes } from './work-periods.ts';

/**
 * One date of a person: its minutes, what is paid of it without work, and what is odd about it.
 * @param placed the work periods whose in counts to it
 * @param today the person's business date now, in days since 1970
 */
export function valueDay(
  day: number,
  {
    placed,
    stretches,
    rules,
    person,
    today,
  }: {
    placed: readonly Placed[];
    stretches: Stretch[];
    rules: RuleSet;
    person: Case;
    today: number;
  },
): ValuedDay {
  const date = dayText(day);
  const home = siteOf(person, person.homeSiteId);
  const leave = person.leave.filter((one) => one.date === date).sort((a, b) => (a.name < b.name ? -1 : 1));
  const faults = placed.flatMap(({ period }) => mealFaults(period, rules, person.now));
  const figures = figuresOf(stretches);
  figures.leave = leave.reduce((sum, { minutes }) => sum + minutes, 0);
  const [first] = leave;
  const dayKind = dayKindOn(day, person.homeSiteId, rules, person);
  const nothing = figures.worked === 0 && figures.leave === 0 && !placed.some(({ period }) => hasNoMinutes(period));
  if (dayKind.startsWith('holiday') && nothing && isPaidUnworked(day))
    figures.holidayUnworked = rules.pay.unworkedMinutes;
  if (faults.length > 0) figures.premium = rules.mealPremium;
  return {
    date,
    dayKind,
    holiday: home.holidays.get(date)?.name ?? null,
    leave: first ? { name: first.name, minutes: figures.leave } : null,
    planned: person.plans
      .filter(({ businessDate }) => businessDate === date)
      .map(({ start, end }) => ({ start, end }))
      .sort((a, b) => a.start - b.start || a.end - b.end),
    periods: placed.map(({ period }) => period),
    stretches,
    figures,
    flags: flagsOf(date, placed, faults, person),
    premiums: faults.map(({ flag, due }, index) => ({ flag, due, minutes: index === 0 ? rules.mealPremium : 0 })),
  };

  /** Once it is over, and for who was employed then: Philippine Labor Code, article 94(a). */
  function isPaidUnworked(asked: number): boolean {
    const { from, to } = person.employed;
    return rules.pay.regularHolidayUnworked > 0 && asked < today && from <= date && (to === null || date <= to);
  }
}

function flagsOf(
  date: string,
  placed: readonly Placed[],
  faults: readonly { flag: DayFlag }[],
  person: Case,
): DayFlag[] {
  const home = siteOf(person, person.homeSiteId);
  const flags = new Set<DayFlag>(placed.flatMap(({ period }) => period.flags));
  for (const flag of person.waiting.get(date) ?? []) flags.add(flag);
  for (const { flag } of faults) flags.add(flag);
  if (placed.some(({ period }) => siteOf(person, period.siteId).zone !== home.zone)) flags.add('other-zone');
  return [...flags].sort();
}
