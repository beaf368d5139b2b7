import type { Transaction } from '@daybook/db/connect';
import { sql } from 'drizzle-orm';

/**
 * Waits until nobody else books a provider around a moment (ms), and keeps others waiting until the transaction ends.
 * By UTC dates: whatever two dates share, the constraints decide.
 */
export async function lockProviderDay(
  tx: Transaction,
  organizationId: string,
  { providerId, at }: { providerId: string; at: number },
): Promise<void> {
  const key = `booking ${organizationId} ${providerId} ${new Date(at).toISOString().slice(0, 10)}`;
  await tx.execute(sql`select pg_advisory_xact_lock(hashtextextended(${key}, 0))`);
}
