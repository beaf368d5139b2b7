import type { RuleSet } from '@daybook/contract/pay-rules';
import type { Language } from '@daybook/contract/values';
import { formatFullDate } from '@daybook/ui/language/format';
import { weekdayNames } from '../form/weekday-names.ts';
import { ordinalText, percentText, spanText, timesText } from './quantities.ts';
import { ruleWords } from './rule-words.ts';

export const groups = ['overtime', 'night', 'days', 'breaks', 'meals', 'week', 'rounding'] as const;
export type Group = (typeof groups)[number];

type Words = (typeof ruleWords)[Language];
interface Said {
  words: Words;
  language: Language;
  times: (times: number) => string;
}

/** A set of rules in words: each rule one sentence, by what it is about. Groups with nothing to say are left out. */
export function sentencesOf(language: Language, rules: RuleSet): { group: Group; sentences: string[] }[] {
  const said = { words: ruleWords[language], language, times: (times: number) => timesText(language, times) };
  return groups
    .map((group) => ({ group, sentences: ofGroup[group](rules, said) }))
    .filter(({ sentences }) => sentences.length > 0);
}

const ofGroup: Record<Group, (rules: RuleSet, said: Said) => string[]> = {
  overtime: overtimeSentences,
  night: ({ night, pay }, { words, language }) => {
    if (!night) return [words.noNight];
    const [from, to] = [night.from.replace(/^0/, ''), night.to.replace(/^0/, '')];
    return [pay.night > 0 ? words.night(from, to, percentText(language, pay.night)) : words.nightOnly(from, to)];
  },
  days: daySentences,
  breaks: ({ breaks }, { words }) => {
    const { paidUpTo, doubtfulUnder, doubtful } = breaks;
    const first = paidUpTo > 0 ? words.paidBreak(spanText(paidUpTo)) : words.noPaidBreak;
    if (doubtfulUnder <= paidUpTo + 1) return [first];
    const [from, to] = [spanText(paidUpTo + 1), spanText(doubtfulUnder - 1)];
    return [first, doubtful === 'paid' ? words.doubtfulPaid(from, to) : words.doubtfulUnpaid(from, to)];
  },
  meals: ({ meals, mealPremium }, { words }) => {
    if (meals.length === 0) return [];
    const each = meals.map(({ ifOver, minutes, by }) => words.meal(spanText(ifOver), spanText(minutes), spanText(by)));
    return [...each, mealPremium > 0 ? words.mealPremium(spanText(mealPremium)) : words.mealFlag];
  },
  week: weekSentences,
  rounding: ({ rounding }, { words }) => [
    rounding ? words[rounding.direction](spanText(rounding.minutes)) : words.noRounding,
  ],
};

function overtimeSentences({ daily, weekly, seventhDay, pay }: RuleSet, { words, times }: Said): string[] {
  const all = daily.map(({ over, tier }) =>
    tier === 'overtime'
      ? words.dailyOvertime(spanText(over), times(pay.overtime))
      : words.dailyDouble(spanText(over), times(pay.doubleTime)),
  );
  if (weekly) all.push(words.weeklyOvertime(spanText(weekly.over), times(pay.overtime)));
  if (seventhDay) {
    all.push(words.seventhDay(times(pay.overtime), spanText(seventhDay.overtimeUpTo), times(pay.doubleTime)));
  }
  if (all.length === 0) return [words.noOvertime];
  if (pay.overtimeOnSpecialDays !== pay.overtime) all.push(words.specialOvertime(times(pay.overtimeOnSpecialDays)));
  if (pay.weightedAverage) all.push(words.average);
  return all;
}

const asAnyDay = 10_000;

function daySentences({ restDays, pay }: RuleSet, { words, language, times }: Said): string[] {
  const rest = restDays.length > 0 ? words.restDays(weekdayNames(language, restDays)) : words.noRestDays;
  const own = (at: number, say: (times: string) => string) => (at === asAnyDay ? [] : [say(times(at))]);
  const paid = [
    ...own(pay.restDay, words.restDay),
    ...own(pay.specialDay, words.specialDay),
    ...own(pay.specialDayOnRestDay, words.specialRest),
    ...own(pay.regularHoliday, words.holiday),
    ...own(pay.regularHolidayOnRestDay, words.holidayRest),
  ];
  const unworked =
    pay.regularHolidayUnworked > 0 && pay.unworkedMinutes > 0
      ? [words.unworked(spanText(pay.unworkedMinutes), times(pay.regularHolidayUnworked))]
      : [];
  return [rest, ...(paid.length > 0 ? paid : [words.daysAsOthers]), ...unworked];
}

function weekSentences({ weekStart, payPeriod, shiftCountsTo }: RuleSet, { words, language }: Said): string[] {
  return [
    words.weekStart(weekdayNames(language, [weekStart])),
    periodSentence(payPeriod, language),
    shiftCountsTo === 'split' ? words.split : words.startDate,
  ];
}

function periodSentence(period: RuleSet['payPeriod'], language: Language): string {
  const words = ruleWords[language];
  switch (period.kind) {
    case 'weekly':
      return words.weekly;
    case 'fortnightly':
      return words.fortnightly(formatFullDate(language, period.anchor));
    case 'semi-monthly':
      return words.semiMonthly(ordinalText(language, period.first), ordinalText(language, period.second));
    case 'monthly':
      return words.monthly(ordinalText(language, period.from));
  }
}
