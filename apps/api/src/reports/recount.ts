import type { ReportView, reportsRecount } from '@daybook/contract/reports';
import { dayReports } from '@daybook/db/schema/reports';
import { and, eq, sql } from 'drizzle-orm';
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
    await record(tx, authorOf(ctx), { action: 'reports.recounted', subject: { kind: 'report', id } });
    await tellReport(tx, ctx, row);
    return await reportView(tx, ctx, await findReport(tx, actor, id));
  });
}
