import { type ClientId, clientId } from '@daybook/contract/ids';
import type { Transaction } from '@daybook/db/connect';
import { sql } from 'drizzle-orm';
import { Refusal } from '../refusal.ts';

/** Who answers for a client today, who may have been merged, or `not-found`. */
export async function knownClient(tx: Transaction, organizationId: string, asked: string): Promise<ClientId> {
  const [found] = await tx.execute<{ id: string }>(sql`
    select c.id from clients c
    where c.organization_id = ${organizationId} and c.id = client_became(${asked}::uuid) and c.archived_at is null`);
  if (!found) throw new Refusal('not-found', { fields: { clientId: 'not a client of this organization' } });
  return clientId.parse(found.id);
}
