import type { ReportId } from '@daybook/contract/ids';
import type { ReportView, reportsRecount } from '@daybook/contract/reports';
import type { Transaction } from '@daybook/db/connect';
import { dayReports, reportFields } from '@daybook/db/schema/reports';
import { and, eq, like, sql } from 'drizzle-orm';
import type * as z from 'zod/mini';
import type { AccountActor } from '../actor.ts';
import { authorOf } from '../audit/author.ts';
import { record } from '../audit/record.ts';
import type { VerbContext } from '../context.ts';
import { Refusal } from '../refusal.ts';
import { checkWritable, findReport, holdReport } from './report-rows.ts';
import { reportView } from './report-view.ts';
import { tellReport } from './tell-report.ts';

/** Lifts the lock that holds, so that the drawer is counted again. The count that was locked is kept. Twice is once. */
export async function recount(
  ctx: VerbContext<AccountActor>,
  { id, countId }: z.output<(typeof reportsRecount)['input']>,
): Promise<ReportView> {
  const { actor, db } = ctx;
  return await db.write(async (tx) => {
    const row = await holdReport(tx, actor, id);
    checkWritable(row);
    if (row.countId === null) return await reportView(tx, ctx, row);
    if (row.countId !== countId) throw new Refusal('stale', { facts: { version: row.version } });
    await tx
      .update(dayReports)
      .set({ countId: null, version: sql`${dayReports.version} + 1` })
      .where(and(eq(dayReports.organizationId, actor.organizationId), eq(dayReports.id, id)));
    await emptyCount(tx, ctx, id);
    await record(tx, authorOf(ctx), { action: 'reports.recounted', subject: { kind: 'report', id } });
    await tellReport(tx, ctx, row);
    return await reportView(tx, ctx, await findReport(tx, actor, id));
  });
}

/** Whoever counts again begins with an empty drawer, and not with what was counted before. */
async function emptyCount(tx: Transaction, { actor, house }: VerbContext<AccountActor>, id: ReportId): Promise<void> {
  await tx
    .update(reportFields)
    .set({
      value: null,
      version: sql`${reportFields.version} + 1`,
      accountId: actor.accountId,
      recordedAt: house.clock.now(),
    })
    .where(
      and(
        eq(reportFields.organizationId, actor.organizationId),
        eq(reportFields.reportId, id),
        like(reportFields.field, 'count.%'),
      ),
    );
}
