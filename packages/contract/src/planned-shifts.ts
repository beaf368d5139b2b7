import * as z from 'zod/mini';
import { calendarKind, openingHours } from './calendar.ts';
import { employeeId, leaveRequestId, plannedShiftId, rosterTemplateId, siteId } from './ids.ts';
import { account, mutation, query } from './procedure.ts';
import { date, done, line, timeOfDay, version } from './values.ts';

/**
 * Who is meant to work when, as wall times at the site: they and the zone are what is stored, and which moments they
 * are is worked out when it is asked. A time that comes twice means the first, one that is skipped the moment as long
 * after the change. An end that is not after the start is on the next calendar date.
 */
const shiftFields = {
  employeeId,
  /** The business date of its start. */
  date,
  starts: timeOfDay,
  ends: timeOfDay,
  /** Of it, minutes of unpaid break. */
  breakMinutes: z.int().check(z.minimum(0), z.maximum(480)),
  /** A word about it, "opening"; empty for none. */
  note: z.string().check(z.trim(), z.maxLength(60), z.regex(/^[^\p{Cc}\p{Cs}]*$/u)),
};
export const shiftInput = z.object(shiftFields);
export type ShiftInput = z.output<typeof shiftInput>;

/**
 * `draft`: nobody but who plans sees it; `published`: as it stands here; `changed`: published otherwise; `removed`: still
 * published, and goes with the next publishing.
 */
export const shiftState = z.enum(['draft', 'published', 'changed', 'removed']);
export type ShiftState = z.output<typeof shiftState>;

export const plannedShift = z.object({
  id: plannedShiftId,
  siteId,
  ...shiftFields,
  note: z.string(),
  /** IANA zone of the wall times. */
  zone: z.string(),
  /** Minutes from start to end, breaks and all, by the clock that runs: a night of a clock change has more or fewer. */
  minutes: z.int(),
  state: shiftState,
  version,
});
export type PlannedShift = z.output<typeof plannedShift>;

/**
 * What speaks against a planned shift. `overlap`: the person is planned twice at once, anywhere; `leave`: on approved
 * leave; `asked-leave`: leave is asked for; `rest`: less time since the shift before than the site's rest; `closed`: the
 * site is closed then; `archived`: the person works here no more.
 */
export const conflictKind = z.enum(['overlap', 'leave', 'asked-leave', 'rest', 'closed', 'archived']);
export type ConflictKind = z.output<typeof conflictKind>;
export const rosterConflict = z.object({
  kind: conflictKind,
  shiftId: plannedShiftId,
  employeeId,
  date,
  /** The other shift, for `overlap` and `rest`; its site may be one that the caller does not see, and is then not named. */
  otherId: z.nullable(plannedShiftId),
  /** For `rest`: minutes between the two. */
  minutes: z.nullable(z.int()),
});
export type RosterConflict = z.output<typeof rosterConflict>;

const span = { from: date, to: date };
const withinFiveWeeks = z.refine<{ from: string; to: string }>(
  ({ from, to }) => from <= to && (Date.parse(to) - Date.parse(from)) / 86_400_000 < 5 * 7,
  { path: ['to'], error: 'within five weeks of the first day' },
);

export const rosterPerson = z.object({
  id: employeeId,
  name: z.string(),
  calledName: z.string(),
  number: z.string(),
  /** Whether this is the person's usual site. */
  usual: z.boolean(),
});

/** The roster of a site: its people, by name, their shifts there, and what is known of the dates. */
export const rosterList = query({
  caller: account('roster.see'),
  input: z.object({ siteId, ...span }).check(withinFiveWeeks),
  output: z.object({
    site: z.object({ id: siteId, name: z.string(), zone: z.string(), dayStart: z.string(), businessDate: date }),
    people: z.array(rosterPerson),
    /** By date, then start. */
    shifts: z.array(plannedShift),
    /** Where these people are planned elsewhere, published or not, without saying where. */
    elsewhere: z.array(z.object({ employeeId, date, starts: timeOfDay, ends: timeOfDay })),
    leave: z.array(
      z.object({
        requestId: leaveRequestId,
        employeeId,
        date,
        name: z.string(),
        minutes: z.int(),
        state: z.enum(['asked', 'approved']),
      }),
    ),
    conflicts: z.array(rosterConflict),
    /** Each date of the span: when the site is open, and what day it is. */
    days: z.array(
      z.object({
        date,
        open: z.nullable(openingHours),
        kind: z.nullable(calendarKind),
        name: z.nullable(z.string()),
      }),
    ),
    /** Drafts, changed and removed ones of the span. */
    unpublished: z.int(),
  }),
  reasons: ['not-found', 'bad-input'],
});
export type RosterList = z.output<typeof rosterList.output>;

/** Writes drafts: all of them or none. `shift` null takes it away. The same again changes nothing. */
export const rosterSave = mutation({
  caller: account('roster.change'),
  input: z.object({
    siteId,
    changes: z
      .array(
        z.object({
          id: plannedShiftId,
          /** The version that was seen; none for a new one. */
          version: z.optional(version),
          shift: z.nullable(shiftInput),
        }),
      )
      .check(
        z.minLength(1),
        z.maxLength(500),
        z.refine((changes) => new Set(changes.map(({ id }) => id)).size === changes.length, { error: 'each once' }),
      ),
  }),
  output: z.object({ shifts: z.array(plannedShift), conflicts: z.array(rosterConflict) }),
  reasons: ['not-found', 'stale', 'idempotency-mismatch', 'bad-input'],
});

/**
 * Makes the drafts of a site's dates known: from now on the people, the kiosk, Now and the hours go by them. With
 * conflicts of the kinds `overlap`, `leave` or `archived` it is refused unless `despite`.
 */
export const rosterPublish = mutation({
  caller: account('roster.change'),
  input: z.object({ siteId, ...span, despite: z.optional(z.boolean()) }).check(withinFiveWeeks),
  output: z.object({ added: z.int(), changed: z.int(), removed: z.int(), conflicts: z.array(rosterConflict) }),
  reasons: ['not-found', 'roster-conflicts', 'bad-input'],
});

/** Copies a site's week into another as drafts, seven dates from each; what is there already the same is not doubled. */
export const rosterCopyWeek = mutation({
  caller: account('roster.change'),
  input: z.object({
    siteId,
    from: date,
    to: date,
    /** These people alone. */
    employeeIds: z.optional(z.array(employeeId).check(z.minLength(1), z.maxLength(200))),
  }),
  output: z.object({
    copied: z.int(),
    alreadyThere: z.int(),
    /** Of people who work here no more, or whom the account does not see. */ left: z.int(),
  }),
  reasons: ['not-found', 'bad-input'],
});

/** Shifts to plan again and again: one without a person is placed by hand, a whole week is filled in at once. */
const templateEntry = z.object({
  /** From the week's first day: 0 to 6. */
  day: z.int().check(z.minimum(0), z.maximum(6)),
  employeeId: z.nullable(employeeId),
  starts: timeOfDay,
  ends: timeOfDay,
  breakMinutes: shiftFields.breakMinutes,
  note: shiftFields.note,
});
export const rosterTemplate = z.object({
  id: rosterTemplateId,
  siteId,
  name: z.string(),
  entries: z.array(templateEntry),
  version,
});
export type RosterTemplate = z.output<typeof rosterTemplate>;

export const rosterTemplatesList = query({
  caller: account('roster.see'),
  input: z.object({ siteId }),
  output: z.object({ items: z.array(rosterTemplate) }),
  reasons: ['not-found'],
});
export const rosterTemplatesSave = mutation({
  caller: account('roster.change'),
  input: z.object({
    id: rosterTemplateId,
    version: z.optional(version),
    siteId,
    name: line(40),
    entries: z.array(templateEntry).check(z.minLength(1), z.maxLength(500)),
  }),
  output: rosterTemplate,
  reasons: ['not-found', 'stale', 'idempotency-mismatch', 'bad-input'],
});
export const rosterTemplatesRemove = mutation({
  caller: account('roster.change'),
  input: z.object({ id: rosterTemplateId }),
  output: done,
  reasons: ['not-found'],
});
/** Fills a week from its first date with a template's shifts that name a person, as drafts; the same are not doubled. */
export const rosterTemplatesFill = mutation({
  caller: account('roster.change'),
  input: z.object({ id: rosterTemplateId, from: date }),
  output: z.object({ copied: z.int(), alreadyThere: z.int(), left: z.int() }),
  reasons: ['not-found', 'bad-input'],
});

/** The own shifts that are published, of all sites; for an account that belongs to an employee. */
export const rosterMine = query({
  caller: account('own'),
  input: z.object(span).check(withinFiveWeeks),
  output: z.object({
    shifts: z.array(
      z.object({
        id: plannedShiftId,
        site: z.object({ id: siteId, name: z.string(), zone: z.string() }),
        date,
        starts: timeOfDay,
        ends: timeOfDay,
        startsAt: z.string(),
        endsAt: z.string(),
        breakMinutes: z.int(),
        note: z.string(),
      }),
    ),
  }),
  reasons: ['not-found', 'bad-input'],
});
export type OwnShift = z.output<typeof rosterMine.output>['shifts'][number];
