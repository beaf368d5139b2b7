import type { OrganizationId } from '@daybook/contract/ids';
import { sql } from 'drizzle-orm';
import type { Database, Transaction } from './connect.ts';
import { errorCode } from './errors.ts';

const retried = new Set(['40001', '40P01']); // serialization failure, deadlock

export interface Plans {
  /**
   * `once`: each connection plans a statement once, for any values. Else the first five times and whenever it may gain by
   * it, which costs more than to run it where rows are found by their keys; where what is asked decides which index
   * helps, it is worth it.
   */
  plans?: 'once';
}

/**
 * Runs `work` in one transaction that has stated its organization. A deadlock or serialization failure is tried
 * again, so `work` must have no effect outside the database.
 */
export async function inOrganization<T>(
  db: Database,
  organizationId: OrganizationId,
  work: (tx: Transaction) => Promise<T>,
  { plans }: Plans = {},
): Promise<T> {
  const planned = plans === 'once' ? sql`, set_config('plan_cache_mode', 'force_generic_plan', true)` : sql``;
  for (let tries = 1; ; tries += 1) {
    try {
      return await db.transaction(async (tx) => {
        // On its way before the first statement of the work, and in one turn with it.
        const stated = tx
          .execute(sql`select set_config('app.organization', ${organizationId}, true)${planned}`)
          .execute();
        const [, result] = await Promise.all([stated, work(tx)]);
        return result;
      });
    } catch (error) {
      if (tries >= 5 || !retried.has(errorCode(error) ?? '')) throw error;
    }
  }
}
