import * as z from 'zod/mini';
import { employeeId, siteId } from './ids.ts';
import { account, query } from './procedure.ts';
import { date } from './values.ts';

/** Minutes and counts; what is planned is what was published. */
const hours = {
  planned: z.int(),
  worked: z.int(),
  overtime: z.int(),
  /** Times that somebody came later than the site's grace, and by how much from the planned start; excused ones left out. */
  late: z.int(),
  lateMinutes: z.int(),
  leftEarly: z.int(),
  /** Planned shifts that nobody came to, without leave. */
  absent: z.int(),
  leave: z.int(),
};
export const hoursLine = z.object(hours);

/** By site and week (the week of the site's pay rules), at most 26 weeks. */
export const hoursReport = query({
  caller: account('timesheets.see'),
  input: z.object({ from: date, to: date, siteId: z.optional(siteId) }).check(
    z.refine(({ from, to }) => from <= to && (Date.parse(to) - Date.parse(from)) / 86_400_000 < 26 * 7, {
      path: ['to'],
      error: 'within 26 weeks of the first day',
    }),
  ),
  output: z.object({
    items: z.array(
      z.object({
        site: z.object({ id: siteId, name: z.string() }),
        week: z.object({ from: date, to: date }),
        /** With which of `weeks` it stands. */
        monday: date,
        people: z.int(),
        ...hours,
      }),
    ),
    /**
     * The same over all sites, the oldest first: what a chart draws. Weeks that begin on different days stand together by
     * the calendar week that holds their middle, named by its Monday; `week` is as long as they are together.
     */
    weeks: z.array(z.object({ monday: date, week: z.object({ from: date, to: date }), ...hours })),
    totals: hoursLine,
  }),
  reasons: ['not-found', 'bad-input'],
});
export type HoursReport = z.output<typeof hoursReport.output>;

/** The people behind a line of it, by name; from there to the person's timesheet and its punches. */
export const hoursReportPeople = query({
  caller: account('timesheets.see'),
  input: z.object({ siteId, from: date, to: date }).check(
    z.refine(({ from, to }) => from <= to && (Date.parse(to) - Date.parse(from)) / 86_400_000 < 62, {
      path: ['to'],
      error: 'within two months of the first day',
    }),
  ),
  output: z.object({
    items: z.array(
      z.object({
        employee: z.object({ id: employeeId, name: z.string(), number: z.string() }),
        ...hours,
        /** The dates on which something was not as planned. */
        days: z.array(
          z.object({
            date,
            planned: z.int(),
            worked: z.int(),
            lateMinutes: z.int(),
            leftEarlyMinutes: z.int(),
            absent: z.boolean(),
            excused: z.boolean(),
          }),
        ),
      }),
    ),
  }),
  reasons: ['not-found', 'bad-input'],
});
export type HoursReportPeople = z.output<typeof hoursReportPeople.output>;
