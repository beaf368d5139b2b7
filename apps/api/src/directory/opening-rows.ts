import type { OpeningWeek } from '@daybook/contract/calendar';
import type { SiteId } from '@daybook/contract/ids';
import type { Transaction } from '@daybook/db/connect';
import { openingHours, sites } from '@daybook/db/schema/directory';
import { and, asc, eq } from 'drizzle-orm';

/** The site's week, from Monday on, and how often it was changed; empty where it was never said. */
export async function readOpening(
  tx: Transaction,
  organizationId: string,
  siteId: SiteId,
): Promise<{ week: OpeningWeek; version: number }> {
  const { weekday, opens, closes } = openingHours;
  const week = await tx
    .select({ weekday, opens, closes })
    .from(openingHours)
    .where(and(eq(openingHours.organizationId, organizationId), eq(openingHours.siteId, siteId)))
    .orderBy(asc(weekday));
  const [site] = await tx
    .select({ version: sites.openingVersion })
    .from(sites)
    .where(and(eq(sites.organizationId, organizationId), eq(sites.id, siteId)));
  return { week, version: site?.version ?? 0 };
}
