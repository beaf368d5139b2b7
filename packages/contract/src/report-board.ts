import * as z from 'zod/mini';
import { reportId, siteId } from './ids.ts';
import { sum } from './money.ts';
import { account, kiosk, mutation, query } from './procedure.ts';
import { siteKind } from './report-templates.ts';
import { currency, date, language, moment, paper } from './values.ts';

/**
 * How a site stands with one business date. `missing`: due and nothing was begun; `not-due`: nothing yet, and there is
 * time; `closed`: the site's calendar says so; `not-asked`: before the site began to file.
 */
export const dayStanding = z.enum([
  'approved',
  'submitted',
  'returned',
  'draft',
  'missing',
  'closed',
  'not-due',
  'not-asked',
]);
export type DayStanding = z.output<typeof dayStanding>;

export const boardDay = z.object({
  date,
  standing: dayStanding,
  /** It is due, and not handed in. */
  overdue: z.boolean(),
  /** It was handed in by its time; null: it was not, or nothing is asked. */
  onTime: z.nullable(z.boolean()),
  dueAt: moment,
  reportId: z.nullable(reportId),
  /** Of one that is not handed in: who changed it last, and when. */
  saved: z.nullable(z.object({ by: z.string(), at: moment })),
  submittedAt: z.nullable(moment),
});
export type BoardDay = z.output<typeof boardDay>;

/** Who has filed: the last two weeks of each site, up to its own current business date, by its own clock and calendar. */
export const reportsMissing = query({
  caller: account('reports.see'),
  input: z.object({ siteId: z.optional(siteId) }),
  output: z.object({
    sites: z.array(
      z.object({
        id: siteId,
        name: z.string(),
        zone: z.string(),
        kind: siteKind,
        /** The site's current business date. */
        today: date,
        days: z.array(boardDay),
        /** Of the dates on which one was due. */
        onTime: z.int(),
        due: z.int(),
      }),
    ),
  }),
  reasons: ['not-found'],
});
export type ReportsMissing = z.output<(typeof reportsMissing)['output']>;

/** `YYYY-MM`. */
export const month = z.string().check(z.regex(/^(?!0000)\d{4}-(0[1-9]|1[0-2])$/));

const summaryLine = z.object({
  site: z.object({ id: siteId, name: z.string() }),
  currency,
  /** Reports that are approved or submitted. */
  reports: z.int(),
  takings: sum,
  /** Cash that was kept is `cash`. */
  byTender: z.array(z.object({ key: z.string(), name: z.string(), amount: sum })),
  /** What the drawers were off, short and over apart; neither is less than nothing. */
  short: sum,
  over: sum,
  workedMinutes: z.int(),
  /** What corrections of closed months that were approved in this month change of takings. */
  corrections: sum,
  closed: z.boolean(),
});

/** A month by site, and its days for charts: takings, what the drawer was off, hours. */
export const reportsSummary = query({
  caller: account('reports.expected'),
  input: z.object({ month, siteId: z.optional(siteId) }),
  output: z.object({
    month,
    sites: z.array(summaryLine),
    days: z.array(
      z.object({
        siteId,
        date,
        takings: sum,
        variance: z.nullable(sum),
        workedMinutes: z.int(),
      }),
    ),
  }),
  reasons: ['not-found'],
});
export type ReportsSummary = z.output<(typeof reportsSummary)['output']>;

/** Closes a month of a site that is over and filed: its reports are opened no more, and corrected beside. */
export const reportsCloseMonth = mutation({
  caller: account('reports.close'),
  input: z.object({ siteId, month }),
  output: z.object({ closed: z.literal(true) }),
  reasons: ['not-found', 'period-lacking', 'bad-input'],
});

/** Reports of a span as a table, a line each; what it says of the drawer goes to those alone who may be told. */
export const reportsExport = query({
  caller: account('reports.export'),
  input: z.object({
    from: date,
    to: date,
    siteId: z.optional(siteId),
    format: z.enum(['csv', 'xlsx']),
    language: z.optional(language),
  }),
  output: z.object({
    name: z.string(),
    type: z.string(),
    bytes: z.int(),
    lines: z.int(),
    /** A path that needs no sign-in, until it expires. */
    path: z.string(),
    expiresAt: moment,
  }),
  reasons: ['not-found', 'bad-input'],
});
/** One report as pages to print; `number`: as it was submitted that time. */
export const reportsPrint = query({
  caller: account('reports.see'),
  input: z.object({
    id: reportId,
    number: z.optional(z.int().check(z.minimum(1))),
    language: z.optional(language),
    paper: z.optional(paper),
  }),
  output: z.object({ /** In base64. */ pdf: z.string() }),
  reasons: ['not-found'],
});

/** What the tablet reminds of: the report of its site that is due soon or already, and is not handed in. */
export const reportsReminder = query({
  caller: kiosk,
  input: z.void(),
  output: z.object({ due: z.nullable(z.object({ businessDate: date, dueAt: moment, overdue: z.boolean() })) }),
  reasons: [],
});
export type ReportDue = NonNullable<z.output<(typeof reportsReminder)['output']>['due']>;
