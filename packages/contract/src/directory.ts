import * as z from 'zod/mini';
import { badgeId, employeeId, kioskId, organizationId, siteId } from './ids.ts';
import { account, mutation, query } from './procedure.ts';
import { siteKind } from './report-templates.ts';
import {
  currency,
  cursorInput,
  date,
  done,
  language,
  line,
  moment,
  page,
  paper,
  timeOfDay,
  timeZone,
  version,
} from './values.ts';

function minutesUpTo(most: number) {
  return z.int().check(z.minimum(0), z.maximum(most));
}

export const organizationView = z.object({ id: organizationId, name: z.string(), version });
export const organizationGet = query({
  caller: account('own'),
  input: z.void(),
  output: organizationView,
  reasons: [],
});
export const organizationUpdate = mutation({
  caller: account('organization.change'),
  input: z.object({ version, name: line(120) }),
  output: organizationView,
  reasons: ['stale'],
});

/** How a site judges what was planned; minutes. */
export const attendanceRules = z.object({
  /** So long after a planned start nobody is late yet. */
  lateGrace: minutesUpTo(240),
  /** So long before a planned start one may clock in; null: as early as one likes. */
  earlyIn: z.nullable(minutesUpTo(720)),
  /** So long before a planned end nobody leaves early yet. */
  leaveGrace: minutesUpTo(240),
  /** So long after a planned start who is not here is missing. */
  missingAfter: minutesUpTo(720),
  /** So long after a planned end an out is proposed for who has none. */
  proposeOutAfter: minutesUpTo(1440),
  /** So much rest there is meant to be between two planned shifts. */
  rest: minutesUpTo(1440),
});
export type AttendanceRules = z.output<typeof attendanceRules>;

/** What the site reports at the end of a day, by what it is; from that date on a report is asked for. */
export const reportDuty = z.object({ kind: siteKind, from: z.nullable(date) });
export type ReportDuty = z.output<typeof reportDuty>;

const siteFields = {
  name: line(80),
  zone: timeZone,
  currency,
  /** The wall time at which the business day starts. */
  dayStart: timeOfDay,
  /** After so many minutes an open shift is no longer today's. */
  longestShift: z.int().check(z.minimum(60), z.maximum(48 * 60)),
  attendance: z.optional(attendanceRules),
  reports: z.optional(reportDuty),
};
export const siteInput = z.object(siteFields);
export const siteView = z.object({
  id: siteId,
  ...siteFields,
  zone: z.string(),
  attendance: attendanceRules,
  reports: reportDuty,
  state: z.enum(['open', 'archived']),
  /** The business date at the site now. */
  businessDate: z.string(),
  employees: z.int(),
  kiosks: z.int(),
  version,
});
export type SiteView = z.output<typeof siteView>;

export const sitesList = query({
  caller: account('sites.see'),
  input: z.object({ archived: z.optional(z.boolean()) }),
  output: z.object({ items: z.array(siteView) }),
  reasons: [],
});
export const sitesGet = query({
  caller: account('sites.see'),
  input: z.object({ id: siteId }),
  output: siteView,
  reasons: ['not-found'],
});
export const sitesCreate = mutation({
  caller: account('sites.change'),
  input: z.object({ id: siteId, ...siteFields }),
  output: siteView,
  reasons: ['idempotency-mismatch'],
});
export const sitesUpdate = mutation({
  caller: account('sites.change'),
  input: z.object({ id: siteId, version, ...siteFields }),
  output: siteView,
  reasons: ['not-found', 'stale'],
});
/** Refused while somebody is in or a kiosk is enrolled there. */
export const sitesArchive = mutation({
  caller: account('sites.change'),
  input: z.object({ id: siteId }),
  output: siteView,
  reasons: ['not-found', 'in-use'],
});

const employeeFields = {
  /** The number on the payroll, unique in the organization. */
  number: line(20),
  /** The whole name as it is written, "Rhea Mae Santiago". */
  name: line(80),
  /** What colleagues say, "Rhea Mae". */
  calledName: line(40),
  language,
  /** Where the person works; the first is the usual one. */
  sites: z.array(siteId).check(z.minLength(1), z.maxLength(50)),
};
export const employeeInput = z.object(employeeFields);
export const employeeView = z.object({
  id: employeeId,
  ...employeeFields,
  sites: z.array(siteId),
  state: z.enum(['active', 'archived']),
  hasPin: z.boolean(),
  hasBadge: z.boolean(),
  version,
});
export type EmployeeView = z.output<typeof employeeView>;

export const employeesList = query({
  caller: account('employees.see'),
  input: z.object({
    search: z.optional(line(80)),
    siteId: z.optional(siteId),
    archived: z.optional(z.boolean()),
    ...cursorInput,
  }),
  output: page(employeeView),
  reasons: [],
});
export const employeesGet = query({
  caller: account('employees.see'),
  input: z.object({ id: employeeId }),
  output: employeeView,
  reasons: ['not-found'],
});
export const employeesCreate = mutation({
  caller: account('employees.change'),
  input: z.object({ id: employeeId, ...employeeFields }),
  output: employeeView,
  reasons: ['number-taken', 'not-found', 'idempotency-mismatch'],
});
export const employeesUpdate = mutation({
  caller: account('employees.change'),
  input: z.object({ id: employeeId, version, ...employeeFields }),
  output: employeeView,
  reasons: ['number-taken', 'not-found', 'stale'],
});
/** The person no longer works here: PIN and badge stop at once, facts stay. */
export const employeesArchive = mutation({
  caller: account('employees.change'),
  input: z.object({ id: employeeId }),
  output: employeeView,
  reasons: ['not-found'],
});

/** Four to eight digits. */
export const pin = z.string().check(z.regex(/^\d{4,8}$/));
export const employeesSetPin = mutation({
  caller: account('employees.change'),
  input: z.object({ id: employeeId, pin }),
  output: employeeView,
  reasons: ['not-found'],
});
/** A new badge; the one before stops at once. The code is shown once. */
export const employeesIssueBadge = mutation({
  caller: account('employees.change'),
  input: z.object({ id: employeeId, badgeId }),
  output: z.object({ code: z.string() }),
  reasons: ['not-found', 'idempotency-mismatch'],
});

/** So many badges are printed at once. */
export const mostBadges = 200;
const distinct = (values: string[]) => new Set(values).size === values.length;
/**
 * A new badge for each of these people, all or none, as cards to cut out. The badges before stop at once, and the codes
 * stand nowhere but on the cards: the same request again makes the badges anew.
 */
export const employeesPrintBadges = mutation({
  caller: account('employees.change'),
  input: z.object({
    badges: z.array(z.object({ id: employeeId, badgeId })).check(
      z.minLength(1),
      z.maxLength(mostBadges),
      z.refine((badges) => distinct(badges.map(({ id }) => id)) && distinct(badges.map((each) => each.badgeId)), {
        error: 'each person once, each badge once',
      }),
    ),
    paper: z.optional(paper),
  }),
  output: z.object({
    /** The file, in base64. */
    pdf: z.string(),
    cards: z.int(),
  }),
  reasons: ['not-found', 'idempotency-mismatch'],
});

export const kioskPurpose = z.enum(['clock', 'queue', 'display']);
export const kioskView = z.object({
  id: kioskId,
  name: z.string(),
  siteId,
  purpose: kioskPurpose,
  state: z.enum(['enrolled', 'revoked']),
  enrolledAt: moment,
  lastSeenAt: z.nullable(moment),
  /** What it last said of itself: punches that wait to be sent, and since when the oldest does. */
  waiting: z.int(),
  oldest: z.nullable(moment),
  version: z.nullable(z.string()),
  /** Its clock less the server's, in ms. */
  skewMs: z.nullable(z.int()),
  revokedAt: z.nullable(moment),
});
export type KioskView = z.output<typeof kioskView>;
export const kiosksList = query({
  caller: account('kiosks.see'),
  input: z.object({ siteId: z.optional(siteId) }),
  output: z.object({ items: z.array(kioskView) }),
  reasons: [],
});
/** A code for one kiosk, good once and for ten minutes. */
export const kiosksCreateEnrolment = mutation({
  caller: account('kiosks.change'),
  input: z.object({ siteId, purpose: kioskPurpose }),
  output: z.object({ code: z.string(), endsAt: moment }),
  reasons: ['not-found', 'in-use'],
});
export const kiosksRevoke = mutation({
  caller: account('kiosks.change'),
  input: z.object({ id: kioskId }),
  output: done,
  reasons: ['not-found'],
});
