import type { Transaction } from '@daybook/db/connect';
import { raise, settle } from '../exceptions/raise.ts';
import type { ReportRow } from './report-rows.ts';

function keyOf({ id }: Pick<ReportRow, 'id'>): string {
  return `variance:${id}`;
}

/** Raises that a drawer or a tender is off by more than the limit, or settles it when a later version is not. */
export async function raiseVariance(
  tx: Transaction,
  { organizationId, now }: { organizationId: string; now: Date },
  { row, number, over }: { row: Pick<ReportRow, 'id' | 'siteId' | 'businessDate'>; number: number; over: boolean },
): Promise<void> {
  if (!over) return await settleVariance(tx, { organizationId, now }, row);
  await raise(tx, organizationId, now, {
    kind: 'variance',
    key: keyOf(row),
    siteId: row.siteId,
    employeeId: null,
    kioskId: null,
    businessDate: row.businessDate,
    at: now,
    facts: { report: row.id, number },
  });
}

/** Whoever approves the report has answered for it. */
export async function settleVariance(
  tx: Transaction,
  { organizationId, now }: { organizationId: string; now: Date },
  row: Pick<ReportRow, 'id'>,
): Promise<void> {
  await settle(tx, organizationId, now, [keyOf(row)]);
}
