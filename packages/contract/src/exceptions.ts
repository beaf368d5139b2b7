import * as z from 'zod/mini';
import { punchKind, punchMethod, punchView } from './clock.ts';
import { heldReason } from './clock-queue.ts';
import { accountId, employeeId, exceptionId, kioskId, reportId, siteId } from './ids.ts';
import { account, mutation, query } from './procedure.ts';
import { cursorInput, date, moment, page, reason, version, wallMoment } from './values.ts';

/** What can need a decision. */
export const exceptionKinds = [
  'missed', // a shift without its out
  'asked', // an employee asks for an amendment that no other exception is about
  'unverified', // a punch whose claim did not fit, or had none
  'wrong-pins', // five claims of one person did not fit
  'quarantined', // a punch whose time cannot be right, of nobody, or from a revoked kiosk
  'skewed', // punches from a tablet whose clock was wrong
  'silent', // a kiosk that is not heard
  'missing', // planned, the time after which the site asks is over, and nobody is here
  'absent', // a planned shift is over and nobody came
  'late', // came after the site's grace
  'left-early', // left before the planned end, by more than the site's grace
  'variance', // a drawer or a tender is off by more than its limit
  'no-report', // the report of a business date is due and not handed in
] as const;
export const exceptionKind = z.enum(exceptionKinds);
export type ExceptionKind = z.output<typeof exceptionKind>;

/** What it holds up: pay, the closing of a Day, or the running business. */
export const blocks = z.enum(['pay', 'day', 'now']);
export type Blocks = z.output<typeof blocks>;

/**
 * The answers that there are; which fit, the exception says.
 * `add`: the punch is entered at a time; `accept`: it counts as it is; `accept-for`: it counts, and is of this person;
 * `reject`: it does not count; `leave`: nobody punched and nothing is missing; `seen`: taken note of;
 * `excuse`: it does not count against the person.
 */
export const answers = ['add', 'accept', 'accept-for', 'reject', 'leave', 'seen', 'excuse'] as const;
export const answer = z.enum(answers);
export type Answer = z.output<typeof answer>;

const who = z.object({ id: employeeId, name: z.string(), calledName: z.string() });

export const exceptionState = z.enum(['open', 'decided', 'settled']);

export const exceptionItem = z.object({
  id: exceptionId,
  kind: exceptionKind,
  blocks,
  state: exceptionState,
  site: z.object({ id: siteId, name: z.string(), zone: z.string() }),
  employee: z.nullable(who),
  kiosk: z.nullable(z.object({ id: kioskId, name: z.string() })),
  businessDate: z.nullable(date),
  /** When what it is about happened. */
  at: moment,
  /** The employee has said something about it, at the tablet. */
  asked: z.boolean(),
  /** For a held punch: why. For others null. */
  why: z.nullable(heldReason),
  assignedTo: z.nullable(z.object({ id: accountId, name: z.string() })),
  snoozedUntil: z.nullable(moment),
  decided: z.nullable(
    z.object({
      answer,
      reason: z.string(),
      by: z.object({ id: accountId, name: z.string() }),
      at: moment,
      /** Until when it can be undone; null when it cannot. */
      undoUntil: z.nullable(moment),
    }),
  ),
  version,
});
export type ExceptionItem = z.output<typeof exceptionItem>;

/** A punch that waits, with both clocks. */
export const heldView = z.object({
  kind: punchKind,
  /** The time that it most likely happened. */
  at: moment,
  /** The tablet's own time. */
  occurredAt: moment,
  elapsedMs: z.nullable(z.int()),
  skewMs: z.nullable(z.int()),
  method: punchMethod,
  why: heldReason,
  recordedAt: moment,
});

export const exceptionDetail = z.object({
  item: exceptionItem,
  /** What may be answered, likeliest first. */
  answers: z.array(answer),
  evidence: z.object({
    /** The person's punches of the business day, those that count, in order. */
    punches: z.array(punchView),
    held: z.nullable(heldView),
    /** For several punches at once (a wrong clock, five wrong claims): which. */
    about: z.array(z.object({ employee: z.nullable(who), kind: punchKind, at: moment, occurredAt: moment })),
    /** What the employee asked for, the newest first. */
    asked: z.array(
      z.object({
        action: z.enum(['add', 'replace', 'void']),
        kind: punchKind,
        at: moment,
        /** The punch to be replaced or voided, and whether it counts now. */
        before: z.nullable(z.object({ kind: punchKind, at: moment, counts: z.boolean() })),
        note: z.string(),
        recordedAt: moment,
      }),
    ),
    /** Between which moments a missing punch can lie. */
    between: z.nullable(z.object({ after: moment, before: moment })),
    /** What was planned, and for a shift without its out when Daybook proposes that it ended. */
    planned: z.nullable(z.object({ start: moment, end: moment })),
    proposedOut: z.nullable(moment),
    /** The day report that it is about. */
    report: z.optional(reportId),
  }),
  /** Who raised, assigned, snoozed, decided and undid it; the oldest first. */
  trail: z.array(
    z.object({ what: z.string(), by: z.nullable(z.string()), at: moment, reason: z.nullable(z.string()) }),
  ),
});
export type ExceptionDetail = z.output<typeof exceptionDetail>;

/** `open`: those that wait, snoozed ones left out; `asked`: of those, where the employee has said something. */
export const exceptionView = z.enum(['open', 'asked', 'decided']);

/** By what they block, then the oldest first; decided ones the newest first. */
export const exceptionsList = query({
  caller: account('exceptions.see'),
  input: z.object({
    view: z.optional(exceptionView),
    siteId: z.optional(siteId),
    kind: z.optional(exceptionKind),
    ...cursorInput,
  }),
  output: z.object({ ...page(exceptionItem).def.shape, counts: z.object({ open: z.int(), asked: z.int() }) }),
  reasons: ['not-found', 'bad-input'],
});
export type ExceptionList = z.output<(typeof exceptionsList)['output']>;

export const exceptionsGet = query({
  caller: account('exceptions.see'),
  input: z.object({ id: exceptionId }),
  output: exceptionDetail,
  reasons: ['not-found'],
});

/** Decides it, with a reason. Somebody decided it meanwhile: `already-decided`. */
export const exceptionsDecide = mutation({
  caller: account('exceptions.decide'),
  input: z.object({
    id: exceptionId,
    version,
    answer,
    reason,
    /** With `add`: when, by the site's wall clock. */
    at: z.optional(wallMoment),
    /** With `accept-for`: whose it is. */
    employeeId: z.optional(employeeId),
  }),
  output: exceptionItem,
  reasons: [
    'not-found',
    'stale',
    'already-decided',
    'own-record',
    'bad-input',
    'future-punch',
    'local-time-does-not-exist',
    'local-time-ambiguous',
  ],
});

const onOne = { id: exceptionId, version };

/** Whose it is to decide; null: nobody's in particular. */
export const exceptionsAssign = mutation({
  caller: account('exceptions.decide'),
  input: z.object({ ...onOne, accountId: z.nullable(accountId) }),
  output: exceptionItem,
  reasons: ['not-found', 'stale', 'already-decided'],
});
/** Out of the inbox until then, at most a week; null: back at once. */
export const exceptionsSnooze = mutation({
  caller: account('exceptions.decide'),
  input: z.object({ ...onOne, until: z.nullable(moment) }),
  output: exceptionItem,
  reasons: ['not-found', 'stale', 'already-decided', 'bad-input'],
});
/** Takes a decision back within ten minutes, unless a press has confirmed it since: what it wrote is voided, never removed. */
export const exceptionsUndo = mutation({
  caller: account('exceptions.decide'),
  input: z.object(onOne),
  output: exceptionItem,
  reasons: ['not-found', 'stale', 'too-late-to-undo', 'own-record'],
});
