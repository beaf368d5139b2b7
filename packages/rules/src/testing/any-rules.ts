import type { RuleSet } from '@daybook/contract/pay-rules';
import fc from 'fast-check';
import { presetRules } from '../timesheets/presets.ts';

const minutesOfDay = fc.integer({ min: 0, max: 1440 });
const times = fc.constantFrom(0, 1000, 10_000, 12_500, 13_000, 15_000, 26_000, 33_333, 100_000);
/** Not within the hours that a zone of the cases shows twice: a night that ended then would have two ends. */
const nightEdge = fc.constantFrom('20:00', '22:00', '23:30', '00:00', '00:15', '04:00', '05:45', '06:00');

const rounding: fc.Arbitrary<RuleSet['rounding']> = fc.option(
  fc.record({
    minutes: fc.constantFrom(5 as const, 6 as const, 10 as const, 15 as const, 30 as const),
    direction: fc.constantFrom('nearest' as const, 'up' as const, 'down' as const),
  }),
);

const breakTable: fc.Arbitrary<NonNullable<RuleSet['breakTable']>> = fc.record({
  rows: fc
    .tuple(
      fc.uniqueArray(fc.integer({ min: 0, max: 600 }), { minLength: 1, maxLength: 3 }),
      fc.uniqueArray(fc.integer({ min: 1, max: 90 }), { minLength: 3, maxLength: 3 }),
    )
    .map(([overs, minutes]) => {
      const lengths = minutes.toSorted((a, b) => a - b);
      return overs.toSorted((a, b) => a - b).map((over, index) => ({ over, minutes: lengths[index] ?? 240 }));
    }),
  lacking: fc.constantFrom('flag' as const, 'deduct' as const, 'deduct' as const),
});

/** Limits that a short week reaches, and others. */
const withoutTable: fc.Arbitrary<RuleSet> = fc.record({
  weekStart: fc.integer({ min: 1, max: 7 }),
  shiftCountsTo: fc.constantFrom('start-date' as const, 'split' as const),
  payPeriod: fc.constant({ kind: 'weekly' as const }),
  rounding,
  breaks: fc.record({
    paidUpTo: fc.integer({ min: 0, max: 40 }),
    doubtfulUnder: fc.integer({ min: 0, max: 70 }),
    doubtful: fc.constantFrom('paid' as const, 'unpaid' as const),
  }),
  daily: fc
    .uniqueArray(fc.oneof(minutesOfDay, fc.integer({ min: 0, max: 240 })), { maxLength: 2 })
    .map((limits) =>
      limits
        .toSorted((a, b) => a - b)
        .map((over, index) => ({ over, tier: index === 0 ? ('overtime' as const) : ('double-time' as const) })),
    ),
  weekly: fc.option(fc.record({ over: fc.integer({ min: 0, max: 3000 }) })),
  seventhDay: fc.option(fc.record({ overtimeUpTo: minutesOfDay })),
  night: fc.option(
    fc.uniqueArray(nightEdge, { minLength: 2, maxLength: 2 }).map(([from = '22:00', to = '06:00']) => ({ from, to })),
  ),
  restDays: fc.uniqueArray(fc.integer({ min: 1, max: 7 }), { maxLength: 3 }),
  meals: fc.array(fc.record({ ifOver: minutesOfDay, by: minutesOfDay, minutes: fc.integer({ min: 0, max: 60 }) }), {
    maxLength: 3,
  }),
  mealPremium: fc.constantFrom(0, 60),
  pay: fc.record({
    overtime: times,
    overtimeOnSpecialDays: times,
    doubleTime: times,
    restDay: times,
    specialDay: times,
    specialDayOnRestDay: times,
    regularHoliday: times,
    regularHolidayOnRestDay: times,
    regularHolidayUnworked: times,
    unworkedMinutes: minutesOfDay,
    night: times,
    weightedAverage: fc.boolean(),
  }),
});

const random = fc
  .tuple(withoutTable, fc.option(breakTable))
  .map(([rules, table]): RuleSet => (table === null ? rules : { ...rules, breakTable: table }));

/** A preset, one with rounding or split shifts, or anything that the contract takes. */
export const anyRules: fc.Arbitrary<RuleSet> = fc.oneof(
  fc.constantFrom(...Object.values(presetRules)),
  fc.record({ preset: fc.constantFrom(...Object.values(presetRules)), rounding, split: fc.boolean() }).map(
    ({ preset, rounding: steps, split }): RuleSet => ({
      ...preset,
      rounding: steps,
      shiftCountsTo: split ? 'split' : 'start-date',
    }),
  ),
  random,
);
