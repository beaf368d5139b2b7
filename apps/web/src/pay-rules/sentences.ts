import type { RuleSet } from '@daybook/contract/pay-rules';
import type { Language } from '@daybook/contract/values';
import type { RulePart } from '@daybook/rules/timesheets/presets';
import { formatFullDate } from '@daybook/ui/language/format';
import { formatShare, formatTimes } from '@daybook/ui/language/rates';
import { weekdayNames } from '../form/weekday-names.ts';
import { breakTableWords } from './break-table-words.ts';
import { daySentences } from './day-sentences.ts';
import { ordinalText, spanText } from './quantities.ts';
import { ruleWords } from './rule-words.ts';

/** A rule in words, and of which part of the set it speaks. */
export interface Sentence {
  part: RulePart;
  text: string;
}

/** A set of rules in words: each rule one sentence, in the order in which people ask. */
export function sentencesOf(language: Language, rules: RuleSet): Sentence[] {
  return [
    ...overtimeSentences(language, rules),
    nightSentence(language, rules),
    ...daySentences(language, rules),
    ...breakSentences(language, rules),
    ...breakTableSentences(language, rules),
    ...mealSentences(language, rules),
    ...weekSentences(language, rules),
    roundingSentence(language, rules),
  ];
}

function overtimeSentences(language: Language, { daily, weekly, seventhDay, pay }: RuleSet): Sentence[] {
  const words = ruleWords[language];
  const [overtime, double] = [formatTimes(language, pay.overtime), formatTimes(language, pay.doubleTime)];
  const all: Sentence[] = daily.map(({ over, tier }) => ({
    part: 'daily',
    text:
      tier === 'overtime' ? words.dailyOvertime(spanText(over), overtime) : words.dailyDouble(spanText(over), double),
  }));
  if (weekly) all.push({ part: 'weekly', text: words.weeklyOvertime(spanText(weekly.over), overtime) });
  if (seventhDay) {
    const text = words.seventhDay(overtime, spanText(seventhDay.overtimeUpTo), double);
    all.push({ part: 'seventh-day', text });
  }
  if (all.length === 0) return [{ part: 'daily', text: words.noOvertime }];
  if (pay.overtimeOnSpecialDays !== pay.overtime) {
    const text = words.specialOvertime(formatTimes(language, pay.overtimeOnSpecialDays));
    all.push({ part: 'overtime-on-special-days', text });
  }
  if (pay.weightedAverage) all.push({ part: 'weighted-average', text: words.average });
  return all;
}

function nightSentence(language: Language, { night, pay }: RuleSet): Sentence {
  const words = ruleWords[language];
  if (!night) return { part: 'night', text: words.noNight };
  const [from, to] = [night.from.replace(/^0/, ''), night.to.replace(/^0/, '')];
  const text = pay.night > 0 ? words.night(from, to, formatShare(language, pay.night)) : words.nightOnly(from, to);
  return { part: 'night', text };
}

function breakSentences(language: Language, { breaks }: RuleSet): Sentence[] {
  const words = ruleWords[language];
  const { paidUpTo, doubtfulUnder, doubtful } = breaks;
  const texts = [paidUpTo > 0 ? words.paidBreak(spanText(paidUpTo)) : words.noPaidBreak];
  if (doubtfulUnder > paidUpTo + 1) {
    const [from, to] = [spanText(paidUpTo + 1), spanText(doubtfulUnder - 1)];
    texts.push(doubtful === 'paid' ? words.doubtfulPaid(from, to) : words.doubtfulUnpaid(from, to));
  }
  return texts.map((text) => ({ part: 'breaks', text }));
}

function breakTableSentences(language: Language, { breakTable }: RuleSet): Sentence[] {
  if (!breakTable) return [];
  const words = breakTableWords[language];
  const rows = breakTable.rows.map(({ over, minutes }) => words.row(spanText(over), spanText(minutes)));
  const otherwise = breakTable.lacking === 'deduct' ? words.deducted : words.flagged;
  return [...rows, otherwise].map((text) => ({ part: 'break-table', text }));
}

function mealSentences(language: Language, { meals, mealPremium }: RuleSet): Sentence[] {
  const words = ruleWords[language];
  if (meals.length === 0) return [];
  const each = meals.map(({ ifOver, minutes, by }) => words.meal(spanText(ifOver), spanText(minutes), spanText(by)));
  const otherwise = mealPremium > 0 ? words.mealPremium(spanText(mealPremium)) : words.mealFlag;
  return [...each, otherwise].map((text) => ({ part: 'meals', text }));
}

function weekSentences(language: Language, { weekStart, payPeriod, shiftCountsTo }: RuleSet): Sentence[] {
  const words = ruleWords[language];
  return [
    { part: 'pay-period', text: periodText(language, payPeriod) },
    { part: 'week', text: words.weekStart(weekdayNames(language, [weekStart])) },
    { part: 'week', text: shiftCountsTo === 'split' ? words.split : words.startDate },
  ];
}

function periodText(language: Language, period: RuleSet['payPeriod']): string {
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

function roundingSentence(language: Language, { rounding }: RuleSet): Sentence {
  const words = ruleWords[language];
  return {
    part: 'rounding',
    text: rounding ? words[rounding.direction](spanText(rounding.minutes)) : words.noRounding,
  };
}
