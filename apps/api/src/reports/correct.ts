import { type ReportId, reportId as reportIdOf } from '@daybook/contract/ids';
import type { reportsCorrect } from '@daybook/contract/report-decisions';
import type { ReportView } from '@daybook/contract/reports';
import type { Transaction } from '@daybook/db/connect';
import { dayReports, reportFields } from '@daybook/db/schema/reports';
import type { Doer } from '@daybook/rules/reports/separation';
import { and, eq, ne } from 'drizzle-orm';
import type * as z from 'zod/mini';
import type { AccountActor } from '../actor.ts';
import { authorOf } from '../audit/author.ts';
import { record } from '../audit/record.ts';
import type { VerbContext } from '../context.ts';
import { Refusal } from '../refusal.ts';
import { isMonthClosed } from './closed-month.ts';
import { doerOf } from './doer.ts';
import { findReport, holdReport, type ReportRow } from './report-rows.ts';
import { reportView } from './report-view.ts';
import { tellReport } from './tell-report.ts';
import { readVersions } from './version-rows.ts';

type Asked = z.output<(typeof reportsCorrect)['input']>;

/**
 * Begins what corrects the report of a closed month: it says what was handed in there last, to be changed, and is
 * handed in and approved like any other. One at a time; the report itself stays as it is.
 */
export async function correctReport(ctx: VerbContext<AccountActor>, asked: Asked): Promise<ReportView> {
  const { actor, db } = ctx;
  const siteId = await db.read(async (tx) => (await findReport(tx, actor, asked.reportId)).siteId);
  const known = await db.read((tx) => findCorrection(tx, ctx, asked));
  if (known) return known;
  const doer = await doerOf(ctx, { siteId, by: asked.by });
  return await db.write(async (tx) => {
    const row = await holdReport(tx, actor, asked.reportId);
    const again = await findCorrection(tx, ctx, asked);
    if (again) return again;
    await begin(tx, ctx, { row, id: asked.id, doer });
    return await reportView(tx, ctx, await findReport(tx, actor, asked.id));
  });
}

async function findCorrection(
  tx: Transaction,
  ctx: VerbContext<AccountActor>,
  { id, reportId }: Asked,
): Promise<ReportView | null> {
  const [found] = await tx
    .select({ corrects: dayReports.corrects })
    .from(dayReports)
    .where(and(eq(dayReports.organizationId, ctx.actor.organizationId), eq(dayReports.id, id)));
  if (!found) return null;
  if (found.corrects !== reportId) throw new Refusal('idempotency-mismatch');
  return await reportView(tx, ctx, await findReport(tx, ctx.actor, id));
}

async function begin(
  tx: Transaction,
  ctx: VerbContext<AccountActor>,
  { row, id, doer }: { row: ReportRow; id: ReportId; doer: Doer },
): Promise<void> {
  const { organizationId, accountId } = ctx.actor;
  const now = ctx.house.clock.now();
  const closed = await isMonthClosed(tx, organizationId, row);
  if (row.corrects !== null || row.state !== 'approved' || !closed) throw new Refusal('not-allowed');
  const [open] = await tx
    .select({ id: dayReports.id })
    .from(dayReports)
    .where(
      and(
        eq(dayReports.organizationId, organizationId),
        eq(dayReports.corrects, row.id),
        ne(dayReports.state, 'approved'),
      ),
    );
  if (open) throw new Refusal('in-use', { facts: { id: reportIdOf.parse(open.id) } });
  const { siteId, businessDate, templateKind, templateVersion, currency } = row;
  const made = await tx
    .insert(dayReports)
    .values({
      ...{ organizationId, id, siteId, businessDate, corrects: row.id, templateKind, templateVersion, currency },
      ...{ state: 'draft', openedByEmployee: doer.employeeId, openedByAccount: doer.accountId, recordedAt: now },
    })
    .onConflictDoNothing()
    .returning({ id: dayReports.id });
  // Begun for another report at the same time.
  if (made.length === 0) throw new Refusal('idempotency-mismatch');
  const last = (await readVersions(tx, organizationId, row.id)).at(-1);
  const fields = Object.entries(last?.content.fields ?? {});
  if (fields.length > 0)
    await tx.insert(reportFields).values(
      fields.map(([field, value]) => ({
        ...{ organizationId, reportId: id, field, value },
        ...{ version: 1, accountId, recordedAt: now },
      })),
    );
  await record(tx, authorOf(ctx), {
    action: 'reports.correction-opened',
    subject: { kind: 'report', id },
    after: { siteId, businessDate, corrects: row.id },
  });
  await tellReport(tx, ctx, { id, siteId });
}
