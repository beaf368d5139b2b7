import { parseField, type ReportFieldValue } from '@daybook/contract/report-fields';
import type { FieldView, reportsSave } from '@daybook/contract/reports';
import type { Transaction } from '@daybook/db/connect';
import { dayReports, reportFields } from '@daybook/db/schema/reports';
import { and, count, eq } from 'drizzle-orm';
import type * as z from 'zod/mini';
import type { AccountActor } from '../actor.ts';
import type { VerbContext } from '../context.ts';
import { Refusal } from '../refusal.ts';
import { momentOf } from '../time/moment.ts';
import { checkKnown } from './known-field.ts';
import { checkWritable, holdReport, type ReportRow } from './report-rows.ts';
import { templateOf } from './report-view.ts';
import { isSameValue } from './same-value.ts';
import { tellReport } from './tell-report.ts';

/** Far more than any day has; entries are named by whoever writes, so that nothing else bounds them. */
const mostFields = 500;

type Asked = z.output<(typeof reportsSave)['input']>;

/**
 * Saves one field from the version that was read. It is no audit event of its own: until it is handed in it is nobody's
 * word, and every version that is handed in says what it changes.
 */
export async function saveField(
  ctx: VerbContext<AccountActor>,
  { id, version, change }: Asked,
): Promise<{ field: FieldView; version: number }> {
  const { actor, db } = ctx;
  const value = change.value === null ? null : (parseField(change.field, change.value) ?? null);
  return await db.write(async (tx) => {
    const row = await holdReport(tx, actor, id);
    checkWritable(row);
    checkKnown(await templateOf(tx, actor.organizationId, row), row.currency, change);
    if (change.field.startsWith('count.') && row.countId !== null) throw new Refusal('count-locked');
    const before = await findField(tx, actor.organizationId, row, change.field);
    const stored = before?.version ?? 0;
    if (stored !== version) {
      const same = stored === version + 1 && isSameValue(before?.value ?? null, value);
      if (!same) throw new Refusal('stale', { facts: { version: stored, value: before?.value ?? null } });
      return { field: shown(change.field, value, before), version: row.version };
    }
    if (isSameValue(before?.value ?? null, value))
      return { field: shown(change.field, value, before), version: row.version };
    if (!before) await checkRoom(tx, actor.organizationId, row);
    return await write(tx, ctx, row, { field: change.field, value, version: version + 1 });
  });
}

interface Stored {
  value: unknown;
  version: number;
  at: Date;
}

async function findField(
  tx: Transaction,
  organizationId: string,
  { id }: ReportRow,
  field: string,
): Promise<Stored | undefined> {
  const [row] = await tx
    .select({ value: reportFields.value, version: reportFields.version, at: reportFields.recordedAt })
    .from(reportFields)
    .where(
      and(
        eq(reportFields.organizationId, organizationId),
        eq(reportFields.reportId, id),
        eq(reportFields.field, field),
      ),
    );
  return row;
}

async function checkRoom(tx: Transaction, organizationId: string, { id }: ReportRow): Promise<void> {
  const [saved] = await tx
    .select({ n: count() })
    .from(reportFields)
    .where(and(eq(reportFields.organizationId, organizationId), eq(reportFields.reportId, id)));
  if (saved && saved.n >= mostFields)
    throw new Refusal('bad-input', { fields: { 'change.field': 'one more than a report has room for' } });
}

async function write(
  tx: Transaction,
  ctx: VerbContext<AccountActor>,
  row: ReportRow,
  { field, value, version }: { field: string; value: ReportFieldValue | null; version: number },
): Promise<{ field: FieldView; version: number }> {
  const { organizationId, accountId, name } = ctx.actor;
  const now = ctx.house.clock.now();
  const set = { value, version, accountId, recordedAt: now };
  await tx
    .insert(reportFields)
    .values({ organizationId, reportId: row.id, field, ...set })
    .onConflictDoUpdate({ target: [reportFields.organizationId, reportFields.reportId, reportFields.field], set });
  await tx
    .update(dayReports)
    .set({ version: row.version + 1, savedBy: accountId, savedAt: now })
    .where(and(eq(dayReports.organizationId, organizationId), eq(dayReports.id, row.id)));
  await tellReport(tx, ctx, row);
  return { field: { field, value, version, by: name, at: momentOf(now) }, version: row.version + 1 };
}

/** One that is there already; whose it is stays unsaid. */
function shown(field: string, value: ReportFieldValue | null, stored: Stored | undefined): FieldView {
  return { field, value, version: stored?.version ?? 0, by: null, at: stored ? momentOf(stored.at) : null };
}
