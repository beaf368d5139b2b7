import * as z from 'zod/mini';
import { pin } from './directory.ts';
import { earlyPassId, employeeId, kioskId, punchId, siteId } from './ids.ts';
import { account, kiosk, mutation, query, subscription } from './procedure.ts';
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

/** What is odd about a punch; none of these stops it. */
export const punchFlag = z.enum([
  'device-clock', // the device's own time is over 60 s from the server's
  'other-site', // the person does not belong to the kiosk's site
  'over-longest-shift', // closes a shift that is longer than the site's longest
  'skewed', // from a tablet's queue, whose clock was over five minutes from the server's
  'does-not-fit', // from a tablet's queue: an in when in, an out when out
  'early', // from a tablet's queue: before the site's early limit
]);
export type PunchFlag = z.output<typeof punchFlag>;

export const punchSource = z.enum(['live', 'queue', 'manager', 'override']);
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
  /** How it came: by itself, out of a tablet's queue, by a manager's own entry, or by itself where a manager let it in early. */
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
    'too-early',
    'idempotency-mismatch',
  ],
});
export type Punched = z.output<(typeof punch)['output']>;

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

/** A manager lets somebody clock in before the site's early limit, within the next ten minutes; with a reason. */
export const allowEarly = mutation({
  caller: account('clock.enter'),
  input: z.object({ id: earlyPassId, employeeId, siteId, reason }),
  output: z.object({ until: moment }),
  reasons: ['not-found', 'own-record', 'idempotency-mismatch'],
});

/**
 * How somebody stands to what is planned for the business date. `due`: it has not begun, or is within its grace; `late`:
 * not here yet, past the grace; `missing`: not here, past the time after which the site asks; `came-late` and `on-time`:
 * here, or was; `left-early`: gone before its end; `leave`: on approved leave today.
 */
export const attendance = z.enum(['due', 'late', 'missing', 'on-time', 'came-late', 'left-early', 'leave']);
export type Attendance = z.output<typeof attendance>;

/** One person on the board. */
export const boardEntry = z.object({
  employeeId,
  name: z.string(),
  calledName: z.string(),
  state: clockState,
  since: z.nullable(moment),
  /** True when the open shift is longer than the site's longest: probably a missed out. */
  missingOut: z.boolean(),
  /** The published shift of the business date that is next, running, or was last; null: none here today. */
  planned: z.nullable(z.object({ start: moment, end: moment })),
  /** Null: nothing is planned here today. */
  attendance: z.nullable(attendance),
  /** Whole minutes after the planned start, for `late`, `missing` and `came-late`; else 0. */
  lateMinutes: z.int(),
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
