import type { Client, clientsUpdate } from '@daybook/contract/clients';
import { clients } from '@daybook/db/schema/clients';
import { and, eq, isNull } from 'drizzle-orm';
import type * as z from 'zod/mini';
import type { AccountActor } from '../actor.ts';
import { authorOf } from '../audit/author.ts';
import { record } from '../audit/record.ts';
import type { VerbContext } from '../context.ts';
import { Refusal } from '../refusal.ts';
import { changedFields } from './changed-fields.ts';
import { checkBorn, clientView, findClient, storedFields } from './client-rows.ts';
import { tellClients } from './tell-client.ts';

type Asked = z.output<(typeof clientsUpdate)['input']>;

/** Changes a client from the version that was read. */
export async function updateClient(ctx: VerbContext<AccountActor>, { id, version, ...input }: Asked): Promise<Client> {
  const { actor, db, house } = ctx;
  const fields = storedFields(input);
  checkBorn(input, house.clock.now());
  return await db.write(async (tx) => {
    const before = await findClient(tx, actor, id);
    const changed = await tx
      .update(clients)
      .set({ ...fields, version: version + 1 })
      .where(
        and(
          eq(clients.organizationId, actor.organizationId),
          eq(clients.id, id),
          eq(clients.version, version),
          isNull(clients.mergedInto),
        ),
      )
      .returning({ id: clients.id });
    if (changed.length === 0) throw new Refusal('stale', { facts: { version: before.version } });
    await record(tx, authorOf(ctx), {
      action: 'clients.changed',
      subject: { kind: 'client', id },
      after: { changed: changedFields(before, fields) },
    });
    await tellClients(tx, ctx, [id]);
    return clientView(await findClient(tx, actor, id));
  });
}
