import type { ClientRecord, clientsUnmerge } from '@daybook/contract/clients';
import type * as z from 'zod/mini';
import type { AccountActor } from '../actor.ts';
import { authorOf } from '../audit/author.ts';
import { record } from '../audit/record.ts';
import type { VerbContext } from '../context.ts';
import { Refusal } from '../refusal.ts';
import { holdClients, setMerged } from './hold-clients.ts';
import { recordOf } from './record-of.ts';
import { tellClients } from './tell-client.ts';

type Asked = z.output<(typeof clientsUnmerge)['input']>;

/** Takes a client out of the one that it was merged into; each has its own history again. */
export async function unmergeClient(ctx: VerbContext<AccountActor>, { id, version }: Asked): Promise<ClientRecord> {
  const { actor, db } = ctx;
  return await db.write(async (tx) => {
    const held = (await holdClients(tx, actor, [id])).get(id);
    if (!held) throw new Refusal('not-found');
    // Sent again, it is done already.
    if (held.mergedInto !== null) {
      if (held.version !== version) throw new Refusal('stale', { facts: { version: held.version } });
      await setMerged(tx, actor, held, null);
      await record(tx, authorOf(ctx), {
        action: 'clients.unmerged',
        subject: { kind: 'client', id },
        before: { into: held.mergedInto },
      });
      await tellClients(tx, ctx, [id, held.mergedInto]);
    }
    return await recordOf(tx, ctx, { id, what: 'clients.unmerge', purpose: 'correction' });
  });
}
