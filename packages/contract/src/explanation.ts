import * as z from 'zod/mini';
import { punchKind } from './clock.ts';
import { employeeId, punchId, siteId } from './ids.ts';
import { account, query } from './procedure.ts';
import { dayFlag, dayKind, dayView, person, rulesInForce, tier } from './timesheets.ts';
import { date, moment } from './values.ts';

/** What began or ended a stretch of minutes. */
export const boundary = z.discriminatedUnion('by', [
  z.object({ by: z.literal('punch'), punchId, kind: punchKind }),
  /** So many minutes of the date were worked. */
  z.object({ by: z.literal('daily-limit'), minutes: z.int() }),
  /** So many regular minutes of the week were worked. */
  z.object({ by: z.literal('weekly-limit'), minutes: z.int() }),
  z.object({ by: z.literal('night'), edge: z.enum(['from', 'to']) }),
  z.object({ by: z.literal('midnight') }),
  /** After `over` minutes of work a break of `minutes` was due, and not all of it was taken. */
  z.object({ by: z.literal('break-table'), over: z.int(), minutes: z.int() }),
  /** The shift is still running: up to now. */
  z.object({ by: z.literal('now') }),
]);
export type Boundary = z.output<typeof boundary>;

/** A stretch of minutes that one bucket, one kind of day and one side of the night hold. */
export const segment = z.object({
  from: moment,
  to: moment,
  minutes: z.int(),
  /** The date that it counts to. */
  date,
  siteId,
  kind: z.enum(['work', 'paid-break', 'unpaid-break']),
  /** Null for an unpaid break. */
  tier: z.nullable(tier),
  /**
   * Why it is of that tier: nothing was reached, a day's limit, a week's, or the seventh day of the week. An unpaid break
   * that nobody took, and the rules' table deducts, is of `break-table`.
   */
  because: z.enum(['within-limits', 'daily', 'weekly', 'seventh-day', 'break-table']),
  dayKind,
  night: z.boolean(),
  startedBy: boundary,
  endedBy: boundary,
});
export type Segment = z.output<typeof segment>;

/** An edit that somebody made: what was, what is, who, when, why. */
export const editView = z.object({
  id: z.string(),
  at: moment,
  by: z.string(),
  reason: z.string(),
  changes: z.array(
    z.object({
      action: z.enum(['add', 'replace', 'void', 'accept']),
      date,
      before: z.nullable(z.object({ punchId, kind: punchKind, at: moment })),
      after: z.nullable(z.object({ punchId, kind: punchKind, at: moment })),
    }),
  ),
});
export type EditView = z.output<typeof editView>;

/** Why a date's figures are what they are. The segments of it sum to every bucket of its figures. */
export const timesheetsExplain = query({
  caller: account('own'),
  input: z.object({ employeeId, date }),
  output: z.object({
    employee: person,
    zone: z.string(),
    rules: rulesInForce,
    /** The rounding and limits that were applied, as the rules say them. */
    applied: z.object({
      rounding: z.nullable(z.object({ minutes: z.int(), direction: z.enum(['nearest', 'up', 'down']) })),
      paidUpTo: z.int(),
      night: z.nullable(z.object({ from: z.string(), to: z.string() })),
      /** In ten thousandths. */
      overtime: z.int(),
      overtimeOnSpecialDays: z.int(),
      doubleTime: z.int(),
      nightAdded: z.int(),
      /** How often an hour of this date is paid before overtime and night. */
      day: z.int(),
    }),
    day: dayView,
    segments: z.array(segment),
    /** Regular minutes of the workweek before this date. */
    weekBefore: z.int(),
    week: z.object({ from: date, to: date }),
    /** A daylight-saving change within the date, in minutes: −60 when an hour was lost. */
    clockChange: z.nullable(z.object({ at: moment, minutes: z.int() })),
    premiums: z.array(z.object({ flag: dayFlag, minutes: z.int(), due: moment })),
    edits: z.array(editView),
  }),
  reasons: ['not-found', 'bad-input'],
});
export type Explanation = z.output<typeof timesheetsExplain.output>;
