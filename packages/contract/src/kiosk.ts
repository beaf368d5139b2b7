import * as z from 'zod/mini';
import { claim, punchKind, todayView } from './clock.ts';
import { kioskPurpose } from './directory.ts';
import {
  earlyPassId,
  employeeId,
  kioskId,
  leaveKindId,
  leaveRequestId,
  messageId,
  organizationId,
  requestId,
  sealingKeyId,
  signOffId,
  siteId,
} from './ids.ts';
import { leaveInput, leaveState } from './leave.ts';
import { anyone, kiosk, mutation, query } from './procedure.ts';
import { anyMoment, date, done, language, line, moment, timeOfDay, wallMoment } from './values.ts';

/** The public key to seal a claim for (see `sealing.ts`). */
export const sealingKey = z.object({ keyId: sealingKeyId, publicKey: z.string() });
export type SealingKey = z.output<typeof sealingKey>;

/** Turns a code into this browser's kiosk credential (an httpOnly cookie). */
export const enrol = mutation({
  caller: anyone,
  input: z.object({ code: line(20), name: line(40) }),
  output: z.object({ kioskId }),
  reasons: ['code-not-valid', 'slow-down'],
});

export const me = query({
  caller: kiosk,
  input: z.void(),
  output: z.object({
    id: kioskId,
    name: z.string(),
    purpose: kioskPurpose,
    site: z.object({ id: siteId, name: z.string(), zone: z.string(), dayStart: z.string() }),
    organization: z.string(),
    organizationId,
    /** For what is sealed while there is no network. */
    sealing: sealingKey,
    /** How a person may say who they are at this kiosk. */
    methods: z.array(z.enum(['pin', 'badge'])),
    languages: z.array(language),
    serverTime: moment,
  }),
  reasons: [],
});
export type KioskMe = z.output<(typeof me)['output']>;

/** Who may be named at this kiosk: the site's people, or by `search` the organization's. No states, no hours. */
export const roster = query({
  caller: kiosk,
  input: z.object({ search: z.optional(line(40)) }),
  output: z.object({
    items: z.array(
      z.object({
        id: employeeId,
        name: z.string(),
        calledName: z.string(),
        /** Whether the person belongs to this kiosk's site. */
        here: z.boolean(),
        /** How many digits to wait for; null when no PIN is set and a manager has to set one. */
        pinLength: z.nullable(z.int()),
        /** The planned start, for those who are due about now; never when anybody leaves. */
        dueAt: z.nullable(moment),
      }),
    ),
  }),
  reasons: [],
});
export type RosterPerson = z.output<(typeof roster)['output']>['items'][number];

/** The kiosk says that it lives; its credential is renewed here once a week. */
export const heartbeat = mutation({
  caller: kiosk,
  input: z.object({
    waiting: z.int().check(z.minimum(0), z.maximum(2 ** 31 - 1)),
    oldest: z.nullable(anyMoment),
    version: line(40),
    clock: anyMoment,
  }),
  output: z.object({ serverTime: moment, sealing: sealingKey }),
  reasons: [],
});

/** Forgets this browser's enrolment at the browser's side; the manager's list still shows the kiosk until revoked. */
export const leave = mutation({ caller: kiosk, input: z.void(), output: done, reasons: [] });

/** A grant that `clock.identify` or `kiosk.myDay` gave: never a PIN, which must not stand in an address. */
const grant = z.string().check(z.maxLength(400));

/** The hours of one business date; `lacking`: a shift of it waits for a decision or still runs. */
const dayHours = z.object({ businessDate: date, workedMs: z.int(), lacking: z.boolean() });

/** A span of business dates that a person may sign off, and whether that is done. While a day lacks something it is not. */
const signable = z.object({
  from: date,
  to: date,
  workedMs: z.int(),
  days: z.array(dayHours),
  /** When these very figures were signed off; null when they were not. */
  signedAt: z.nullable(moment),
  /** What signing off is bound to. */
  figures: z.string(),
});

/** A person's own day, week and messages, for the person in front of the tablet. */
export const myDay = query({
  caller: kiosk,
  input: z.object({ grant }),
  output: z.object({
    today: todayView,
    week: z.object({
      from: date,
      to: date,
      workedMs: z.int(),
      days: z.array(dayHours),
    }),
    messages: z.array(
      z.object({ id: messageId, from: z.string(), text: z.string(), at: moment, readAt: z.nullable(moment) }),
    ),
    /** The next planned shift that has not begun, anywhere; null: none is published. */
    next: z.nullable(z.object({ site: z.string(), zone: z.string(), start: moment, end: moment })),
    /** Kinds that may be asked for, what is left of them this year, and the requests that are not over. */
    leave: z.object({
      kinds: z.array(z.object({ id: leaveKindId, name: z.string(), dayMinutes: z.int(), left: z.nullable(z.int()) })),
      requests: z.array(
        z.object({
          ...{ id: leaveRequestId, name: z.string(), from: date, to: date, state: leaveState, minutes: z.int() },
          /** Of a part of a date: from which wall time on, where it was said. */
          starts: z.nullable(timeOfDay),
        }),
      ),
    }),
    /** Shifts without an out, the newest first, and the time that the person said to have left. */
    forgotten: z.array(
      z.object({
        businessDate: date,
        in: moment,
        asked: z.nullable(z.object({ at: moment })),
      }),
    ),
    signOff: signable,
    /** Good for another 60 s, for what the person does next on this screen. */
    grant: z.string(),
  }),
  reasons: ['grant-not-valid', 'kiosk-purpose'],
});
export type MyDay = z.output<(typeof myDay)['output']>;

/** "I forgot to clock out": asks the manager for an amendment; the same id again asks once. */
export const askAmendment = mutation({
  caller: kiosk,
  input: z.object({
    id: requestId,
    grant,
    kind: punchKind,
    /** By the site's wall clock. */
    at: wallMoment,
    /** The shift that it belongs to. */
    businessDate: date,
    note: z.optional(line(200)),
  }),
  output: z.object({ at: moment }),
  reasons: [
    'grant-not-valid',
    'kiosk-purpose',
    'not-found',
    'future-punch',
    'local-time-does-not-exist',
    'local-time-ambiguous',
    'idempotency-mismatch',
    'slow-down',
  ],
});

/** The person says that the hours of a period are right; bound to the figures that were shown. */
export const signOff = mutation({
  caller: kiosk,
  input: z.object({ id: signOffId, grant, from: date, to: date, figures: z.string().check(z.maxLength(100)) }),
  output: z.object({ signedAt: moment }),
  reasons: [
    'grant-not-valid',
    'kiosk-purpose',
    'stale',
    'not-found',
    'period-lacking',
    'period-locked',
    'idempotency-mismatch',
  ],
});

/** Asks for leave; the same id again asks once. A manager decides. */
export const requestLeave = mutation({
  caller: kiosk,
  input: z.object({ grant, leave: leaveInput }),
  output: z.object({ days: z.int(), minutes: z.int(), state: leaveState }),
  reasons: [
    'grant-not-valid',
    'kiosk-purpose',
    'not-found',
    'leave-overlaps',
    'no-leave-days',
    'period-locked',
    'idempotency-mismatch',
    'slow-down',
  ],
});

/** The person has read these messages; said again it stays as it was. */
export const readMessages = mutation({
  caller: kiosk,
  input: z.object({ grant, messageIds: z.array(messageId).check(z.minLength(1), z.maxLength(20)) }),
  output: done,
  reasons: ['grant-not-valid', 'kiosk-purpose'],
});

/** A manager at the tablet lets somebody clock in before the site's early limit, within the next five minutes. */
export const allowEarly = mutation({
  caller: kiosk,
  input: z.object({ id: earlyPassId, claim, employeeId }),
  output: z.object({ until: moment }),
  reasons: [
    'pin-unknown',
    'badge-unknown',
    'grant-not-valid',
    'locked-out',
    'kiosk-purpose',
    'not-allowed',
    'not-found',
    'idempotency-mismatch',
  ],
});
