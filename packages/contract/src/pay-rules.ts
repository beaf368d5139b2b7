import * as z from 'zod/mini';
import { employeeId, payRulesId, payRulesUseId, siteId } from './ids.ts';
import { account, mutation, query } from './procedure.ts';
import { figures, periodInput } from './timesheets.ts';
import { date, line, moment, timeOfDay, version } from './values.ts';

/** What a set can start from. `philippines`: Labor Code, articles 86 to 94; `us`: FLSA; `california`: FLSA and Labor Code. */
export const presets = ['none', 'us', 'california', 'philippines'] as const;
export const preset = z.enum(presets);
export type Preset = z.output<typeof preset>;

const minutesOfDay = z.int().check(z.minimum(0), z.maximum(1440));
/** How often the rate is paid, in ten thousandths: 12500 is one and a quarter. */
const times = z.int().check(z.minimum(0), z.maximum(100_000));
/** 1 is Monday, 7 Sunday. */
export const weekday = z.int().check(z.minimum(1), z.maximum(7));
const dayOfMonth = z.int().check(z.minimum(1), z.maximum(28));

/** How often people are paid. All ends are included. */
export const payPeriod = z.discriminatedUnion('kind', [
  /** From the first day of the workweek. */
  z.object({ kind: z.literal('weekly') }),
  /** Fourteen days; one of them began on `anchor`. */
  z.object({ kind: z.literal('fortnightly'), anchor: date }),
  /** From the first of the two days of the month up to the day before the second, and from there up to the first. */
  z.object({ kind: z.literal('semi-monthly'), first: dayOfMonth, second: dayOfMonth }),
  z.object({ kind: z.literal('monthly'), from: dayOfMonth }),
]);
export type PayPeriod = z.output<typeof payPeriod>;

export const rounding = z.object({
  minutes: z.union([z.literal(5), z.literal(6), z.literal(10), z.literal(15), z.literal(30)]),
  direction: z.enum(['nearest', 'up', 'down']),
});
export type Rounding = z.output<typeof rounding>;

/**
 * Which break a work period needs. Minutes of work are those without unpaid breaks: "over 6 hours, 30 minutes; over 9,
 * 45" (ArbZG § 4), "over 6 hours, 20 minutes" (Working Time Regulations 1998, reg. 12).
 */
export const breakTable = z
  .object({
    rows: z
      .array(z.object({ over: minutesOfDay, minutes: z.int().check(z.minimum(1), z.maximum(240)) }))
      .check(z.minLength(1), z.maxLength(3)),
    /** What happens with what was not taken: it is flagged alone, or taken off the paid time too. */
    lacking: z.enum(['flag', 'deduct']),
  })
  .check(
    z.refine(
      ({ rows }) =>
        rows.every(({ over, minutes }, index) => {
          const before = rows[index - 1];
          return !before || (before.over < over && before.minutes < minutes);
        }),
      { path: ['rows'], error: 'in ascending order' },
    ),
  );
export type BreakTable = z.output<typeof breakTable>;

/** What turns punches into pay, as data. Minutes are whole; all wall times are the site's. */
export const ruleSet = z
  .object({
    /** On which day the workweek begins. */
    weekStart: weekday,
    /** To which date a shift across midnight counts: whole to the one it began on, or split at the site's midnight. */
    shiftCountsTo: z.enum(['start-date', 'split']),
    payPeriod,
    /** How punches are shown and valued; what was punched stays as it was. Null: to the minute. */
    rounding: z.nullable(rounding),
    breaks: z.object({
      /** A break of at most so many minutes is paid; 0: none is. */
      paidUpTo: minutesOfDay,
      /** One longer than that and shorter than this is flagged, since it is neither a rest nor a meal. */
      doubtfulUnder: minutesOfDay,
      /** Whether such a one is paid. */
      doubtful: z.enum(['paid', 'unpaid']),
    }),
    /** Above so many minutes a day the tier begins; ascending. */
    daily: z.array(z.object({ over: minutesOfDay, tier: z.enum(['overtime', 'double-time']) })).check(z.maxLength(2)),
    /** Above so many minutes a week that are not overtime already. */
    weekly: z.nullable(z.object({ over: z.int().check(z.minimum(0), z.maximum(10_080)) })),
    /** The seventh day worked in one workweek: overtime up to so many minutes, double time after them. */
    seventhDay: z.nullable(z.object({ overtimeUpTo: minutesOfDay })),
    night: z.nullable(z.object({ from: timeOfDay, to: timeOfDay })),
    /** The weekdays of rest of whom no own ones are set. */
    restDays: z.array(weekday).check(z.maxLength(6)),
    /** A meal of at least `minutes` has to begin within `by` minutes of the shift's start when the shift is longer than `ifOver`. */
    meals: z.array(z.object({ ifOver: minutesOfDay, by: minutesOfDay, minutes: minutesOfDay })).check(z.maxLength(3)),
    /** Absent from sets that were saved before there was one, and where no break has to be taken. */
    breakTable: z.optional(breakTable),
    /** Minutes of pay that are owed once a day when a meal was not as it has to be. */
    mealPremium: minutesOfDay,
    pay: z.object({
      overtime: times,
      /** Of the day's own rate, on rest days, special days and holidays. */
      overtimeOnSpecialDays: times,
      doubleTime: times,
      restDay: times,
      specialDay: times,
      specialDayOnRestDay: times,
      regularHoliday: times,
      regularHolidayOnRestDay: times,
      /** For a regular holiday that nobody worked; 0: nothing. */
      regularHolidayUnworked: times,
      /** Minutes that such a day counts. */
      unworkedMinutes: minutesOfDay,
      /** Added to the hour's rate by night: 1000 is ten per cent. */
      night: times,
      /** With several rates in a week, overtime is of their average weighted by the hours at each (29 CFR 778.115). */
      weightedAverage: z.boolean(),
    }),
  })
  .check(
    z.refine(({ daily: [first, second] }) => !first || !second || first.over < second.over, {
      path: ['daily'],
      error: 'in ascending order',
    }),
    z.refine(({ payPeriod: p }) => p.kind !== 'semi-monthly' || p.first < p.second, {
      path: ['payPeriod', 'second'],
      error: 'after the first',
    }),
    z.refine(({ restDays }) => new Set(restDays).size === restDays.length, { path: ['restDays'], error: 'said twice' }),
    z.refine(({ night }) => night === null || night.from !== night.to, {
      path: ['night', 'to'],
      error: 'not the same',
    }),
  );
export type RuleSet = z.output<typeof ruleSet>;

/** One version of a set. Versions are added, never changed. */
export const payRulesVersion = z.object({
  version,
  /** In force from this business date on, whole workweeks alone: a week is valued by what was in force as it began. */
  from: date,
  rules: ruleSet,
  note: z.string(),
  savedBy: z.nullable(z.string()),
  savedAt: moment,
});
export const payRulesView = z.object({
  id: payRulesId,
  name: z.string(),
  preset,
  /** The newest first. */
  versions: z.array(payRulesVersion),
  /** Where it is used: since when at which site; a null site is every site that has none of its own. */
  uses: z.array(z.object({ siteId: z.nullable(siteId), siteName: z.nullable(z.string()), from: date })),
});
export type PayRulesView = z.output<typeof payRulesView>;

/** The sets of the organization, by name. One that has saved none values by the preset `none`. */
export const payRulesList = query({
  caller: account('payRules.see'),
  input: z.void(),
  output: z.object({ items: z.array(payRulesView) }),
  reasons: [],
});

/** A new set, or with the `version` of one that is there its next version. */
export const payRulesSave = mutation({
  caller: account('payRules.change'),
  input: z.object({
    id: payRulesId,
    /** The newest version that was read; none for a new set. */
    version: z.optional(version),
    name: line(60),
    preset,
    from: date,
    rules: ruleSet,
    /** What is different and why, for those who read it later. */
    note: line(300),
  }),
  output: payRulesView,
  reasons: ['stale', 'idempotency-mismatch', 'bad-input'],
});

/** From a date on a site is valued by a set; without a site, every site that has none of its own. */
export const payRulesUse = mutation({
  caller: account('payRules.change'),
  input: z.object({ id: payRulesUseId, payRulesId, siteId: z.nullable(siteId), from: date }),
  output: payRulesView,
  reasons: ['not-found', 'idempotency-mismatch'],
});

/** One person by what is in force and by the rules that are tried. */
const compared = z.object({
  employeeId,
  name: z.string(),
  before: figures,
  after: figures,
  /** In minor units; null where no rate is set. */
  payBefore: z.nullable(z.int()),
  payAfter: z.nullable(z.int()),
  currency: z.nullable(z.string()),
});

/** What these rules would have made of a period that is there; nothing is written. */
export const payRulesWhatIf = query({
  caller: account('payRules.see'),
  input: z.object({ rules: ruleSet, siteId: z.optional(siteId), period: periodInput }),
  output: z.object({ people: z.array(compared), before: figures, after: figures }),
  reasons: ['not-found', 'bad-input'],
});
export type WhatIf = z.output<(typeof payRulesWhatIf)['output']>;
