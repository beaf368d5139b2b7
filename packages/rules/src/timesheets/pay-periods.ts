import type { RuleSet } from '@daybook/contract/pay-rules';
import { calendarOf, dayNumber, dayOf, dayText, weekBegin } from './days.ts';

/** Business dates, both included. */
export interface PayPeriodSpan {
  from: string;
  to: string;
}

type PeriodRules = Pick<RuleSet, 'payPeriod' | 'weekStart'>;

/** The pay period that a business date (`YYYY-MM-DD`) lies in. Periods tile the calendar: every date is in one. */
export function periodHolding(date: string, rules: PeriodRules): PayPeriodSpan {
  const day = dayNumber(date);
  const { payPeriod } = rules;
  switch (payPeriod.kind) {
    case 'weekly':
      return daysFrom(weekBegin(day, rules.weekStart), 7);
    case 'fortnightly': {
      const anchor = dayNumber(payPeriod.anchor);
      return daysFrom(anchor + Math.floor((day - anchor) / 14) * 14, 14);
    }
    case 'semi-monthly':
      return between(day, [payPeriod.first, payPeriod.second]);
    case 'monthly':
      return between(day, [payPeriod.from]);
  }
}

export function periodBefore(period: PayPeriodSpan, rules: PeriodRules): PayPeriodSpan {
  return periodHolding(dayText(dayNumber(period.from) - 1), rules);
}

export function periodAfter(period: PayPeriodSpan, rules: PeriodRules): PayPeriodSpan {
  return periodHolding(dayText(dayNumber(period.to) + 1), rules);
}

function daysFrom(begin: number, length: number): PayPeriodSpan {
  return { from: dayText(begin), to: dayText(begin + length - 1) };
}

/** From the last of these days of the month that has come to the next one's eve. None is above 28: every month has them. */
function between(day: number, daysOfMonth: readonly number[]): PayPeriodSpan {
  const { year, month } = calendarOf(day);
  const begins = [month - 1, month, month + 1].flatMap((one) => daysOfMonth.map((of) => dayOf(year, one, of)));
  const next = begins.findIndex((begin) => begin > day);
  const begin = begins[next - 1];
  const after = begins[next];
  if (begin === undefined || after === undefined) throw new Error('a month without its pay periods');
  return daysFrom(begin, after - begin);
}
