import type { Client, clientsUnarchive } from '@daybook/contract/clients';
import { clients } from '@daybook/db/schema/clients';
import { and, eq } from 'drizzle-orm';
import type * as z from 'zod/mini';
import type { AccountActor } from '../actor.ts';
import { authorOf } from '../audit/author.ts';
import { record } from '../audit/record.ts';
import type { VerbContext } from '../context.ts';
import { Refusal } from '../refusal.ts';
import { clientView, findClient } from './client-rows.ts';
import { holdClients } from './hold-clients.ts';
import { noteAccess } from './note-access.ts';
import { tellClients } from './tell-client.ts';

type Asked = z.output<(typeof clientsUnarchive)['input']>;

/** Brings an archived client back into the lists, as the record was left. */
export async function unarchiveClient(ctx: VerbContext<AccountActor>, { id, version }: Asked): Promise<Client> {
  const { actor, db } = ctx;
  return await db.write(async (tx) => {
    await holdClients(tx, actor, [id]);
    const before = await findClient(tx, actor, id);
    // Sent again, it is done already, and has made the version after the one that was sent.
    const isDone = before.state === 'active' && before.version === version + 1;
    if (!isDone && (before.state === 'active' || before.version !== version))
      throw new Refusal('stale', { facts: { version: before.version } });
    await noteAccess(tx, ctx, { what: 'clients.unarchive', purpose: 'correction', clientIds: [id] });
    if (isDone) return clientView(before);
    await tx
      .update(clients)
      .set({ archivedAt: null, version: version + 1 })
      .where(and(eq(clients.organizationId, actor.organizationId), eq(clients.id, id)));
    await record(tx, authorOf(ctx), { action: 'clients.unarchived', subject: { kind: 'client', id } });
    await tellClients(tx, ctx, [id]);
    return clientView(await findClient(tx, actor, id));
  });
}
