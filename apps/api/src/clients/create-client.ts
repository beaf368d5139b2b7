import type { Client, clientsCreate } from '@daybook/contract/clients';
import type { Transaction } from '@daybook/db/connect';
import { clients } from '@daybook/db/schema/clients';
import { sql } from 'drizzle-orm';
import type * as z from 'zod/mini';
import type { AccountActor } from '../actor.ts';
import { authorOf } from '../audit/author.ts';
import { record } from '../audit/record.ts';
import type { VerbContext } from '../context.ts';
import { Refusal } from '../refusal.ts';
import { changedFields } from './changed-fields.ts';
import { checkBorn, clientView, findClient, readClients, storedFields } from './client-rows.ts';
import { likely } from './likely.ts';
import { tellClients } from './tell-client.ts';

type Asked = z.output<(typeof clientsCreate)['input']>;

/**
 * A new client; one of the same name and birth date only `despite` those who are known. The same id with the same fields
 * again answers the client.
 */
export async function createClient(ctx: VerbContext<AccountActor>, asked: Asked): Promise<Client> {
  return await ctx.db.write((tx) => writeClient(tx, ctx, asked));
}

/** The same within the caller's transaction, for whoever writes down more than the client. */
export async function writeClient(
  tx: Transaction,
  ctx: VerbContext<AccountActor>,
  { id, despite, ...input }: Asked,
): Promise<Client> {
  const { actor, house } = ctx;
  const { organizationId } = actor;
  const now = house.clock.now();
  checkBorn(input, now);
  const fields = storedFields(input);
  // Of two desks that write down the same person at once, the second is told of the first.
  await tx.execute(sql`select pg_advisory_xact_lock(hashtextextended(${`${organizationId} ${fields.likeName}`}, 0))`);
  const known = await repeated(tx, ctx, id, input);
  if (known) return known;
  const same = despite ? undefined : (await likely(tx, fields)).find((one) => one.same);
  if (same) throw new Refusal('client-known', { facts: { id: same.id } });
  const made = await tx
    .insert(clients)
    .values({ organizationId, id, ...fields, recordedAt: now })
    .onConflictDoNothing()
    .returning({ id: clients.id });
  if (made.length === 0) throw new Refusal('idempotency-mismatch');
  const after = await findClient(tx, actor, id);
  await record(tx, authorOf(ctx), { action: 'clients.created', subject: { kind: 'client', id } });
  await tellClients(tx, ctx, [id]);
  return clientView(after);
}

/** The client that is there under this id already, for whoever sends the same again. */
async function repeated(
  tx: Transaction,
  { actor }: VerbContext<AccountActor>,
  id: string,
  input: Parameters<typeof storedFields>[0],
): Promise<Client | undefined> {
  const [row] = await readClients(tx, actor, [id]);
  if (row && changedFields(row, storedFields(input)).length > 0) throw new Refusal('idempotency-mismatch');
  return row && clientView(row);
}
