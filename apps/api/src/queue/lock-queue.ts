import type { Transaction } from '@daybook/db/connect';
import { sql } from 'drizzle-orm';

/** Waits until nobody else gives a number or calls one at the site, and keeps others waiting until the transaction ends. */
export async function lockQueue(tx: Transaction, organizationId: string, siteId: string): Promise<void> {
  await tx.execute(sql`select pg_advisory_xact_lock(hashtextextended(${`queue ${organizationId} ${siteId}`}, 0))`);
}
