import * as z from 'zod/mini';
import { pin } from './directory.ts';
import { bootId, employeeId, kioskId, punchId, sealingKeyId, siteId } from './ids.ts';
import { account, kiosk, kioskEvenRevoked, mutation, query, subscription } from './procedure.ts';
import { anyMoment, date, language, line, moment, reason, wallMoment } from './values.ts';

export const punchKind = z.enum(['in', 'break-start', 'break-end', 'out']);
export type PunchKind = z.output<typeof punchKind>;
/** `named`: said by somebody at the tablet and confirmed by nothing; `manager`: entered by an account. */
export const punchMethod = z.enum(['pin', 'badge', 'named', 'manager']);
export type PunchMethod = z.output<typeof punchMethod>;
export const clockState = z.enum(['out', 'in', 'break']);
export type ClockState = z.output<typeof clockState>;

/** Who is punching. A PIN confirms a person already named; it never identifies one. */
export const claim = z.discriminatedUnion('method', [
  z.object({ method: z.literal('pin'), employeeId, pin }),
  z.object({ method: z.literal('badge'), code: line(64) }),
  z.object({ method: z.literal('grant'), grant: z.string().check(z.maxLength(400)) }),
]);
export type Claim = z.output<typeof claim>;

/**
 * A claim from a tablet's queue besides: sealed for the server while there was no network (see `sealing.ts`), or a name
 * that nothing confirms, which makes the punch unverified.
 */
export const queuedClaim = z.discriminatedUnion('method', [
  ...claim.def.options,
  z.object({
    method: z.literal('sealed'),
    keyId: sealingKeyId,
    /** Whom the PIN is of; null for a badge, which only the server can read. */
    employeeId: z.nullable(employeeId),
    sealed: z.string().check(z.maxLength(2000), z.regex(/^[A-Za-z0-9_-]+$/)),
  }),
  z.object({ method: z.literal('named'), employeeId }),
]);
export type QueuedClaim = z.output<typeof queuedClaim>;

/** What is odd about a punch; none of these stops it. */
export const punchFlag = z.enum([
  'device-clock', // the device's own time is over 60 s from the server's
  'other-site', // the person does not belong to the kiosk's site
  'over-longest-shift', // closes a shift that is longer than the site's longest
  'skewed', // from a tablet's queue, whose clock was over five minutes from the server's
  'does-not-fit', // from a tablet's queue: an in when in, an out when out
]);
export type PunchFlag = z.output<typeof punchFlag>;

export const punchSource = z.enum(['live', 'queue', 'manager']);
export type PunchSource = z.output<typeof punchSource>;

/** One fact, as it is stored. */
export const punchView = z.object({
  id: punchId,
  kind: punchKind,
  /** The server's time. */
  at: moment,
  /** The business date of the shift that it belongs to. */
  businessDate: date,
  siteId,
  method: punchMethod,
  flags: z.array(punchFlag),
  /** How it came: by itself, out of a tablet's queue, or by a manager's own entry. */
  source: punchSource,
});
export type PunchView = z.output<typeof punchView>;

/** What a shift lacks until a person decides. */
export const shiftFlag = z.enum(['missing-out', 'over-longest-shift']);
export type ShiftFlag = z.output<typeof shiftFlag>;

/** A shift as its punches tell it; `out` null: still open. Minutes are whole, raw, unrounded milliseconds kept beside. */
export const shiftView = z.object({
  businessDate: date,
  in: moment,
  out: z.nullable(moment),
  breaks: z.array(z.object({ start: moment, end: z.nullable(moment) })),
  /** Time worked without breaks, in ms; 0 while `flags` say that a person has to decide. */
  workedMs: z.int(),
  breakMs: z.int(),
  flags: z.array(shiftFlag),
});
export type ShiftView = z.output<typeof shiftView>;

/** A person's business day so far. */
export const todayView = z.object({
  businessDate: date,
  /** The site's zone, in which the screen shows the moments. */
  zone: z.string(),
  workedMs: z.int(),
  breakMs: z.int(),
  /** Today's shifts, and the one before when it still lacks something. */
  shifts: z.array(shiftView),
});
export type TodayView = z.output<typeof todayView>;

/** Something the person may do now, best first. */
export const action = z.object({
  kind: punchKind,
  /** Set when this closes a shift of an earlier day: "still on yesterday's shift". */
  ofEarlierShift: z.nullable(z.object({ since: moment })),
});
export type Action = z.output<typeof action>;

const stateNow = z.object({
  state: clockState,
  /** Since when; null when the person has never punched. */
  since: z.nullable(moment),
});

const person = z.object({ id: employeeId, name: z.string(), calledName: z.string(), language });

export const identify = mutation({
  caller: kiosk,
  input: z.object({ claim }),
  output: z.object({
    employee: person,
    state: stateNow,
    actions: z.array(action),
    today: todayView,
    /** Good for one punch at this kiosk within 60 s. */
    grant: z.string(),
  }),
  reasons: ['pin-unknown', 'badge-unknown', 'grant-not-valid', 'locked-out', 'kiosk-purpose'],
});
export type Identified = z.output<(typeof identify)['output']>;

export const punchOutcome = z.enum(['recorded', 'already-recorded', 'duplicate-of', 'unverified', 'quarantined']);

export const punch = mutation({
  caller: kiosk,
  input: z.object({ id: punchId, kind: punchKind, occurredAt: anyMoment, claim }),
  output: z.object({
    outcome: punchOutcome,
    /** The punch that stands: with `duplicate-of`, the first one. */
    punch: punchView,
    state: stateNow,
    today: todayView,
    employee: person,
  }),
  reasons: [
    'pin-unknown',
    'badge-unknown',
    'grant-not-valid',
    'locked-out',
    'kiosk-purpose',
    'already-in',
    'already-on-break',
    'not-in',
    'not-on-break',
    'future-punch',
    'idempotency-mismatch',
  ],
});
export type Punched = z.output<(typeof punch)['output']>;

/** Every version of the queue's records that was ever released; the server accepts them all. */
export const queueVersions = [1] as const;
export const queueVersion = queueVersions[queueVersions.length - 1];
export const mostSynced = 500;

/** A moment by a tablet's own clock, which may be anything that a tablet can be set to. */
const tabletMoment = anyMoment.check(z.refine((text) => text >= '1970', { error: 'before 1970' }));
const tabletMs = z.int().check(z.minimum(-1e12), z.maximum(1e12));

/** One record of a tablet's queue. */
export const queuedPunch = z.object({
  id: punchId,
  kind: punchKind,
  /** The tablet's own clock when the button was pressed. */
  occurredAt: tabletMoment,
  /** The page's life in which it was pressed. */
  bootId,
  /** ms since the server was last heard, by the page's own running time; null when the page was opened since. */
  elapsedMs: z.nullable(tabletMs.check(z.minimum(0))),
  /** The tablet's clock less the server's, in ms, at the press; null when that is not known any more. */
  skewMs: z.nullable(tabletMs),
  claim: queuedClaim,
});
export type QueuedPunch = z.output<typeof queuedPunch>;
/** The same as a tablet writes it. */
export type WrittenPunch = z.input<typeof queuedPunch>;

/** What became of one; `already-recorded` says too that a held one is held already. */
export const syncResult = z.object({
  id: punchId,
  outcome: punchOutcome,
  /** Why it was held, or what is odd; the same for a claim that fits after too many that did not. */
  reason: z.optional(z.string()),
});

/**
 * What a tablet kept while it had no answer, in any order. Nothing in it is dropped: what cannot count by itself is held
 * for a person to decide. A revoked kiosk may call this alone, for 30 days, and all that it brings is quarantined.
 */
export const sync = mutation({
  caller: kioskEvenRevoked,
  input: z.object({
    queueVersion: z.union([z.literal(1)]),
    /** The page's life that sends, and its clock as it sends. */
    bootId,
    sentAt: tabletMoment,
    punches: z.array(queuedPunch).check(z.minLength(1), z.maxLength(mostSynced)),
  }),
  output: z.object({ results: z.array(syncResult), serverTime: moment }),
  reasons: ['kiosk-purpose'],
});
export type SyncInput = z.output<(typeof sync)['input']>;
export type Synced = z.output<(typeof sync)['output']>;

/** Why a punch was held. */
export const heldReason = z.enum([
  'claim-wrong', // the PIN or badge that was sealed does not fit
  'claim-unreadable', // sealed for another record, or by a key that is gone
  'after-wrong-claims', // it fits, after five that did not
  'named', // nothing confirms who it was
  'person-unknown', // no such employee, or one who has left
  'badge-unknown', // a badge that nobody has
  'too-old', // older than 72 h
  'in-future', // over five minutes ahead
  'kiosk-revoked',
  'idempotency-mismatch', // this id was sent before with another kind, time or person
]);
export type HeldReason = z.output<typeof heldReason>;

/** A manager's own entries, after an outage: all of them or none, each with its person, and one reason. */
export const punchFor = mutation({
  caller: account('clock.enter'),
  input: z.object({
    siteId,
    reason,
    entries: z
      .array(z.object({ id: punchId, employeeId, kind: punchKind, at: wallMoment }))
      .check(z.minLength(1), z.maxLength(200)),
  }),
  output: z.object({ punches: z.array(punchView) }),
  reasons: [
    'not-found',
    'future-punch',
    'local-time-does-not-exist',
    'local-time-ambiguous',
    'own-record',
    'idempotency-mismatch',
  ],
});

/** One person on the board. */
export const boardEntry = z.object({
  employeeId,
  name: z.string(),
  calledName: z.string(),
  state: clockState,
  since: z.nullable(moment),
  /** True when the open shift is longer than the site's longest: probably a missed out. */
  missingOut: z.boolean(),
});
export type BoardEntry = z.output<typeof boardEntry>;
export const boardSite = z.object({
  siteId,
  name: z.string(),
  zone: z.string(),
  businessDate: date,
  /** The site's clock kiosks, and since when the last heard of them is silent (null: heard within two minutes). */
  kiosks: z.object({ enrolled: z.int(), silentSince: z.nullable(moment) }),
  /** Those in or on break here, and those of the site who are out; by since, then name. */
  entries: z.array(boardEntry),
});
export type BoardSite = z.output<typeof boardSite>;

/** Something that just happened, newest first. */
export const boardMoment = z.object({
  punchId,
  employeeId,
  name: z.string(),
  siteId,
  siteName: z.string(),
  zone: z.string(),
  kind: punchKind,
  at: moment,
  method: punchMethod,
  kioskId: z.nullable(kioskId),
});

export const board = query({
  caller: account('board.see'),
  input: z.object({ siteId: z.optional(siteId) }),
  output: z.object({ serverTime: moment, sites: z.array(boardSite), justNow: z.array(boardMoment) }),
  reasons: ['not-found'],
});
export type Board = z.output<(typeof board)['output']>;

/** The ids of a board change; who may not see the board is sent none. */
export const watch = subscription({
  caller: account('board.see'),
  input: z.object({ siteId: z.optional(siteId), lastEventId: z.nullish(z.string().check(z.maxLength(60))) }),
  output: z.object({ siteId, employeeId }),
  reasons: ['not-found', 'epoch-changed'],
});
