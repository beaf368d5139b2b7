import type { Transaction } from '@daybook/db/connect';
import { reportMonths } from '@daybook/db/schema/reports';
import { and, eq } from 'drizzle-orm';

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
