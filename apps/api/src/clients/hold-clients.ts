import type { Transaction } from '@daybook/db/connect';
import { clients } from '@daybook/db/schema/clients';
import { and, asc, eq, inArray } from 'drizzle-orm';
import type { AccountActor } from '../actor.ts';

interface Held {
  id: string;
  mergedInto: string | null;
  archivedAt: Date | null;
  version: number;
}

/** These clients, until the transaction ends nobody else's to change: always locked in one order. */
export async function holdClients(
  tx: Transaction,
  { organizationId }: AccountActor,
  ids: readonly string[],
): Promise<Map<string, Held>> {
  const rows = await tx
    .select({
      id: clients.id,
      mergedInto: clients.mergedInto,
      archivedAt: clients.archivedAt,
      version: clients.version,
    })
    .from(clients)
    .where(and(eq(clients.organizationId, organizationId), inArray(clients.id, [...ids])))
    .orderBy(asc(clients.id))
    .for('update');
  return new Map(rows.map((row) => [row.id, row]));
}

/** Writes what a client is merged into, null for nothing any more. */
export async function setMerged(
  tx: Transaction,
  { organizationId }: AccountActor,
  { id, version }: Held,
  into: string | null,
): Promise<void> {
  await tx
    .update(clients)
    .set({ mergedInto: into, version: version + 1 })
    .where(and(eq(clients.organizationId, organizationId), eq(clients.id, id)));
}
