import * as z from 'zod/mini';
import { employeeId, exportId, siteId } from './ids.ts';
import { account, query } from './procedure.ts';
import { periodInput } from './timesheets.ts';
import { cursorInput, date, language, moment, page, paper } from './values.ts';

/**
 * `hours`: a line a person and date, every bucket. `payroll`: a line a person and pay code, for a payroll program; what
 * waits for a decision refuses it. `timesheets`: pages to print and sign, as PDF alone.
 */
export const exportLayout = z.enum(['hours', 'payroll', 'timesheets']);
export type ExportLayout = z.output<typeof exportLayout>;
export const exportFormat = z.enum(['csv', 'xlsx', 'pdf']);
export type ExportFormat = z.output<typeof exportFormat>;

export const exportView = z.object({
  id: exportId,
  /** Within its series (site, period, layout): 1 is the whole, later ones are only what changed since. */
  number: z.int(),
  delta: z.boolean(),
  layout: exportLayout,
  format: exportFormat,
  period: z.object({ from: date, to: date }),
  site: z.nullable(z.object({ id: siteId, name: z.string() })),
  state: z.enum(['working', 'ready', 'failed']),
  progress: z.object({ done: z.int(), of: z.int() }),
  /** Lines in the file, without its head. */
  lines: z.int(),
  by: z.string(),
  at: moment,
  file: z.nullable(
    z.object({
      name: z.string(),
      type: z.string(),
      bytes: z.int(),
      sha256: z.string(),
      /** A path that needs no sign-in, until it expires; asking again makes another. */
      path: z.string(),
      expiresAt: moment,
    }),
  ),
});
export type ExportView = z.output<typeof exportView>;

/**
 * The hours of a period as a file. Asked again, it is the same export and the same bytes; after a correction it is the
 * next of its series with nothing but the differences. A long one works on: ask again, or watch `timesheets`.
 */
export const timesheetsExport = query({
  caller: account('timesheets.export'),
  input: z.object({
    period: periodInput,
    format: exportFormat,
    layout: z.optional(exportLayout),
    siteId: z.optional(siteId),
    /** Of the head and of PDF; the caller's unless told. */
    language: z.optional(language),
    paper: z.optional(paper),
  }),
  output: exportView,
  reasons: ['not-found', 'period-lacking', 'not-allowed', 'bad-input'],
});

/** What was exported, the newest first. */
export const exportsList = query({
  caller: account('timesheets.export'),
  input: z.object({ siteId: z.optional(siteId), ...cursorInput }),
  output: page(exportView),
  reasons: ['not-found', 'bad-input'],
});

/** One person's timesheet as a page to print and sign. Whoever may see the person's hours, and the person. */
export const timesheetsPrint = query({
  caller: account('own'),
  input: z.object({ employeeId, period: periodInput, language: z.optional(language), paper: z.optional(paper) }),
  output: z.object({ /** In base64. */ pdf: z.string() }),
  reasons: ['not-found', 'bad-input'],
});
