import * as z from 'zod/mini';
import { decisionId, employeeId, signOffId } from './ids.ts';
import { account, mutation } from './procedure.ts';
import { dayFlag, periodInput } from './timesheets.ts';
import { date, line, moment } from './values.ts';

const digest = z.string().check(z.minLength(1), z.maxLength(100));
const sheet = z.object({ employeeId, digest });
/** Each with the digest of what was on the screen: who approves says to what. */
const sheets = z.array(sheet).check(z.minLength(1), z.maxLength(200));

/** The employee's word that the hours of a pay period are right, nothing worked included; bound to the digest. */
export const submit = mutation({
  caller: account('own'),
  input: z.object({ id: signOffId, period: periodInput, digest }),
  output: z.object({ signedAt: moment }),
  reasons: ['not-found', 'stale', 'period-lacking', 'period-locked', 'idempotency-mismatch'],
});

/** What became of each sheet of a bulk: those that could not be are named with why, the others are done. */
const outcomes = z.object({
  done: z.array(employeeId),
  refused: z.array(
    z.object({
      employeeId,
      reason: z.enum(['not-found', 'self-approval', 'stale', 'period-lacking', 'period-locked', 'other-pay-period']),
      /** With `period-lacking`: the dates that wait for a decision, and for which. */
      dates: z.array(z.object({ date, flags: z.array(dayFlag) })),
    }),
  ),
});
export type Outcomes = z.output<typeof outcomes>;

/**
 * Approves every date of the period, or the dates that are named, bound to their figures. One sheet alone that cannot
 * be approved is refused with its reason; of several the others are approved.
 */
export const approve = mutation({
  caller: account('timesheets.approve'),
  input: z.object({
    id: decisionId,
    period: periodInput,
    sheets,
    dates: z.optional(z.array(date).check(z.maxLength(62))),
  }),
  output: outcomes,
  reasons: ['not-found', 'self-approval', 'stale', 'period-lacking', 'period-locked', 'idempotency-mismatch'],
});

/** Gives sheets back to their employees, with what is not right; what was approved or signed off of them lapses. */
export const giveBack = mutation({
  caller: account('timesheets.approve'),
  input: z.object({ id: decisionId, period: periodInput, sheets, comment: line(300) }),
  output: outcomes,
  reasons: ['not-found', 'self-approval', 'period-locked', 'stale', 'idempotency-mismatch'],
});

/** Takes approvals back. */
export const reopen = mutation({
  caller: account('timesheets.approve'),
  input: z.object({ id: decisionId, period: periodInput, sheets, comment: line(300) }),
  output: outcomes,
  reasons: ['not-found', 'self-approval', 'period-locked', 'stale', 'idempotency-mismatch'],
});

/**
 * The period is paid: the figures of these sheets stay as they are for ever, and what comes later makes an adjustment in
 * the open period. Every date has to be approved, and the dates have to be the pay period of
 * the employee's own rules.
 */
export const lock = mutation({
  caller: account('timesheets.lock'),
  input: z.object({ id: decisionId, period: periodInput, sheets }),
  output: outcomes,
  reasons: ['not-found', 'stale', 'period-lacking', 'period-locked', 'other-pay-period', 'idempotency-mismatch'],
});
