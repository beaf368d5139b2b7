import type { ClientRecord, clientsMerge } from '@daybook/contract/clients';
import type * as z from 'zod/mini';
import type { AccountActor } from '../actor.ts';
import { authorOf } from '../audit/author.ts';
import { record } from '../audit/record.ts';
import type { VerbContext } from '../context.ts';
import { Refusal } from '../refusal.ts';
import { holdClients, setMerged } from './hold-clients.ts';
import { recordOf } from './record-of.ts';
import { tellClients } from './tell-client.ts';

type Asked = z.output<(typeof clientsMerge)['input']>;

/** One of two who are the same person becomes the other. Nothing is moved: it is an alias, and facts keep their ids. */
export async function mergeClients(
  ctx: VerbContext<AccountActor>,
  { id, version, into }: Asked,
): Promise<ClientRecord> {
  const { actor, db } = ctx;
  if (id === into) throw new Refusal('bad-input', { fields: { into: 'is the same client' } });
  return await db.write(async (tx) => {
    const held = await holdClients(tx, actor, [id, into]);
    const [goes, stays] = [held.get(id), held.get(into)];
    if (!goes || !stays || stays.mergedInto !== null) throw new Refusal('not-found');
    if (goes.mergedInto === null) {
      // Whoever is expected would be in no list any more.
      if (stays.archivedAt !== null) throw new Refusal('not-found');
      if (goes.version !== version) throw new Refusal('stale', { facts: { version: goes.version } });
      await setMerged(tx, actor, goes, into);
      await record(tx, authorOf(ctx), {
        action: 'clients.merged',
        subject: { kind: 'client', id },
        after: { into },
      });
      await tellClients(tx, ctx, [id, into]);
    } else if (goes.mergedInto !== into) {
      throw new Refusal('not-found');
    }
    return await recordOf(tx, ctx, { id: into, what: 'clients.merge', purpose: 'correction' });
  });
}
