import type { Transaction } from '@daybook/db/connect';
import { sql } from 'drizzle-orm';
import { Refusal } from '../../refusal.ts';

/** By what bookings are counted; digests. */
interface By {
  browser: string;
  address: string;
  mail?: string;
}

/** Waits until nobody else books from there, and keeps others waiting until the transaction ends. */
export async function lockBooker(tx: Transaction, by: By): Promise<void> {
  // In one order, so that nobody waits for somebody who waits for them.
  for (const key of keysOf(by).toSorted())
    await tx.execute(sql`select pg_advisory_xact_lock(hashtextextended(${`booker ${key}`}, 0))`);
}

function keysOf({ browser, address, mail }: By): string[] {
  return [browser, address, ...(mail === undefined ? [] : [mail])];
}

/**
 * Refuses one more of what a browser, an address or a mail address holds, or has not confirmed; whose lock is had.
 */
export async function checkLimit(
  tx: Transaction,
  {
    organizationId,
    by,
    state,
    most,
    now,
    except = null,
  }: {
    organizationId: string;
    by: By;
    state: 'held' | 'requested';
    most: number;
    now: Date;
    /** The appointment that is about to become one of them. */
    except?: string | null;
  },
): Promise<void> {
  const [row] = await tx.execute<{ n: number }>(sql`
    select greatest(
        count(*) filter (where a.browser = ${by.browser}),
        count(*) filter (where a.address = ${by.address}),
        count(*) filter (where a.mail = ${by.mail ?? null}))::int as n
    from appointments a
    where a.organization_id = ${organizationId} and a.state = ${state}
      and a.expires_at > ${now.toISOString()}::timestamptz and a.id is distinct from ${except}::uuid`);
  if ((row?.n ?? 0) >= most) throw new Refusal('too-many-bookings');
}
