import type { AccessPurpose, ClientRecord } from '@daybook/contract/clients';
import type { Transaction } from '@daybook/db/connect';
import { sql } from 'drizzle-orm';
import type { AccountActor } from '../actor.ts';
import type { VerbContext } from '../context.ts';
import { clientView, findClient, readClients } from './client-rows.ts';
import { noteAccess } from './note-access.ts';

/** One client whole, with all who became it; the look is noted. */
export async function recordOf(
  tx: Transaction,
  ctx: VerbContext<AccountActor>,
  { id, what, purpose }: { id: string; what: string; purpose: AccessPurpose },
): Promise<ClientRecord> {
  const row = await findClient(tx, ctx.actor, id);
  const family = await tx.execute<{ id: string }>(sql`select f.id from client_family(${id}::uuid) f (id)`);
  const others = await readClients(
    tx,
    ctx.actor,
    family.map((one) => one.id).filter((one) => one !== id),
  );
  await noteAccess(tx, ctx, { what, purpose, clientIds: [id, ...others.map((one) => one.id)] });
  // Only who was merged into this very one can be taken out of it.
  const merged = others.filter(({ mergedInto }) => mergedInto === id);
  return { ...clientView(row), merged: merged.map(({ id, name, version }) => ({ id, name, version })) };
}
