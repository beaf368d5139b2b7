import type { Client, clientsArchive } from '@daybook/contract/clients';
import type { Transaction } from '@daybook/db/connect';
import { clients } from '@daybook/db/schema/clients';
import { and, eq, sql } from 'drizzle-orm';
import type * as z from 'zod/mini';
import type { AccountActor } from '../actor.ts';
import { authorOf } from '../audit/author.ts';
import { record } from '../audit/record.ts';
import type { VerbContext } from '../context.ts';
import { Refusal } from '../refusal.ts';
import { momentOf } from '../time/moment.ts';
import { clientView, findClient } from './client-rows.ts';
import { holdClients } from './hold-clients.ts';
import { noteAccess } from './note-access.ts';
import { tellClients } from './tell-client.ts';

type Asked = z.output<(typeof clientsArchive)['input']>;

/** Takes a client out of the lists; not while an appointment is ahead. What there is of the client stays. */
export async function archiveClient(ctx: VerbContext<AccountActor>, { id, version }: Asked): Promise<Client> {
  const { actor, db, house } = ctx;
  const now = house.clock.now();
  return await db.write(async (tx) => {
    // Whoever is booked at this moment is seen to be.
    await holdClients(tx, actor, [id]);
    const before = await findClient(tx, actor, id);
    await noteAccess(tx, ctx, { what: 'clients.archive', purpose: 'correction', clientIds: [id] });
    if (before.state === 'archived') return clientView(before);
    if (await isAwaited(tx, id, now)) throw new Refusal('in-use');
    const changed = await tx
      .update(clients)
      .set({ archivedAt: now, version: version + 1 })
      .where(and(eq(clients.organizationId, actor.organizationId), eq(clients.id, id), eq(clients.version, version)))
      .returning({ id: clients.id });
    if (changed.length === 0) throw new Refusal('stale', { facts: { version: before.version } });
    await record(tx, authorOf(ctx), { action: 'clients.archived', subject: { kind: 'client', id } });
    await tellClients(tx, ctx, [id]);
    return clientView(await findClient(tx, actor, id));
  });
}

async function isAwaited(tx: Transaction, id: string, now: Date): Promise<boolean> {
  const [row] = await tx.execute<{ awaited: boolean }>(
    sql`select client_is_awaited(${id}::uuid, ${momentOf(now)}::timestamptz) as awaited`,
  );
  return row?.awaited === true;
}
