import type { AccessPurpose, clientsAccessLog } from '@daybook/contract/clients';
import type { AccountId, ClientId } from '@daybook/contract/ids';
import { moment } from '@daybook/contract/values';
import type { Transaction } from '@daybook/db/connect';
import { accounts } from '@daybook/db/schema/access';
import { clientAccesses } from '@daybook/db/schema/client-accesses';
import { clientAccounts } from '@daybook/db/schema/portal';
import { and, desc, eq, type SQL, sql } from 'drizzle-orm';
import * as z from 'zod/mini';
import type { AccountActor } from '../actor.ts';
import type { VerbContext } from '../context.ts';
import { Refusal } from '../refusal.ts';
import { momentOf } from '../time/moment.ts';

type Asked = z.output<(typeof clientsAccessLog)['input']>;
type Log = z.output<(typeof clientsAccessLog)['output']>;

const place = z.tuple([moment, z.uuid()]);
type Place = z.output<typeof place>;

/** Who looked at whom, the newest first. It names nobody who was looked at: it is for those too who may not know them. */
export async function accessLog(
  { actor, db }: VerbContext<AccountActor>,
  { clientId, accountId, cursor, limit = 50 }: Asked,
): Promise<Log> {
  const from = readPlace(cursor);
  return await db.read(async (tx) => {
    const rows = await readLooks(
      tx,
      and(
        eq(clientAccesses.organizationId, actor.organizationId),
        clientId
          ? sql`${clientAccesses.id} in (
              select gate.client_looks(array(select client_family(${clientId}::uuid)), ${accountId ?? null}::uuid,
                ${from?.[0] ?? null}::timestamptz, ${from?.[1] ?? null}::uuid, ${limit + 1}::integer))`
          : undefined,
        accountId ? eq(clientAccesses.accountId, accountId) : undefined,
        from
          ? sql`(${clientAccesses.recordedAt}, ${clientAccesses.id}) < (${from[0]}::timestamptz, ${from[1]}::uuid)`
          : undefined,
      ),
      limit + 1,
    );
    const last = rows.length > limit ? rows[limit - 1] : undefined;
    return {
      items: rows.slice(0, limit).map(({ id: _, ...look }) => look),
      nextCursor: last ? Buffer.from(JSON.stringify([last.at, last.id])).toString('base64url') : null,
    };
  });
}

async function readLooks(tx: Transaction, where: SQL | undefined, most: number) {
  const rows = await tx
    .select({
      id: clientAccesses.id,
      at: clientAccesses.recordedAt,
      accountId: sql<AccountId | null>`${accounts.id}`,
      name: accounts.name,
      byClient: sql<ClientId | null>`client_became(${clientAccounts.clientId})`,
      what: clientAccesses.what,
      purpose: sql<AccessPurpose>`${clientAccesses.purpose}`,
      found: clientAccesses.found,
      clientIds: sql<ClientId[]>`${clientAccesses.clientIds}`,
    })
    .from(clientAccesses)
    .leftJoin(
      accounts,
      and(eq(accounts.organizationId, clientAccesses.organizationId), eq(accounts.id, clientAccesses.accountId)),
    )
    .leftJoin(
      clientAccounts,
      and(
        eq(clientAccounts.organizationId, clientAccesses.organizationId),
        eq(clientAccounts.id, clientAccesses.clientAccountId),
      ),
    )
    .where(where)
    .orderBy(desc(clientAccesses.recordedAt), desc(clientAccesses.id))
    .limit(most);
  return rows.map(({ accountId, name, ...row }) => ({
    ...row,
    at: momentOf(row.at),
    by: accountId === null || name === null ? null : { id: accountId, name },
  }));
}

function readPlace(cursor: string | undefined): Place | undefined {
  if (cursor === undefined) return undefined;
  try {
    return place.parse(JSON.parse(Buffer.from(cursor, 'base64url').toString()));
  } catch {
    throw new Refusal('bad-input', { fields: { cursor: 'not a cursor of this list' } });
  }
}
