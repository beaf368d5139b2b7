import * as board from '@daybook/contract/report-board';
import { account, kiosk } from '../trpc.ts';
import { closeMonth } from './close-month.ts';
import { exportReports } from './export-reports.ts';
import { missingReports } from './missing.ts';
import { printReport } from './print-report.ts';
import { reportReminder } from './reminder.ts';
import { summarizeMonth } from './summary.ts';

/** What looks at many reports at once; part of the room's one router. */
export const boardProcedures = {
  missing: account(board.reportsMissing).query(({ ctx, input }) => missingReports(ctx, input)),
  summary: account(board.reportsSummary).query(({ ctx, input }) => summarizeMonth(ctx, input)),
  closeMonth: account(board.reportsCloseMonth).mutation(({ ctx, input }) => closeMonth(ctx, input)),
  export: account(board.reportsExport).query(({ ctx, input }) => exportReports(ctx, input)),
  print: account(board.reportsPrint).query(({ ctx, input }) => printReport(ctx, input)),
  reminder: kiosk(board.reportsReminder).query(({ ctx }) => reportReminder(ctx)),
};
