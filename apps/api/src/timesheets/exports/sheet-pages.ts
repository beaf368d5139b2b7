import type { Language, Paper } from '@daybook/contract/values';
import type { Transaction } from '@daybook/db/connect';
import type { AccountActor } from '../../actor.ts';
import { organizationName } from '../../directory/organization-name.ts';
import { timesheetPdf } from '../paper/timesheet-pdf.ts';
import type { Sheet } from '../sheet.ts';
import { sheetView } from '../sheet-view.ts';

/** Timesheets as pages to print and sign, with pay for who may see it. */
export async function sheetPages(
  tx: Transaction,
  actor: AccountActor,
  sheets: readonly Sheet[],
  how: { language: Language; paper: Paper; at: Date },
): Promise<Uint8Array> {
  const organization = await organizationName(tx, actor.organizationId);
  return await timesheetPdf({ ...how, organization, sheets: sheets.map((sheet) => sheetView(actor, sheet)) });
}
