import { type Counted, mostAmount } from '@daybook/contract/money';
import type { ReportView, reportsLockCount } from '@daybook/contract/reports';
import type { Transaction } from '@daybook/db/connect';
import { dayReports, reportCounts } from '@daybook/db/schema/reports';
import { countedTotal, isSameCount } from '@daybook/rules/reports/counted-total';
import { denominationsOf } from '@daybook/rules/reports/denominations';
import { cashLines, expectedCash } from '@daybook/rules/reports/expected-cash';
import type { Doer } from '@daybook/rules/reports/separation';
import { and, eq, sql } from 'drizzle-orm';
import type * as z from 'zod/mini';
import type { AccountActor } from '../actor.ts';
import { authorOf } from '../audit/author.ts';
import { record } from '../audit/record.ts';
import type { VerbContext } from '../context.ts';
import { Refusal } from '../refusal.ts';
import { readCounters } from './counters.ts';
import { doerOf } from './doer.ts';
import { checkWritable, findReport, holdReport, type ReportRow } from './report-rows.ts';
import { reportView, templateOf } from './report-view.ts';
import { tellReport } from './tell-report.ts';
import { wasShown } from './was-shown.ts';
import { fieldsOf, type LockRow, readFields, readLocks } from './written.ts';

type Asked = z.output<(typeof reportsLockCount)['input']>;

/** Locks what was counted, for good: what is expected is told afterwards, and to whom may know it. */
export async function lockCount(ctx: VerbContext<AccountActor>, asked: Asked): Promise<ReportView> {
  const { actor, db } = ctx;
  const { organizationId } = actor;
  const known = await db.read(async (tx) => {
    const row = await findReport(tx, actor, asked.id);
    const locks = await readLocks(tx, organizationId, row.id);
    return { siteId: row.siteId, view: isRepeated(locks, asked) ? await reportView(tx, ctx, row) : null };
  });
  if (known.view) return known.view;
  const doer = await doerOf(ctx, { siteId: known.siteId, by: asked.by });
  return await db.write(async (tx) => {
    const row = await holdReport(tx, actor, asked.id);
    const locks = await readLocks(tx, organizationId, row.id);
    if (!isRepeated(locks, asked)) await lock(tx, ctx, { row, locks, asked, doer });
    return await reportView(tx, ctx, await findReport(tx, actor, asked.id));
  });
}

function isRepeated(locks: readonly LockRow[], { countId, counted }: Asked): boolean {
  const known = locks.find(({ id }) => id === countId);
  if (known && !isSameCount(known.counted, counted)) throw new Refusal('idempotency-mismatch');
  return known !== undefined;
}

export async function lock(
  tx: Transaction,
  ctx: VerbContext<AccountActor>,
  { row, locks, asked, doer }: { row: ReportRow; locks: readonly LockRow[]; asked: Asked; doer: Doer },
): Promise<void> {
  const { organizationId } = ctx.actor;
  const { countId, counted } = asked;
  checkWritable(row);
  if (row.countId !== null) throw new Refusal('count-locked');
  const template = await templateOf(tx, organizationId, row);
  if (!template.cash) throw new Refusal('bad-input', { fields: { counted: 'this report has no drawer' } });
  checkPieces(counted, denominationsOf(template, row.currency));
  const total = countedTotal(counted);
  if (total > mostAmount) throw new Refusal('bad-input', { fields: { counted: 'comes to too much' } });
  if (asked.total !== undefined && asked.total !== total)
    throw new Refusal('count-mismatch', { facts: { difference: asked.total - total } });
  const expected = expectedCash(cashLines(fieldsOf(await readFields(tx, organizationId, row.id))));
  const number = locks.length + 1;
  const afterShown = await wasShown(tx, ctx.actor, template, { counters: await readCounters(tx, row), doer });
  const written = await tx
    .insert(reportCounts)
    .values({
      ...{ organizationId, id: countId, reportId: row.id, number, counted, total, expected, afterShown, ...doer },
      recordedAt: ctx.house.clock.now(),
    })
    .onConflictDoNothing()
    .returning({ id: reportCounts.id });
  if (written.length === 0) throw new Refusal('idempotency-mismatch');
  await tx
    .update(dayReports)
    .set({ countId, version: sql`${dayReports.version} + 1` })
    .where(and(eq(dayReports.organizationId, organizationId), eq(dayReports.id, row.id)));
  // The trail is read by whoever may audit; what was expected stands with the count.
  await record(tx, authorOf(ctx), {
    action: 'reports.count-locked',
    subject: { kind: 'report', id: row.id },
    after: { number, total, afterShown, ...(doer.employeeId ? { employeeId: doer.employeeId } : {}) },
  });
  await tellReport(tx, ctx, row);
}

function checkPieces({ pieces }: Counted, known: readonly number[]): void {
  for (const worth of Object.keys(pieces))
    if (!known.includes(Number(worth)))
      throw new Refusal('bad-input', { fields: { [`counted.pieces.${worth}`]: 'no coin or note of this report' } });
}
