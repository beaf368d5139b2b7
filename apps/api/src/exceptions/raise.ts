import { randomUUID } from 'node:crypto';
import type { ExceptionKind } from '@daybook/contract/exceptions';
import type { Transaction } from '@daybook/db/connect';
import { exceptions } from '@daybook/db/schema/exceptions';
import { and, eq, inArray, sql } from 'drizzle-orm';
import { tell } from '../live/tell.ts';

/** What a room raises; `facts` hold ids and figures that the room wants to find again, never a name. */
export interface Raised {
  kind: ExceptionKind;
  /** What it is about, `missed:<punch>`: raised once, however often it is seen. */
  key: string;
  siteId: string;
  employeeId: string | null;
  kioskId: string | null;
  /** The Day that it keeps open. */
  businessDate: string | null;
  /** When it happened. */
  at: Date;
  facts: Record<string, unknown>;
}

/**
 * Raises what needs a decision. One that is there already takes the new facts while it is open, and opens again when it
 * had settled by itself; what a person decided stays decided.
 */
export async function raise(tx: Transaction, organizationId: string, now: Date, raised: Raised): Promise<void> {
  const [row] = await tx
    .insert(exceptions)
    .values({ organizationId, id: randomUUID(), ...raised, state: 'open', recordedAt: now })
    .onConflictDoUpdate({
      target: [exceptions.organizationId, exceptions.key],
      // What others noted on it stays.
      set: { facts: sql`exceptions.facts || excluded.facts`, state: 'open', version: sql`${exceptions.version} + 1` },
      setWhere: sql`exceptions.state = 'settled'
        or (exceptions.state = 'open' and not exceptions.facts @> excluded.facts)`,
    })
    .returning({ id: exceptions.id });
  if (row) await tellException(tx, organizationId, now, { id: row.id, siteId: raised.siteId });
}

/** Settles what is no longer so: an out that came after all, a tablet that is heard again. Decided ones stay as they are. */
export async function settle(
  tx: Transaction,
  organizationId: string,
  now: Date,
  keys: readonly string[],
): Promise<void> {
  if (keys.length === 0) return;
  const rows = await tx
    .update(exceptions)
    .set({ state: 'settled', version: sql`${exceptions.version} + 1` })
    .where(
      and(
        eq(exceptions.organizationId, organizationId),
        inArray(exceptions.key, [...keys]),
        eq(exceptions.state, 'open'),
      ),
    )
    .returning({ id: exceptions.id, siteId: exceptions.siteId });
  for (const row of rows) await tellException(tx, organizationId, now, row);
}

/** Tells the inboxes that an exception is not what it was. */
export async function tellException(
  tx: Transaction,
  organizationId: string,
  now: Date,
  { id, siteId }: { id: string; siteId: string },
): Promise<void> {
  await tell(tx, organizationId, now, {
    topic: 'exceptions',
    kind: 'exceptions.changed',
    permission: 'exceptions.see',
    siteId,
    ids: { exceptionId: id, siteId },
  });
}
