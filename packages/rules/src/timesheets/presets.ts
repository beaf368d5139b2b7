import type { Preset, RuleSet } from '@daybook/contract/pay-rules';

/** A part of a set of rules that a law says something about. */
export type RulePart =
  | 'week'
  | 'pay-period'
  | 'breaks'
  | 'break-table'
  | 'daily'
  | 'weekly'
  | 'seventh-day'
  | 'night'
  | 'rest-days'
  | 'meals'
  | 'rest-day-pay'
  | 'special-day-pay'
  | 'holiday-pay'
  | 'holiday-unworked'
  | 'overtime-on-special-days'
  | 'weighted-average'
  | 'rounding';

const hour = 60;
/** Once the rate, in ten thousandths. */
const once = 10_000;

/** No law at all: every minute is a regular one, and breaks are not paid. */
const none: RuleSet = {
  weekStart: 1,
  shiftCountsTo: 'start-date',
  payPeriod: { kind: 'weekly' },
  rounding: null,
  breaks: { paidUpTo: 0, doubtfulUnder: 0, doubtful: 'unpaid' },
  daily: [],
  weekly: null,
  seventhDay: null,
  night: null,
  restDays: [],
  meals: [],
  mealPremium: 0,
  pay: {
    overtime: once,
    overtimeOnSpecialDays: once,
    doubleTime: once,
    restDay: once,
    specialDay: once,
    specialDayOnRestDay: once,
    regularHoliday: once,
    regularHolidayOnRestDay: once,
    regularHolidayUnworked: 0,
    unworkedMinutes: 0,
    night: 0,
    weightedAverage: false,
  },
};

/**
 * The Fair Labor Standards Act. It knows no rest days, nights or holidays: what is paid for them is agreed, and set in
 * a version of one's own. A break of 21 to 29 minutes is neither the rest of "about 20 minutes" of 29 CFR 785.18 nor
 * the meal of "ordinarily 30 minutes or more" of 785.19: it is paid until somebody decides, since the employer has to
 * show that it was a meal.
 */
const us: RuleSet = {
  ...none,
  weekStart: 7,
  payPeriod: { kind: 'fortnightly', anchor: '2026-01-04' },
  breaks: { paidUpTo: 20, doubtfulUnder: 30, doubtful: 'paid' },
  weekly: { over: 40 * hour },
  pay: { ...none.pay, overtime: 15_000, overtimeOnSpecialDays: 15_000, doubleTime: 20_000, weightedAverage: true },
};

/** The Act, and beyond it the Labor Code and the wage orders of the Industrial Welfare Commission. */
const california: RuleSet = {
  ...us,
  daily: [
    { over: 8 * hour, tier: 'overtime' },
    { over: 12 * hour, tier: 'double-time' },
  ],
  seventhDay: { overtimeUpTo: 8 * hour },
  meals: [
    { ifOver: 5 * hour, by: 5 * hour, minutes: 30 },
    { ifOver: 10 * hour, by: 10 * hour, minutes: 30 },
  ],
  mealPremium: hour,
};

/**
 * The Labor Code, articles 86 to 94. A meal is an hour (article 85), a rest of up to 20
 * minutes is working time. A shorter meal is paid when the employer shortens it and not when the employees ask for it:
 * it is flagged, and unpaid as meals are. Sunday is the rest day of whom no other is set: article 93 (b) pays Sundays
 * to those without regular rest days.
 */
const philippines: RuleSet = {
  ...none,
  payPeriod: { kind: 'semi-monthly', first: 1, second: 16 },
  // Article 85 gives an hour. That some minutes of it are missing is every day's business; a quarter of it is not.
  breaks: { paidUpTo: 20, doubtfulUnder: 45, doubtful: 'unpaid' },
  daily: [{ over: 8 * hour, tier: 'overtime' }],
  night: { from: '22:00', to: '06:00' },
  restDays: [7],
  pay: {
    overtime: 12_500,
    overtimeOnSpecialDays: 13_000,
    doubleTime: 20_000,
    restDay: 13_000,
    specialDay: 13_000,
    specialDayOnRestDay: 15_000,
    regularHoliday: 20_000,
    regularHolidayOnRestDay: 26_000,
    regularHolidayUnworked: once,
    unworkedMinutes: 8 * hour,
    night: 1000,
    weightedAverage: false,
  },
};

/** What an organization's own rules start from. Nothing in them is changed in place: one's own are saved as data. */
export const presetRules: Record<Preset, RuleSet> = { none, us, california, philippines };

const flsa: { rule: RulePart; source: string }[] = [
  { rule: 'week', source: '29 CFR 778.104, 778.105' },
  { rule: 'weekly', source: '29 U.S.C. 207(a)(1)' },
  { rule: 'weighted-average', source: '29 CFR 778.113, 778.115' },
  { rule: 'breaks', source: '29 CFR 785.18, 785.19' },
  { rule: 'rounding', source: '29 CFR 785.48' },
];

/** Where each rule of a preset is from. */
export const presetSources: Record<Preset, { rule: RulePart; source: string }[]> = {
  none: [],
  us: flsa,
  california: [
    ...flsa,
    { rule: 'daily', source: 'California Labor Code § 510(a)' },
    { rule: 'seventh-day', source: 'California Labor Code § 510(a)' },
    { rule: 'meals', source: 'California Labor Code §§ 226.7(c), 512(a); IWC Orders, section 11' },
  ],
  philippines: [
    { rule: 'pay-period', source: 'Labor Code, art. 103' },
    { rule: 'breaks', source: 'Labor Code, arts. 84, 85; Omnibus Rules, Book III, Rule I, sec. 7' },
    { rule: 'daily', source: 'Labor Code, arts. 83, 87' },
    { rule: 'night', source: 'Labor Code, art. 86' },
    { rule: 'rest-days', source: 'Labor Code, arts. 91, 93(b)' },
    { rule: 'rest-day-pay', source: 'Labor Code, art. 93(a)' },
    { rule: 'special-day-pay', source: 'Labor Code, art. 93(c)' },
    { rule: 'holiday-pay', source: 'Labor Code, art. 94(b); DOLE Handbook on Workers’ Statutory Monetary Benefits' },
    { rule: 'holiday-unworked', source: 'Labor Code, art. 94(a)' },
    {
      rule: 'overtime-on-special-days',
      source: 'Labor Code, art. 87; DOLE Handbook on Workers’ Statutory Monetary Benefits',
    },
  ],
};
