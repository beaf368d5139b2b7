import * as attachments from '@daybook/contract/report-attachments';
import * as decisions from '@daybook/contract/report-decisions';
import * as lists from '@daybook/contract/report-lists';
import * as templates from '@daybook/contract/report-templates';
import * as reports from '@daybook/contract/reports';
import { account, router } from '../trpc.ts';
import { beginAttachment } from './attachments/begin.ts';
import { removeAttachment } from './attachments/remove.ts';
import { reportBeside } from './beside.ts';
import { boardProcedures } from './board-router.ts';
import { correctReport } from './correct.ts';
import { getReport } from './get-report.ts';
import { getTemplate } from './get-template.ts';
import { listPeople } from './list-people.ts';
import { listReports } from './list-reports.ts';
import { lockCount } from './lock-count.ts';
import { openReport } from './open.ts';
import { recount } from './recount.ts';
import { reopenReport } from './reopen.ts';
import { reviewReport } from './review.ts';
import { saveField } from './save.ts';
import { saveTemplate } from './save-template.ts';
import { submitReport } from './submit.ts';

export const reportsRouter = router({
  template: router({
    get: account(templates.templateGet).query(({ ctx, input }) => getTemplate(ctx, input)),
    save: account(templates.templateSave).mutation(({ ctx, input }) => saveTemplate(ctx, input)),
  }),
  attachments: router({
    begin: account(attachments.attachmentsBegin).mutation(({ ctx, input }) => beginAttachment(ctx, input)),
    remove: account(attachments.attachmentsRemove).mutation(({ ctx, input }) => removeAttachment(ctx, input)),
  }),
  open: account(reports.reportsOpen).mutation(({ ctx, input }) => openReport(ctx, input)),
  get: account(reports.reportsGet).query(({ ctx, input }) => getReport(ctx, input)),
  list: account(lists.reportsList).query(({ ctx, input }) => listReports(ctx, input)),
  people: account(lists.reportsPeople).query(({ ctx, input }) => listPeople(ctx, input)),
  beside: account(lists.reportsBeside).query(({ ctx, input }) => reportBeside(ctx, input)),
  save: account(reports.reportsSave).mutation(({ ctx, input }) => saveField(ctx, input)),
  lockCount: account(reports.reportsLockCount).mutation(({ ctx, input }) => lockCount(ctx, input)),
  recount: account(reports.reportsRecount).mutation(({ ctx, input }) => recount(ctx, input)),
  submit: account(reports.reportsSubmit).mutation(({ ctx, input }) => submitReport(ctx, input)),
  review: account(decisions.reportsReview).mutation(({ ctx, input }) => reviewReport(ctx, input)),
  reopen: account(decisions.reportsReopen).mutation(({ ctx, input }) => reopenReport(ctx, input)),
  correct: account(decisions.reportsCorrect).mutation(({ ctx, input }) => correctReport(ctx, input)),
  ...boardProcedures,
});
