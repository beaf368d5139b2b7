import type { Transaction } from '@daybook/db/connect';
import { settle } from '../exceptions/raise.ts';

/** What the exception is about that a site's date has no report. */
export function noReportKey({ siteId, businessDate }: { siteId: string; businessDate: string }): string {
  return `no-report:${siteId}:${businessDate}`;
}

/** The report has come after all. */
export async function settleNoReport(
  tx: Transaction,
  organizationId: string,
  now: Date,
  day: { siteId: string; businessDate: string },
): Promise<void> {
  await settle(tx, organizationId, now, [noReportKey(day)]);
}
