import type { ReportView, reportsSubmit } from '@daybook/contract/reports';
import type { Transaction } from '@daybook/db/connect';
import { dayReports, reportVersions } from '@daybook/db/schema/reports';
import type { Doer } from '@daybook/rules/reports/separation';
import { and, eq, sql } from 'drizzle-orm';
import type * as z from 'zod/mini';
import type { AccountActor } from '../actor.ts';
import { authorOf } from '../audit/author.ts';
import { record } from '../audit/record.ts';
import type { VerbContext } from '../context.ts';
import { Refusal } from '../refusal.ts';
import type { Content } from './content.ts';
import { stillIn } from './day-facts.ts';
import { doerOf } from './doer.ts';
import { type Draft, draftOf } from './draft-of.ts';
import { raiseVariance } from './raise-variance.ts';
import { checkWritable, findReport, holdReport, type ReportRow } from './report-rows.ts';
import { reportView, templateOf } from './report-view.ts';
import { settleNoReport } from './settle-no-report.ts';
import { tellReport } from './tell-report.ts';

type Asked = z.output<(typeof reportsSubmit)['input']>;

/**
 * Hands the report in as it stands at the version that was read, with the day's facts of now: a version that nothing
 * changes any more. The same submission again, however often, is one.
 */
export async function submitReport(ctx: VerbContext<AccountActor>, asked: Asked): Promise<ReportView> {
  const { actor, db } = ctx;
  const known = await db.read(async (tx) => {
    const row = await findReport(tx, actor, asked.id);
    const view = (await isRepeated(tx, actor, asked)) ? await reportView(tx, ctx, row) : null;
    if (!view) checkWritable(row);
    return { siteId: row.siteId, view };
  });
  if (known.view) return known.view;
  const doer = await doerOf(ctx, { siteId: known.siteId, by: asked.by });
  return await db.write(async (tx) => {
    const row = await holdReport(tx, actor, asked.id);
    if (!(await isRepeated(tx, actor, asked))) await handIn(tx, ctx, { row, asked, doer });
    return await reportView(tx, ctx, await findReport(tx, actor, asked.id));
  });
}

async function isRepeated(
  tx: Transaction,
  { organizationId }: AccountActor,
  { id, submissionId }: Asked,
): Promise<boolean> {
  const [stored] = await tx
    .select({ reportId: reportVersions.reportId })
    .from(reportVersions)
    .where(and(eq(reportVersions.organizationId, organizationId), eq(reportVersions.submissionId, submissionId)));
  if (stored && stored.reportId !== id) throw new Refusal('idempotency-mismatch');
  return stored !== undefined;
}

export async function handIn(
  tx: Transaction,
  ctx: VerbContext<AccountActor>,
  { row, asked, doer }: { row: ReportRow; asked: Asked; doer: Doer },
): Promise<void> {
  const { actor, house } = ctx;
  const { organizationId } = actor;
  const now = house.clock.now();
  checkWritable(row);
  if (row.version !== asked.version) throw new Refusal('stale', { facts: { version: row.version } });
  const template = await templateOf(tx, organizationId, row);
  // Whoever is not told of the variance is not asked about it either: the reviewer has to.
  const overTold = !template.blind;
  const draft = await draftOf(tx, { organizationId, now, overTold }, row, template);
  checkComplete(draft);
  const number = row.number + 1;
  const content = contentOf(draft);
  const written = await tx
    .insert(reportVersions)
    .values({
      ...{ organizationId, reportId: row.id, number, submissionId: asked.submissionId, content, ...doer },
      ...{ takings: draft.figures.takings, over: draft.over, recordedAt: now },
      ...{ counted: draft.cash ? draft.figures.counted : null, expected: draft.cash?.expected ?? null },
    })
    .onConflictDoNothing()
    .returning({ number: reportVersions.number });
  // Handed in with another report at the same time.
  if (written.length === 0) throw new Refusal('idempotency-mismatch');
  await tx
    .update(dayReports)
    .set({ state: 'submitted', number, version: sql`${dayReports.version} + 1` })
    .where(and(eq(dayReports.organizationId, organizationId), eq(dayReports.id, row.id)));
  await record(tx, authorOf(ctx), {
    action: 'reports.submitted',
    subject: { kind: 'report', id: row.id },
    after: { number, takings: draft.figures.takings, ...(doer.employeeId ? { employeeId: doer.employeeId } : {}) },
  });
  if (row.corrects === null) await settleNoReport(tx, organizationId, now, row);
  await raiseVariance(tx, { organizationId, now }, { row, number, over: draft.over });
  await tellReport(tx, ctx, row);
}

/** What is lacking is told field by field; people who are still in by their names. */
function checkComplete({ checks, facts }: Draft): void {
  const open = checks.filter(({ done }) => !done);
  if (open.some(({ check }) => check === 'count')) throw new Refusal('count-not-locked');
  const lacking = open.filter(({ check }) => check !== 'still-in');
  if (lacking.length > 0)
    throw new Refusal('report-lacking', {
      fields: Object.fromEntries(lacking.map(({ check, field }) => [field ?? check, check])),
    });
  if (open.length > 0)
    throw new Refusal('people-still-in', {
      facts: { names: stillIn(facts).map(({ name }) => name) },
      fields: { 'reason.still-in': 'say why' },
    });
}

function contentOf({ fields, attachments, lock, figures, cash, facts, checks, left }: Draft): Content {
  return {
    fields: Object.fromEntries(fields),
    attachments: attachments.filter(({ state }) => state === 'kept').map(({ id }) => id),
    countId: lock?.id ?? null,
    ...{ figures, cash, facts, checks, left },
    stillIn: stillIn(facts).map(({ employeeId }) => employeeId),
  };
}
