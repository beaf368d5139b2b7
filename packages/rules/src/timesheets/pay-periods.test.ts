import type { PayPeriod } from '@daybook/contract/pay-rules';
import fc from 'fast-check';
import { expect, test } from 'vitest';
import { dayNumber, dayText } from './days.ts';
import { periodAfter, periodBefore, periodHolding } from './pay-periods.ts';

const sunday = 7;
test.each<[string, PayPeriod, string, string, string]>([
  ['a week of one that begins on Sunday', { kind: 'weekly' }, '2026-06-14', '2026-06-14', '2026-06-20'],
  ['its last day', { kind: 'weekly' }, '2026-06-13', '2026-06-07', '2026-06-13'],
  ['a fortnight', { kind: 'fortnightly', anchor: '2026-01-04' }, '2026-06-15', '2026-06-07', '2026-06-20'],
  ['its first day', { kind: 'fortnightly', anchor: '2026-01-04' }, '2026-06-21', '2026-06-21', '2026-07-04'],
  ['before its anchor', { kind: 'fortnightly', anchor: '2026-01-04' }, '2026-01-03', '2025-12-21', '2026-01-03'],
  ['the 15th', { kind: 'semi-monthly', first: 1, second: 16 }, '2026-06-15', '2026-06-01', '2026-06-15'],
  ['the 16th', { kind: 'semi-monthly', first: 1, second: 16 }, '2026-06-16', '2026-06-16', '2026-06-30'],
  ['a leap February', { kind: 'semi-monthly', first: 1, second: 16 }, '2028-02-29', '2028-02-16', '2028-02-29'],
  ['the 11th to the 25th', { kind: 'semi-monthly', first: 11, second: 26 }, '2026-06-11', '2026-06-11', '2026-06-25'],
  ['over the year’s end', { kind: 'semi-monthly', first: 11, second: 26 }, '2027-01-01', '2026-12-26', '2027-01-10'],
  ['a month', { kind: 'monthly', from: 1 }, '2026-02-10', '2026-02-01', '2026-02-28'],
  ['a month from the 21st', { kind: 'monthly', from: 21 }, '2026-12-31', '2026-12-21', '2027-01-20'],
])('%s', (_title, payPeriod, date, from, to) => {
  expect(periodHolding(date, { payPeriod, weekStart: sunday })).toEqual({ from, to });
});

const dates = fc.integer({ min: dayNumber('1990-01-01'), max: dayNumber('2060-12-31') }).map(dayText);
const dayOfMonth = fc.integer({ min: 1, max: 28 });
const anyPayPeriod: fc.Arbitrary<PayPeriod> = fc.oneof(
  fc.constant({ kind: 'weekly' as const }),
  dates.map((anchor) => ({ kind: 'fortnightly' as const, anchor })),
  fc.uniqueArray(dayOfMonth, { minLength: 2, maxLength: 2 }).map(([one = 1, other = 2]) => ({
    kind: 'semi-monthly' as const,
    first: Math.min(one, other),
    second: Math.max(one, other),
  })),
  dayOfMonth.map((from) => ({ kind: 'monthly' as const, from })),
);

test('periods tile the calendar: each holds its dates alone, and begins the day after the one before ends', () => {
  fc.assert(
    fc.property(anyPayPeriod, fc.integer({ min: 1, max: 7 }), dates, (payPeriod, weekStart, date) => {
      const rules = { payPeriod, weekStart };
      const period = periodHolding(date, rules);
      expect(period.from <= date && date <= period.to).toBe(true);
      for (const end of [period.from, period.to]) expect(periodHolding(end, rules)).toEqual(period);
      const [before, after] = [periodBefore(period, rules), periodAfter(period, rules)];
      expect(dayNumber(before.to) + 1).toBe(dayNumber(period.from));
      expect(dayNumber(period.to) + 1).toBe(dayNumber(after.from));
      expect(periodAfter(before, rules)).toEqual(period);
      expect(periodBefore(after, rules)).toEqual(period);
    }),
    { numRuns: 1000 },
  );
});
