import type { Transaction } from '@daybook/db/connect';
import { sql } from 'drizzle-orm';

/** What the site's report before left in the drawer, in minor units. */
export interface Before {
  businessDate: string;
  left: number;
}

/**
 * The last report of the site before a date that was handed in and has a drawer; null when there is none, and when that
 * drawer held another currency.
 */
export async function findBefore(
  tx: Transaction,
  organizationId: string,
  { siteId, businessDate, currency }: { siteId: string; businessDate: string; currency: string },
): Promise<Before | null> {
  const [row] = await tx.execute<{ date: string; left: string; currency: string }>(sql`
    select r.business_date::text as date, v.content ->> 'left' as left, r.currency
    from day_reports r
    join report_versions v on v.organization_id = r.organization_id and v.report_id = r.id and v.number = r.number
    where r.organization_id = ${organizationId} and r.site_id = ${siteId} and r.corrects is null
      and r.business_date < ${businessDate} and v.content ->> 'left' is not null
    order by r.business_date desc limit 1`);
  return row?.currency === currency ? { businessDate: row.date, left: Number(row.left) } : null;
}
