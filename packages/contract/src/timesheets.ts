import * as z from 'zod/mini';
import { punchKind, punchMethod, punchSource } from './clock.ts';
import { employeeId, payRulesId, punchId, siteId, timesheetLockId } from './ids.ts';
import { account, query } from './procedure.ts';
import { cursorInput, date, moment, page, version } from './values.ts';

/** Business dates, both included; at most two months. */
export const periodInput = z.object({ from: date, to: date }).check(
  z.refine(({ from, to }) => from <= to && (Date.parse(to) - Date.parse(from)) / 86_400_000 < 62, {
    path: ['to'],
    error: 'within two months of the first day',
  }),
);
export type PeriodInput = z.output<typeof periodInput>;

/**
 * Minutes by bucket. The first four are exclusive and sum to `worked`; the others say what else is true of the minutes
 * of `worked`, or count what is paid without work.
 */
export const figures = z.object({
  /** Paid time at work, paid breaks included. */
  worked: z.int(),
  regular: z.int(),
  overtimeDaily: z.int(),
  overtimeWeekly: z.int(),
  doubleTime: z.int(),
  /** Of `worked`: within the night, on a rest day, a special day, a regular holiday, in paid breaks. */
  night: z.int(),
  restDay: z.int(),
  specialDay: z.int(),
  holiday: z.int(),
  paidBreak: z.int(),
  /** Not of `worked`. */
  unpaidBreak: z.int(),
  leave: z.int(),
  holidayUnworked: z.int(),
  premium: z.int(),
});
export type Figures = z.output<typeof figures>;

export const tier = z.enum(['regular', 'overtime', 'double-time']);
export type Tier = z.output<typeof tier>;
export const dayKind = z.enum(['ordinary', 'rest', 'special', 'special-rest', 'holiday', 'holiday-rest']);
export type DayKind = z.output<typeof dayKind>;

/** What is odd about a date. `decides`: it has no figures, or none to be trusted, until a person decides. */
export const dayFlag = z.enum([
  'missing-out', // decides: nobody clocked out
  'over-longest-shift', // decides: longer than the site's longest shift
  'held', // decides: a punch of this date waits in the exceptions
  'asked', // decides: the employee asked for an amendment
  'still-running', // the shift is not over
  'counts-nothing', // a person decided that a shift without a right out stays as it is
  'break-in-doubt', // neither a rest nor a meal by its length
  'break-short', // fewer minutes of break than the rules' table wants
  'meal-late',
  'meal-short',
  'meal-missing',
  'rounded-to-nothing', // rounding left no minute of a work period
  'other-zone', // a work period of it is of a site in another zone
]);
export type DayFlag = z.output<typeof dayFlag>;
/** Those without whose decision a day cannot be approved. */
export const decides: readonly DayFlag[] = ['missing-out', 'over-longest-shift', 'held', 'asked', 'still-running'];

/** A punch of a work period; `rounded` is what it is valued at. */
export const stampView = z.object({
  punchId,
  at: moment,
  rounded: moment,
  method: punchMethod,
  source: punchSource,
  kiosk: z.nullable(z.string()),
  /** Whether an amendment added it. */
  amended: z.boolean(),
});
export type StampView = z.output<typeof stampView>;

export const workPeriod = z.object({
  siteId,
  zone: z.string(),
  in: stampView,
  /** Null: still open, or forgotten. */
  out: z.nullable(stampView),
  breaks: z.array(
    z.object({
      start: stampView,
      end: z.nullable(stampView),
      /** After rounding. */ minutes: z.int(),
      paid: z.boolean(),
    }),
  ),
  /** Raw minutes between in and out, breaks and all; null while there is no out. */
  rawMinutes: z.nullable(z.int()),
  flags: z.array(dayFlag),
  /** An out that Daybook proposes and nobody has accepted: what the employee asked for, or the end of the plan. */
  proposedOut: z.nullable(z.object({ at: moment, by: z.enum(['asked', 'planned']) })),
});
export type WorkPeriod = z.output<typeof workPeriod>;

/**
 * Where a date stands. `empty`: nothing worked and nobody has said anything; `open`; `to-decide`: see its flags;
 * `submitted`: signed off by the employee; `changed`: approved once, with other figures; `returned` to the employee;
 * `locked`: paid, and never changed again.
 */
export const dayState = z.enum([
  'empty',
  'open',
  'to-decide',
  'submitted',
  'approved',
  'changed',
  'returned',
  'locked',
]);
export type DayState = z.output<typeof dayState>;

export const dayView = z.object({
  date,
  state: dayState,
  dayKind,
  /** Of the holiday or special day at the usual site. */
  holiday: z.nullable(z.string()),
  leave: z.nullable(z.object({ name: z.string(), minutes: z.int() })),
  planned: z.array(z.object({ start: moment, end: moment })),
  periods: z.array(workPeriod),
  /** Where on the clock its overtime and double time lie, so that a day line can draw them. */
  overtime: z.array(z.object({ start: moment, end: moment, tier })),
  figures,
  flags: z.array(dayFlag),
  /** What an approval of this date is bound to: SHA-256 of its figures. */
  digest: z.string(),
  /** Counts the edits of this date; an edit says which version it saw. */
  version,
  approved: z.nullable(z.object({ by: z.string(), at: moment })),
});
export type DayView = z.output<typeof dayView>;

/** A line of pay: minutes at a rate, so often. Amounts are in minor units, rounded half up once a line. */
export const payLine = z.object({
  bucket: z.enum(['regular', 'overtime', 'double-time', 'night', 'leave', 'holiday-unworked', 'premium']),
  dayKind,
  minutes: z.int(),
  /** Minor units an hour, rounded for showing; the amount is of the exact one. */
  rate: z.int(),
  /** Whether the rate is the week's average, weighted by the hours at each of several rates. */
  ofAverage: z.boolean(),
  /** In ten thousandths. */
  times: z.int(),
  amount: z.int(),
});
export const payView = z.object({ currency: z.string(), lines: z.array(payLine), total: z.int() });
export type PayView = z.output<typeof payView>;

export const person = z.object({ id: employeeId, name: z.string(), calledName: z.string(), number: z.string() });
export const rulesInForce = z.object({
  /** Null: none was ever saved, and the preset `none` is in force. */
  id: z.nullable(payRulesId),
  name: z.string(),
  version,
  from: z.nullable(date),
});
export type RulesInForce = z.output<typeof rulesInForce>;

/** Why a locked period's figures are not what its facts say now: the difference is paid in this one. */
export const adjustment = z.object({
  lockId: timesheetLockId,
  /** The date in the locked period. */
  date,
  was: figures,
  is: figures,
  /** The punches and amendments that came after the lock. */
  causes: z.array(z.object({ punchId, kind: punchKind, at: moment, recordedAt: moment })),
});
export type Adjustment = z.output<typeof adjustment>;

export const timesheet = z.object({
  employee: person,
  site: z.object({ id: siteId, name: z.string(), zone: z.string() }),
  period: z.object({ from: date, to: date }),
  rules: rulesInForce,
  days: z.array(dayView),
  /** Workweeks that touch the period; sums of their dates within it, valued with the whole week in sight. */
  weeks: z.array(
    z.object({ from: date, to: date, figures, /** Not all of it lies in the period. */ partial: z.boolean() }),
  ),
  totals: figures,
  adjustments: z.array(adjustment),
  pay: z.nullable(payView),
  /** The employee's word on these very figures; `lapsed`: on others, before they changed. */
  signedOff: z.nullable(z.object({ at: moment, lapsed: z.boolean() })),
  returned: z.nullable(z.object({ by: z.string(), at: moment, comment: z.string() })),
  locked: z.nullable(z.object({ by: z.string(), at: moment })),
  /** What signing off and approving the whole is bound to. */
  digest: z.string(),
  /** What the caller may do here. */
  may: z.object({ amend: z.boolean(), approve: z.boolean(), submit: z.boolean(), ask: z.boolean() }),
});
export type Timesheet = z.output<typeof timesheet>;

/** A person's pay period. Whoever may see the person's hours, and the person. */
export const timesheetsGet = query({
  caller: account('own'),
  input: z.object({ employeeId, period: periodInput }),
  output: timesheet,
  reasons: ['not-found', 'bad-input'],
});

/** The pay periods round a date, for choosing one: the one that holds it, and its neighbours. */
export const timesheetsPeriods = query({
  caller: account('own'),
  input: z.object({
    /** Whose; or of a site; else of the organization's first site. */
    employeeId: z.optional(employeeId),
    siteId: z.optional(siteId),
    /** Today unless told. */
    date: z.optional(date),
  }),
  output: z.object({
    today: date,
    kind: z.enum(['weekly', 'fortnightly', 'semi-monthly', 'monthly']),
    current: z.object({ from: date, to: date }),
    before: z.object({ from: date, to: date }),
    after: z.object({ from: date, to: date }),
  }),
  reasons: ['not-found'],
});
export type Periods = z.output<typeof timesheetsPeriods.output>;

const counts = z.object({ toDecide: z.int(), open: z.int(), submitted: z.int(), approved: z.int(), changed: z.int() });
export const timesheetRow = z.object({
  employee: person,
  site: z.object({ id: siteId, name: z.string() }),
  totals: figures,
  /** Its dates by state. */
  days: counts,
  flags: z.array(dayFlag),
  adjustments: z.int(),
  signedOff: z.boolean(),
  locked: z.boolean(),
  /** All that there is to approve is approved. */
  approved: z.boolean(),
  digest: z.string(),
  pay: z.nullable(z.object({ currency: z.string(), total: z.int() })),
});
export type TimesheetRow = z.output<typeof timesheetRow>;

/** Everybody's totals for a period, by name. */
export const timesheetsList = query({
  caller: account('timesheets.see'),
  input: z.object({ period: periodInput, siteId: z.optional(siteId), ...cursorInput }),
  output: z.object({
    ...page(timesheetRow).def.shape,
    /** Over all, not only this page. */
    totals: figures,
    people: z.int(),
    toDecide: z.int(),
  }),
  reasons: ['not-found', 'bad-input'],
});
export type TimesheetList = z.output<typeof timesheetsList.output>;
