import { employeeId, reportAttachmentId, reportCountId } from '@daybook/contract/ids';
import { amount } from '@daybook/contract/money';
import { reportFieldValue } from '@daybook/contract/report-fields';
import { checkItem, dayFacts, openFigures, shownCash } from '@daybook/contract/reports';
import * as z from 'zod/mini';

/** What was submitted, whole: it is read again as it was, whatever changes afterwards. */
export const content = z.object({
  fields: z.record(z.string(), reportFieldValue),
  attachments: z.array(reportAttachmentId),
  /** The count that held. */
  countId: z.nullable(reportCountId),
  figures: openFigures,
  /** Null without a drawer. */
  cash: z.nullable(shownCash),
  facts: dayFacts,
  checks: z.array(checkItem),
  /** What stays in the drawer for the next date; null without a drawer. */
  left: z.nullable(amount),
  /** Who was still in when it was submitted. */
  stillIn: z.array(employeeId),
});
export type Content = z.output<typeof content>;
