import type { RuleSet } from '@daybook/contract/pay-rules';
import { parseTime } from '../form/parse-time.ts';

/** A number as people type it, `1.25` or `1,25`; what is none becomes NaN, which the contract refuses. */
function numberIn(typed: string): number {
  const text = typed.trim().replace(',', '.');
  return /^\d+(\.\d+)?$/.test(text) ? Number(text) : Number.NaN;
}
const isSet = (typed: string) => typed.trim() !== '';
const hours = (typed: string) => Math.round(numberIn(typed) * 60);
const times = (typed: string) => Math.round(numberIn(typed) * 10_000);
const figure = (value: number) => String(Math.round(value * 10_000) / 10_000);
const inHours = (minutes: number) => figure(minutes / 60);
const inTimes = (of: number) =>
  (of / 10_000).toFixed(2).replace(/^(.*)$/, (text) => (Number(text) * 10_000 === of ? text : figure(of / 10_000)));

/** The meals that a form has room for; the contract takes three. */
const mealRows = [0, 1, 2] as const;
/** And the rows of its table of breaks, likewise. */
const breakRows = [0, 1, 2] as const;

/** A set of rules as it is typed: hours, times and per cents as text, empty where a rule does not hold. */
export function draftOf(rules: RuleSet) {
  const { payPeriod: period, breaks, pay } = rules;
  const over = (tier: 'overtime' | 'double-time') => rules.daily.find((limit) => limit.tier === tier)?.over;
  const orNone = (minutes: number | undefined) => (minutes === undefined ? '' : inHours(minutes));
  return {
    weekStart: String(rules.weekStart),
    shiftCountsTo: rules.shiftCountsTo as string,
    payKind: period.kind as string,
    anchor: period.kind === 'fortnightly' ? period.anchor : '',
    first: String(period.kind === 'semi-monthly' ? period.first : 1),
    second: String(period.kind === 'semi-monthly' ? period.second : 16),
    monthFrom: String(period.kind === 'monthly' ? period.from : 1),
    roundTo: rules.rounding ? String(rules.rounding.minutes) : '',
    direction: (rules.rounding?.direction ?? 'nearest') as string,
    paidUpTo: String(breaks.paidUpTo),
    doubtfulUnder: String(breaks.doubtfulUnder),
    doubtful: breaks.doubtful as string,
    dailyOvertime: orNone(over('overtime')),
    dailyDouble: orNone(over('double-time')),
    weekly: orNone(rules.weekly?.over),
    seventhDay: orNone(rules.seventhDay?.overtimeUpTo),
    nightFrom: rules.night?.from ?? '',
    nightTo: rules.night?.to ?? '',
    nightAdded: figure(pay.night / 100),
    restDays: [...rules.restDays],
    meals: mealRows.map((at) => {
      const meal = rules.meals[at];
      return {
        ifOver: orNone(meal?.ifOver),
        minutes: meal ? String(meal.minutes) : '30',
        by: orNone(meal?.by),
      };
    }),
    breakRows: breakRows.map((at) => {
      const row = rules.breakTable?.rows[at];
      return { over: orNone(row?.over), minutes: row ? String(row.minutes) : '' };
    }),
    breakLacking: (rules.breakTable?.lacking ?? 'flag') as string,
    mealPremium: inHours(rules.mealPremium),
    overtime: inTimes(pay.overtime),
    overtimeOnSpecialDays: inTimes(pay.overtimeOnSpecialDays),
    doubleTime: inTimes(pay.doubleTime),
    restDay: inTimes(pay.restDay),
    specialDay: inTimes(pay.specialDay),
    specialDayOnRestDay: inTimes(pay.specialDayOnRestDay),
    regularHoliday: inTimes(pay.regularHoliday),
    regularHolidayOnRestDay: inTimes(pay.regularHolidayOnRestDay),
    regularHolidayUnworked: inTimes(pay.regularHolidayUnworked),
    unworkedHours: inHours(pay.unworkedMinutes),
    weightedAverage: pay.weightedAverage,
  };
}
export type Draft = ReturnType<typeof draftOf>;

/** What was typed as the contract has it; what is not right in it stays wrong, for the contract to find. */
export function rulesOf(draft: Draft): RuleSet {
  const night = isSet(draft.nightFrom) || isSet(draft.nightTo);
  return {
    weekStart: Number(draft.weekStart),
    shiftCountsTo: draft.shiftCountsTo === 'split' ? 'split' : 'start-date',
    payPeriod: periodOf(draft),
    rounding: roundingOf(draft),
    breaks: {
      paidUpTo: numberIn(draft.paidUpTo),
      doubtfulUnder: numberIn(draft.doubtfulUnder),
      doubtful: draft.doubtful === 'paid' ? 'paid' : 'unpaid',
    },
    daily: [
      ...(isSet(draft.dailyOvertime) ? [{ over: hours(draft.dailyOvertime), tier: 'overtime' as const }] : []),
      ...(isSet(draft.dailyDouble) ? [{ over: hours(draft.dailyDouble), tier: 'double-time' as const }] : []),
    ],
    weekly: isSet(draft.weekly) ? { over: hours(draft.weekly) } : null,
    seventhDay: isSet(draft.seventhDay) ? { overtimeUpTo: hours(draft.seventhDay) } : null,
    night: night ? { from: parseTime(draft.nightFrom) ?? '', to: parseTime(draft.nightTo) ?? '' } : null,
    restDays: [...draft.restDays].sort(),
    meals: draft.meals
      .filter(({ ifOver }) => isSet(ifOver))
      .map(({ ifOver, minutes, by }) => ({ ifOver: hours(ifOver), by: hours(by), minutes: numberIn(minutes) })),
    ...breakTableOf(draft),
    mealPremium: hours(draft.mealPremium),
    pay: payOf(draft),
  };
}

/** A row of which nothing is typed is none, and without rows there is no table. */
function breakTableOf(draft: Draft): Pick<RuleSet, 'breakTable'> {
  const rows = draft.breakRows
    .filter(({ over, minutes }) => isSet(over) || isSet(minutes))
    .map(({ over, minutes }) => ({ over: hours(over), minutes: numberIn(minutes) }));
  if (rows.length === 0) return {};
  return { breakTable: { rows, lacking: draft.breakLacking === 'deduct' ? 'deduct' : 'flag' } };
}

function payOf(draft: Draft): RuleSet['pay'] {
  return {
    overtime: times(draft.overtime),
    overtimeOnSpecialDays: times(draft.overtimeOnSpecialDays),
    doubleTime: times(draft.doubleTime),
    restDay: times(draft.restDay),
    specialDay: times(draft.specialDay),
    specialDayOnRestDay: times(draft.specialDayOnRestDay),
    regularHoliday: times(draft.regularHoliday),
    regularHolidayOnRestDay: times(draft.regularHolidayOnRestDay),
    regularHolidayUnworked: times(draft.regularHolidayUnworked),
    unworkedMinutes: hours(draft.unworkedHours),
    night: Math.round(numberIn(draft.nightAdded) * 100),
    weightedAverage: draft.weightedAverage,
  };
}

function periodOf(draft: Draft): RuleSet['payPeriod'] {
  switch (draft.payKind) {
    case 'fortnightly':
      return { kind: 'fortnightly', anchor: draft.anchor };
    case 'semi-monthly':
      return { kind: 'semi-monthly', first: numberIn(draft.first), second: numberIn(draft.second) };
    case 'monthly':
      return { kind: 'monthly', from: numberIn(draft.monthFrom) };
    default:
      return { kind: 'weekly' };
  }
}

const steps = [5, 6, 10, 15, 30] as const;

function roundingOf({ roundTo, direction }: Draft): RuleSet['rounding'] {
  const minutes = steps.find((step) => String(step) === roundTo);
  if (!minutes) return null;
  return { minutes, direction: direction === 'up' || direction === 'down' ? direction : 'nearest' };
}

const fields: readonly [path: RegExp, field: string][] = [
  [/^rules\.daily/, 'dailyOvertime'],
  [/^rules\.weekly/, 'weekly'],
  [/^rules\.seventhDay/, 'seventhDay'],
  [/^rules\.night\.from/, 'nightFrom'],
  [/^rules\.night/, 'nightTo'],
  [/^rules\.pay\.night/, 'nightAdded'],
  [/^rules\.pay\.unworkedMinutes/, 'unworkedHours'],
  [/^rules\.payPeriod\.from/, 'monthFrom'],
  [/^rules\.meals/, 'meals'],
  [/^rules\.breakTable/, 'breakRows'],
  [/^rules\.(?:pay|breaks|payPeriod)\.(\w+)/, '$1'],
  [/^rules\.(\w+).*/, '$1'],
];

/** The field of the form that a path of what is sent is about: `rules.pay.overtime` is typed in `overtime`. */
export function fieldAt(path: string): string {
  const found = fields.find(([pattern]) => pattern.test(path));
  const match = found?.[0].exec(path);
  return found ? found[1].replace('$1', match?.[1] ?? '') : path;
}
