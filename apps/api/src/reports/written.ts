import { type ReportCountId, reportCountId } from '@daybook/contract/ids';
import { type Counted, counted } from '@daybook/contract/money';
import { type ReportFieldValue, reportFieldValue } from '@daybook/contract/report-fields';
import type { FieldView } from '@daybook/contract/reports';
import type { Transaction } from '@daybook/db/connect';
import { accounts } from '@daybook/db/schema/access';
import { reportCounts, reportFields } from '@daybook/db/schema/reports';
import type { Doer } from '@daybook/rules/reports/separation';
import { and, asc, eq } from 'drizzle-orm';
import { momentOf } from '../time/moment.ts';
import { nameOf } from './report-rows.ts';

/** A count as it was locked. */
export interface LockRow {
  id: ReportCountId;
  number: number;
  counted: Counted;
  total: number;
  expected: number;
  afterShown: boolean;
  by: Doer & { name: string; at: Date };
}

const ofReport = (table: typeof reportFields | typeof reportCounts, organizationId: string, reportId: string) =>
  and(eq(table.organizationId, organizationId), eq(table.reportId, reportId));

/** The fields of a report, each with who changed it last. One that was taken out again keeps its version. */
export async function readFields(tx: Transaction, organizationId: string, reportId: string): Promise<FieldView[]> {
  const rows = await tx
    .select({ row: reportFields, by: accounts.name })
    .from(reportFields)
    .innerJoin(accounts, and(eq(accounts.organizationId, organizationId), eq(accounts.id, reportFields.accountId)))
    .where(ofReport(reportFields, organizationId, reportId))
    .orderBy(asc(reportFields.field));
  return rows.map(({ row: { field, value, version, recordedAt }, by }) => ({
    field,
    value: value === null ? null : reportFieldValue.parse(value),
    version,
    by,
    at: momentOf(recordedAt),
  }));
}

/** What stands in them. */
export function fieldsOf(views: readonly Pick<FieldView, 'field' | 'value'>[]): Map<string, ReportFieldValue> {
  return new Map(views.flatMap(({ field, value }) => (value === null ? [] : [[field, value] as const])));
}

/** Every count that was locked, in order. */
export async function readLocks(tx: Transaction, organizationId: string, reportId: string): Promise<LockRow[]> {
  const rows = await tx
    .select({
      row: reportCounts,
      name: nameOf(reportCounts.employeeId, reportCounts.accountId, reportCounts.organizationId),
    })
    .from(reportCounts)
    .where(ofReport(reportCounts, organizationId, reportId))
    .orderBy(asc(reportCounts.number));
  return rows.map(({ row, name }) => ({
    id: reportCountId.parse(row.id),
    number: row.number,
    counted: counted.parse(row.counted),
    total: row.total,
    expected: row.expected,
    afterShown: row.afterShown,
    by: { name, employeeId: row.employeeId, accountId: row.accountId, at: row.recordedAt },
  }));
}
