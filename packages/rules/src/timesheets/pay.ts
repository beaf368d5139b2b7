import type { RuleSet } from '@daybook/contract/pay-rules';
import type { PayView } from '@daybook/contract/timesheets';
import type { Case, CaseTerms } from './case.ts';
import { termsOn } from './day-kinds.ts';
import { linesOf, once, type Part, type Rate } from './pay-lines.ts';
import { timesOfDay, timesOfTier } from './times.ts';
import type { Stretch, ValuedDay, ValuedWeek } from './valuation.ts';

interface Span {
  from: string;
  to: string;
}

/** A stretch that is paid, and what an hour of it earns. */
interface Earning {
  stretch: Stretch;
  tier: NonNullable<Stretch['tier']>;
  terms: CaseTerms;
  rate: Rate;
}

/**
 * What the dates of a span earn, in minor units. Minutes without a rate are left out. Null where nothing of it has a
 * rate, and where it is in more than one currency: there is no sum of those.
 *
 * An hour is paid the rate, as often as its kind of day says, as often again as its tier says; by night its share of
 * that is a line of its own. A week in which somebody worked at several rates pays each hour at its own and, where the
 * rules say so, what overtime and double time add to it at the week's average, weighted by the hours at each
 * (29 CFR 778.115).
 * @param weeks whole workweeks: the average is of all of a week, also of what lies outside the span
 */
export function payOf(weeks: readonly ValuedWeek[], span: Span, person: Case): PayView | null {
  const termsAt = remembered(person);
  const currencies = new Set<string>();
  const parts = weeks.flatMap((week) => {
    const within = week.days.filter(({ date }) => span.from <= date && date <= span.to);
    if (within.length === 0) return [];
    const earnings = week.days.flatMap(({ stretches }) => stretches.flatMap((one) => earningOf(one, termsAt)));
    const { pay } = week.rules.rules;
    const average = pay.weightedAverage ? averageOf(earnings) : null;
    const own = earnings.filter(({ stretch: { date } }) => span.from <= date && date <= span.to);
    for (const { terms } of average ? earnings : own) currencies.add(terms.currency);
    const unworked = within.flatMap((day) => {
      const terms = termsAt(day.date, person.homeSiteId);
      const found =
        terms && terms.rate !== null ? unworkedParts(day, { over: terms.rate, under: 1 }, average, pay) : [];
      if (terms && found.length > 0) currencies.add(terms.currency);
      return found;
    });
    return [...own.flatMap((earning) => workedParts(earning, average, pay)), ...unworked];
  });
  const [currency = nothingEarned(span, person), another] = currencies;
  if (currency === null || another !== undefined) return null;
  const lines = linesOf(parts);
  return { currency, lines, total: lines.reduce((sum, { amount }) => sum + amount, 0) };
}

type TermsAt = (date: string, siteId: Stretch['siteId']) => CaseTerms | undefined;

function remembered(person: Case): TermsAt {
  const known = new Map<string, CaseTerms | undefined>();
  return (date, siteId) => {
    const key = date + siteId;
    if (!known.has(key)) known.set(key, termsOn(person.terms, date, siteId));
    return known.get(key);
  };
}

function earningOf(stretch: Stretch, termsAt: TermsAt): Earning[] {
  const { tier } = stretch;
  if (tier === null) return [];
  const terms = termsAt(stretch.date, stretch.siteId);
  return terms && terms.rate !== null ? [{ stretch, tier, terms, rate: { over: terms.rate, under: 1 } }] : [];
}

/** The regular rate of a week with several rates; null where there is but one. */
function averageOf(earnings: readonly Earning[]): Rate | null {
  if (new Set(earnings.map(({ rate }) => rate.over)).size < 2) return null;
  return {
    over: earnings.reduce((sum, { rate, stretch }) => sum + rate.over * stretch.minutes, 0),
    under: earnings.reduce((sum, { stretch }) => sum + stretch.minutes, 0),
  };
}

function workedParts({ stretch, tier, rate }: Earning, average: Rate | null, pay: RuleSet['pay']): Part[] {
  const { dayKind, minutes } = stretch;
  const day = timesOfDay(dayKind, pay);
  const tierTimes = timesOfTier(tier, dayKind, pay);
  const hours: Part[] = average
    ? [
        { bucket: 'regular', dayKind, minutes, rate, ofAverage: false, times: day * 1e8 },
        { bucket: tier, dayKind, minutes, rate: average, ofAverage: true, times: day * (tierTimes - 1e4) * 1e4 },
      ]
    : [{ bucket: tier, dayKind, minutes, rate, ofAverage: false, times: day * tierTimes * 1e4 }];
  if (!stretch.night) return hours;
  return [
    ...hours,
    ...hours.map((part): Part => ({ ...part, bucket: 'night', times: (part.times / 1e4) * pay.night })),
  ];
}

/** Leave, a holiday that nobody worked, and premiums: at the rate of the usual site. */
function unworkedParts(day: ValuedDay, rate: Rate, average: Rate | null, pay: RuleSet['pay']): Part[] {
  const { leave, holidayUnworked, premium } = day.figures;
  const plain = { dayKind: 'ordinary', rate, ofAverage: false, times: once } as const;
  const parts: Part[] = [
    { ...plain, bucket: 'leave', minutes: leave },
    {
      ...plain,
      bucket: 'holiday-unworked',
      dayKind: day.dayKind,
      minutes: holidayUnworked,
      times: pay.regularHolidayUnworked * 1e8,
    },
    // A premium is an hour at the regular rate, which is the average: Ferra v. Loews, 11 Cal.5th 858 (2021).
    { ...plain, bucket: 'premium', minutes: premium, ...(average && { rate: average, ofAverage: true }) },
  ];
  return parts.filter(({ minutes }) => minutes > 0);
}

/** The currency of a span in which nothing was earned, where there is a rate. */
function nothingEarned({ to }: Span, person: Case): string | null {
  const terms = termsOn(person.terms, to, person.homeSiteId);
  return terms && terms.rate !== null ? terms.currency : null;
}
