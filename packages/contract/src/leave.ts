import * as z from 'zod/mini';
import { employeeId, leaveAdjustmentId, leaveKindId, leaveRequestId, siteId } from './ids.ts';
import { account, mutation, query } from './procedure.ts';
import { cursorInput, date, line, moment, page, reason, timeOfDay, version } from './values.ts';

const minutesOfDay = z.int().check(z.minimum(15), z.maximum(24 * 60));

/** A kind of leave, as the organization grants it. `paid` stays as it is once the kind has been asked for. */
const kindFields = {
  name: line(40),
  /** Paid leave counts in pay and never towards overtime. */
  paid: z.boolean(),
  /** What a whole day of it comes to. */
  dayMinutes: minutesOfDay,
  /** Granted each calendar year; null: no balance is kept. */
  yearlyMinutes: z.nullable(z.int().check(z.minimum(0), z.maximum(366 * 24 * 60))),
  /** Whether employees ask for it; else managers alone enter it. */
  askable: z.boolean(),
};
export const leaveKindView = z.object({
  id: leaveKindId,
  ...kindFields,
  name: z.string(),
  archived: z.boolean(),
  version,
});
export type LeaveKindView = z.output<typeof leaveKindView>;

export const leaveKindsList = query({
  caller: account('own'),
  input: z.void(),
  output: z.object({ items: z.array(leaveKindView) }),
  reasons: [],
});
export const leaveKindsSave = mutation({
  caller: account('leave.change'),
  input: z.object({ id: leaveKindId, version: z.optional(version), ...kindFields, archived: z.boolean() }),
  output: leaveKindView,
  reasons: ['not-found', 'stale', 'idempotency-mismatch'],
});

export const leaveState = z.enum(['asked', 'approved', 'declined', 'withdrawn']);
export type LeaveState = z.output<typeof leaveState>;

/** A request, and the dates that it is about: rest days, and days on which the usual site is closed, are left out. */
export const leaveView = z.object({
  id: leaveRequestId,
  employee: z.object({ id: employeeId, name: z.string(), calledName: z.string() }),
  site: z.object({ id: siteId, name: z.string() }),
  kind: z.object({ id: leaveKindId, name: z.string(), paid: z.boolean() }),
  from: date,
  to: date,
  days: z.array(z.object({ date, minutes: z.int() })),
  minutes: z.int(),
  /** Of a part of a date: from which wall time at the usual site on; null: it was not said, or it is whole days. */
  starts: z.nullable(timeOfDay),
  note: z.string(),
  askedBy: z.enum(['employee', 'kiosk', 'manager']),
  askedAt: moment,
  state: leaveState,
  decided: z.nullable(z.object({ by: z.string(), at: moment, reason: z.string() })),
  /** How many published shifts of the person lie on its dates. */
  shifts: z.int(),
  /** What approving it leaves of the kind's balance in the year of its first date, in minutes; null: none is kept. */
  balanceAfter: z.nullable(z.int()),
  version,
});
export type LeaveView = z.output<typeof leaveView>;

/** Minutes of a kind in a calendar year. `left` is granted and adjusted less taken; asked is not yet taken off. */
export const leaveBalance = z.object({
  kind: z.object({ id: leaveKindId, name: z.string(), paid: z.boolean(), dayMinutes: z.int() }),
  year: z.int(),
  granted: z.int(),
  adjusted: z.int(),
  taken: z.int(),
  asked: z.int(),
  left: z.int(),
});
export type LeaveBalance = z.output<typeof leaveBalance>;

/** Leave that touches a span, or that waits; by first date. `waiting` alone: whatever its dates. */
export const leaveList = query({
  caller: account('leave.see'),
  input: z.object({
    siteId: z.optional(siteId),
    employeeId: z.optional(employeeId),
    state: z.optional(leaveState),
    from: z.optional(date),
    to: z.optional(date),
    ...cursorInput,
  }),
  output: z.object({ ...page(leaveView).def.shape, waiting: z.int() }),
  reasons: ['not-found', 'bad-input'],
});

/** The balances of a person: the own, or with `leave.see` of anybody in scope. */
export const leaveBalances = query({
  caller: account('own'),
  input: z.object({ employeeId, year: z.optional(z.int().check(z.minimum(1970), z.maximum(9998))) }),
  output: z.object({ items: z.array(leaveBalance) }),
  reasons: ['not-found'],
});

/** The own requests, the newest first. */
export const leaveMine = query({
  caller: account('own'),
  input: z.void(),
  output: z.object({ items: z.array(leaveView) }),
  reasons: ['not-found'],
});

const asked = {
  id: leaveRequestId,
  kindId: leaveKindId,
  from: date,
  to: date,
  /** Of a single date, a part of it; else whole days. */
  minutes: z.optional(minutesOfDay),
  /** Of a part: from which wall time at the usual site on. Who gives services can be booked before and after it. */
  starts: z.optional(timeOfDay),
  note: z.string().check(z.trim(), z.maxLength(200), z.regex(/^[^\p{Cc}\p{Cs}]*$/u)),
};
export const leaveInput = z.object(asked).check(
  z.refine(({ from, to }) => from <= to && (Date.parse(to) - Date.parse(from)) / 86_400_000 < 366, {
    path: ['to'],
    error: 'within a year of the first day',
  }),
  z.refine(({ from, to, minutes }) => minutes === undefined || from === to, {
    path: ['minutes'],
    error: 'a part of one date alone',
  }),
  z.refine(({ starts, minutes }) => starts === undefined || minutes !== undefined, {
    path: ['starts'],
    error: 'of a part of a date alone',
  }),
);
export type LeaveInput = z.output<typeof leaveInput>;
/** What can go wrong with asking, at whichever door. */
const askingReasons = [
  'not-found',
  'leave-overlaps',
  'no-leave-days',
  'period-locked',
  'idempotency-mismatch',
] as const;

/**
 * Asks for one's own leave, which waits for a decision; or, for whoever may decide, enters leave of somebody else, which
 * is granted with it. The same id again asks once.
 */
export const leaveRequest = mutation({
  caller: account('own'),
  input: z.object({ employeeId, leave: leaveInput }),
  output: leaveView,
  reasons: [...askingReasons, 'not-allowed', 'bad-input', 'slow-down'],
});
/** Takes one's own request back: while it waits, and one that was granted while none of it has begun. */
export const leaveWithdraw = mutation({
  caller: account('own'),
  input: z.object({ id: leaveRequestId, version }),
  output: leaveView,
  reasons: ['not-found', 'stale', 'already-decided'],
});
/** Grants or declines it, or takes back what was granted. Nobody decides about the own leave. */
export const leaveDecide = mutation({
  caller: account('leave.decide'),
  input: z.object({
    id: leaveRequestId,
    version,
    decision: z.enum(['approve', 'decline']),
    reason: z.optional(reason),
  }),
  output: leaveView,
  reasons: ['not-found', 'stale', 'self-approval', 'period-locked', 'already-decided', 'bad-input'],
});
/** Adds to a person's balance of a year, or takes from it: what was carried over, or granted besides. A fact. */
export const leaveAdjust = mutation({
  caller: account('leave.change'),
  input: z.object({
    id: leaveAdjustmentId,
    employeeId,
    kindId: leaveKindId,
    year: z.int().check(z.minimum(1970), z.maximum(9998)),
    minutes: z.int().check(
      z.minimum(-366 * 24 * 60),
      z.maximum(366 * 24 * 60),
      z.refine((minutes) => minutes !== 0, { error: 'not zero' }),
    ),
    reason,
  }),
  output: z.object({ balance: leaveBalance }),
  reasons: ['not-found', 'idempotency-mismatch'],
});
