import type { Transaction } from '@daybook/db/connect';
import { sql } from 'drizzle-orm';
import { tell } from '../live/tell.ts';

/**
 * Brings a person's presence up to what counts now. When that moves the person from one site to another, the boards of
 * both are told: the punch itself may be of one of them, or of neither.
 */
export async function recount(tx: Transaction, organizationId: string, employeeId: string, now: Date): Promise<void> {
  const [at] = await tx.execute<{ former: string | null; present: string | null }>(
    sql`select former, present from recount_presence(${organizationId}, ${employeeId})`,
  );
  if (!at || at.former === at.present) return;
  for (const siteId of [at.former, at.present].filter((id) => id !== null)) {
    await tell(tx, organizationId, now, {
      topic: 'clock',
      kind: 'clock.moved',
      permission: 'board.see',
      siteId,
      ids: { siteId, employeeId },
    });
  }
}
