import * as approvals from '@daybook/contract/approvals';
import * as explanation from '@daybook/contract/explanation';
import * as exportsOf from '@daybook/contract/exports';
import * as hoursReport from '@daybook/contract/hours-report';
import * as payRules from '@daybook/contract/pay-rules';
import * as payTerms from '@daybook/contract/pay-terms';
import * as edits from '@daybook/contract/timesheet-edits';
import * as timesheets from '@daybook/contract/timesheets';
import { account, router } from '../trpc.ts';
import { amend } from './amend.ts';
import { approve } from './approve.ts';
import { decideAmendment } from './decide-amendment.ts';
import { explain } from './explain.ts';
import { exportTimesheets } from './exports/export-timesheets.ts';
import { listExports } from './exports/list-exports.ts';
import { getTimesheet } from './get-timesheet.ts';
import { giveBack } from './give-back.ts';
import { listEdits } from './list-edits.ts';
import { listPayRules } from './list-pay-rules.ts';
import { listPayTerms } from './list-pay-terms.ts';
import { listRequests } from './list-requests.ts';
import { listTimesheets } from './list-timesheets.ts';
import { lock } from './lock.ts';
import { periods } from './periods.ts';
import { previewAmendment } from './preview-amendment.ts';
import { printTimesheet } from './print-timesheet.ts';
import { reopen } from './reopen.ts';
import { report } from './report.ts';
import { reportPeople } from './report-people.ts';
import { requestAmendment } from './request-amendment.ts';
import { savePayRules } from './save-pay-rules.ts';
import { setPayTerms } from './set-pay-terms.ts';
import { submit } from './submit.ts';
import { usePayRules } from './use-pay-rules.ts';
import { whatIf } from './what-if.ts';

export const timesheetsRouter = router({
  get: account(timesheets.timesheetsGet).query(({ ctx, input }) => getTimesheet(ctx, input)),
  list: account(timesheets.timesheetsList).query(({ ctx, input }) => listTimesheets(ctx, input)),
  explain: account(explanation.timesheetsExplain).query(({ ctx, input }) => explain(ctx, input)),
  periods: account(timesheets.timesheetsPeriods).query(({ ctx, input }) => periods(ctx, input)),
  edits: account(edits.editsList).query(({ ctx, input }) => listEdits(ctx, input)),
  requests: account(edits.requestsList).query(({ ctx, input }) => listRequests(ctx, input)),
  previewAmendment: account(edits.previewAmendment).query(({ ctx, input }) => previewAmendment(ctx, input)),
  amend: account(edits.amend).mutation(({ ctx, input }) => amend(ctx, input)),
  requestAmendment: account(edits.requestAmendment).mutation(({ ctx, input }) => requestAmendment(ctx, input)),
  decideAmendment: account(edits.decideAmendment).mutation(({ ctx, input }) => decideAmendment(ctx, input)),
  submit: account(approvals.submit).mutation(({ ctx, input }) => submit(ctx, input)),
  approve: account(approvals.approve).mutation(({ ctx, input }) => approve(ctx, input)),
  return: account(approvals.giveBack).mutation(({ ctx, input }) => giveBack(ctx, input)),
  reopen: account(approvals.reopen).mutation(({ ctx, input }) => reopen(ctx, input)),
  lock: account(approvals.lock).mutation(({ ctx, input }) => lock(ctx, input)),
  export: account(exportsOf.timesheetsExport).query(({ ctx, input }) => exportTimesheets(ctx, input)),
  exports: router({ list: account(exportsOf.exportsList).query(({ ctx, input }) => listExports(ctx, input)) }),
  print: account(exportsOf.timesheetsPrint).query(({ ctx, input }) => printTimesheet(ctx, input)),
  report: account(hoursReport.hoursReport).query(({ ctx, input }) => report(ctx, input)),
  reportPeople: account(hoursReport.hoursReportPeople).query(({ ctx, input }) => reportPeople(ctx, input)),
  payRules: router({
    list: account(payRules.payRulesList).query(({ ctx }) => listPayRules(ctx)),
    save: account(payRules.payRulesSave).mutation(({ ctx, input }) => savePayRules(ctx, input)),
    use: account(payRules.payRulesUse).mutation(({ ctx, input }) => usePayRules(ctx, input)),
    whatIf: account(payRules.payRulesWhatIf).query(({ ctx, input }) => whatIf(ctx, input)),
  }),
  payTerms: router({
    list: account(payTerms.payTermsList).query(({ ctx, input }) => listPayTerms(ctx, input)),
    set: account(payTerms.payTermsSet).mutation(({ ctx, input }) => setPayTerms(ctx, input)),
  }),
});
