import type { Transaction } from '@daybook/db/connect';
import { sites } from '@daybook/db/schema/directory';
import { and, asc, eq, inArray } from 'drizzle-orm';

/** Whoever plans or publishes at these sites waits for each other; in one order, so that nobody waits in a circle. */
export async function lockSites(tx: Transaction, organizationId: string, siteIds: readonly string[]): Promise<void> {
  await tx
    .select({ id: sites.id })
    .from(sites)
    .where(and(eq(sites.organizationId, organizationId), inArray(sites.id, [...new Set(siteIds)])))
    .orderBy(asc(sites.id))
    .for('no key update');
}
