import type { ReportState } from '@daybook/contract/reports';
import type { Transaction } from '@daybook/db/connect';
import { dayReports, reportDecisions } from '@daybook/db/schema/reports';
import { and, eq, sql } from 'drizzle-orm';
import type { AccountActor } from '../actor.ts';
import { authorOf } from '../audit/author.ts';
import { record } from '../audit/record.ts';
import type { VerbContext } from '../context.ts';
import { Refusal } from '../refusal.ts';
import type { ReportRow } from './report-rows.ts';
import { tellReport } from './tell-report.ts';

export interface Decision {
  id: string;
  decision: 'approve' | 'return' | 'reopen';
  comment: string;
}

const actions = { approve: 'reports.approved', return: 'reports.returned', reopen: 'reports.reopened' } as const;

/** Whether this very decision is written already; another one under its id is a mistake. */
export async function isWritten(
  tx: Transaction,
  organizationId: string,
  reportId: string,
  { id, decision, comment }: Decision,
): Promise<boolean> {
  const [stored] = await tx
    .select()
    .from(reportDecisions)
    .where(and(eq(reportDecisions.organizationId, organizationId), eq(reportDecisions.id, id)));
  if (!stored) return false;
  const same = stored.reportId === reportId && stored.decision === decision && stored.comment === comment;
  if (!same) throw new Refusal('idempotency-mismatch');
  return true;
}

/** Writes a decision about the last version, and what the report is by it. */
export async function writeDecision(
  tx: Transaction,
  ctx: VerbContext<AccountActor>,
  row: ReportRow,
  { id, decision, comment, state }: Decision & { state: ReportState },
): Promise<void> {
  const { organizationId, accountId, employeeId } = ctx.actor;
  const written = await tx
    .insert(reportDecisions)
    .values({
      ...{ organizationId, id, reportId: row.id, number: row.number, decision, comment },
      ...{ accountId, employeeId, recordedAt: ctx.house.clock.now() },
    })
    .onConflictDoNothing()
    .returning({ id: reportDecisions.id });
  if (written.length === 0) throw new Refusal('idempotency-mismatch');
  await tx
    .update(dayReports)
    .set({ state, version: sql`${dayReports.version} + 1` })
    .where(and(eq(dayReports.organizationId, organizationId), eq(dayReports.id, row.id)));
  await record(tx, authorOf(ctx), {
    action: actions[decision],
    subject: { kind: 'report', id: row.id },
    after: { number: row.number, comment },
  });
  await tellReport(tx, ctx, row);
}
