import type { ClientRecord, clientsGet } from '@daybook/contract/clients';
import { sql } from 'drizzle-orm';
import type * as z from 'zod/mini';
import type { AccountActor } from '../actor.ts';
import type { VerbContext } from '../context.ts';
import { Refusal } from '../refusal.ts';
import { noteAccess } from './note-access.ts';
import { recordOf } from './record-of.ts';

type Asked = z.output<(typeof clientsGet)['input']>;

/** The client, or the one that it became. Also that nobody was found is noted, before it is said. */
export async function getClient(ctx: VerbContext<AccountActor>, { id, purpose }: Asked): Promise<ClientRecord> {
  const found = await ctx.db.write(async (tx) => {
    const [row] = await tx.execute<{ id: string | null }>(sql`select client_became(${id}::uuid) as id`);
    if (row?.id) return await recordOf(tx, ctx, { id: row.id, what: 'clients.get', purpose });
    await noteAccess(tx, ctx, { what: 'clients.get', purpose, clientIds: [id], found: false });
    return null;
  });
  if (!found) throw new Refusal('not-found');
  return found;
}
