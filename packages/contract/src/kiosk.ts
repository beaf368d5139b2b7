import * as z from 'zod/mini';
import { kioskPurpose } from './directory.ts';
import { employeeId, kioskId, siteId } from './ids.ts';
import { anyone, kiosk, mutation, query } from './procedure.ts';
import { anyMoment, done, language, line, moment } from './values.ts';

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
    waiting: z.int().check(z.minimum(0)),
    oldest: z.nullable(anyMoment),
    version: line(40),
    clock: anyMoment,
  }),
  output: z.object({ serverTime: moment }),
  reasons: [],
});

/** Forgets this browser's enrolment at the browser's side; the manager's list still shows the kiosk until revoked. */
export const leave = mutation({ caller: kiosk, input: z.void(), output: done, reasons: [] });
