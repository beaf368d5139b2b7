import * as z from 'zod/mini';
import { employeeId, reportId, siteId } from './ids.ts';
import { sum } from './money.ts';
import { account, query } from './procedure.ts';
import { doer, reportState } from './reports.ts';
import { currency, cursorInput, date, page } from './values.ts';

export const reportItem = z.object({
  id: reportId,
  kind: z.enum(['day', 'correction']),
  site: z.object({ id: siteId, name: z.string(), zone: z.string() }),
  businessDate: date,
  state: reportState,
  number: z.int(),
  currency,
  /** Of what was submitted last; null before. */
  takings: z.nullable(sum),
  /** The drawer's; null before, without a drawer, and for whoever is not told. */
  variance: z.nullable(sum),
  over: z.nullable(z.boolean()),
  submitted: z.nullable(doer),
});
export type ReportItem = z.output<typeof reportItem>;

/** By business date, the newest first; `toReview` is how many wait for a decision. */
export const reportsList = query({
  caller: account('reports.see'),
  input: z.object({
    siteId: z.optional(siteId),
    state: z.optional(reportState),
    from: z.optional(date),
    to: z.optional(date),
    ...cursorInput,
  }),
  output: z.object({ ...page(reportItem).def.shape, toReview: z.int() }),
  reasons: ['not-found', 'bad-input'],
});

/** Who a person at a site's own sign-in can say to be: names of the site, and how many digits the PIN has. */
export const reportsPeople = query({
  caller: account('reports.file'),
  input: z.object({ siteId }),
  output: z.object({
    items: z.array(z.object({ id: employeeId, name: z.string(), pinLength: z.nullable(z.int()) })),
  }),
  reasons: ['not-found'],
});

/** What a report is looked at beside. */
export const reportsBeside = query({
  caller: account('reports.expected'),
  input: z.object({ id: reportId }),
  output: z.object({
    /** The drawer over two weeks up to this report, by date; a date without a count is not there. */
    variances: z.array(z.object({ date, variance: sum })),
    /** The last four same weekdays, the newest first. */
    sameWeekdays: z.array(
      z.object({ date, reportId, takings: sum, variance: z.nullable(sum), workedMinutes: z.int() }),
    ),
  }),
  reasons: ['not-found'],
});
