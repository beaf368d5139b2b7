import type { Transaction } from '@daybook/db/connect';
import { reportMonths } from '@daybook/db/schema/reports';
import { and, eq, sql } from 'drizzle-orm';

/** `2026-11` of `2026-11-23`. */
function monthOf(date: string): string {
  return date.slice(0, 7);
}

/** Whether the month of a business date is closed at the site. */
export async function isMonthClosed(
  tx: Transaction,
  organizationId: string,
  { siteId, businessDate }: { siteId: string; businessDate: string },
): Promise<boolean> {
  const rows = await tx
    .select({ month: reportMonths.month })
    .from(reportMonths)
    .where(
      and(
        eq(reportMonths.organizationId, organizationId),
        eq(reportMonths.siteId, siteId),
        eq(reportMonths.month, monthOf(businessDate)),
      ),
    );
  return rows.length > 0;
}

/**
 * Of whoever begins a report at a site and whoever closes a month of it one waits for the other, until the transaction
 * ends: a date without a report is no row that either could hold, and the site's own is held by whoever clocks in.
 */
export async function holdMonths(
  tx: Transaction,
  organizationId: string,
  siteId: string,
  to: 'begin' | 'close',
): Promise<void> {
  const lock = to === 'begin' ? sql`pg_advisory_xact_lock_shared` : sql`pg_advisory_xact_lock`;
  await tx.execute(sql`select ${lock}(hashtextextended(${`${organizationId} ${siteId} months`}, 0))`);
}
