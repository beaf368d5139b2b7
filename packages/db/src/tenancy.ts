import type { OrganizationId } from '@daybook/contract/ids';
import { sql } from 'drizzle-orm';
import type { Database, Transaction } from './connect.ts';
import { errorCode } from './errors.ts';

const retried = new Set(['40001', '40P01']); // serialization failure, deadlock

/**
 * Runs `work` in one transaction that has stated its organization. A deadlock or serialization failure is tried
 * again, so `work` must have no effect outside the database.
 */
export async function inOrganization<T>(
  db: Database,
  organizationId: OrganizationId,
  work: (tx: Transaction) => Promise<T>,
): Promise<T> {
  for (let tries = 1; ; tries += 1) {
    try {
      return await db.transaction(async (tx) => {
        // On its way before the first statement of the work, and in one turn with it.
        const stated = tx.execute(sql`select set_config('app.organization', ${organizationId}, true)`).execute();
        const [, result] = await Promise.all([stated, work(tx)]);
        return result;
      });
    } catch (error) {
      if (tries >= 5 || !retried.has(errorCode(error) ?? '')) throw error;
    }
  }
}
