import { randomUUID } from 'node:crypto';
import { newCode, plainCode } from '@daybook/auth/tokens';
import type { ClientId, SiteId } from '@daybook/contract/ids';
import { newId } from '@daybook/contract/new-id';
import type { Transaction } from '@daybook/db/connect';
import { clientAccounts, clientCodes } from '@daybook/db/schema/portal';
import { and, eq, isNull, sql } from 'drizzle-orm';
import type { AccountActor } from '../actor.ts';
import { authorOf } from '../audit/author.ts';
import { record } from '../audit/record.ts';
import { findClient } from '../clients/client-rows.ts';
import { holdClients } from '../clients/hold-clients.ts';
import type { VerbContext } from '../context.ts';
import { findSite } from '../directory/site-rows.ts';
import { Refusal } from '../refusal.ts';
import { momentOf } from '../time/moment.ts';
import { deskCodeHash } from './desk-code.ts';

const lifeMs = 7 * 24 * 3_600_000;

interface Asked {
  clientId: ClientId;
  siteId: SiteId;
}

/**
 * What the desk prints for a client without mail: by what to sign in, which stays, and a code that sets the password,
 * once and within a week. One printed before stops working.
 */
export async function issueCode(
  ctx: VerbContext<AccountActor>,
  asked: Asked,
): Promise<{ login: string; code: string; endsAt: string }> {
  const { actor, db, house } = ctx;
  const { organizationId } = actor;
  const now = house.clock.now();
  return await db.write(async (tx) => {
    const site = await findSite(tx, actor, asked.siteId, now);
    await holdClients(tx, actor, [asked.clientId]);
    const client = await findClient(tx, actor, asked.clientId);
    if (site.state === 'archived' || client.state === 'archived') throw new Refusal('not-found');
    const account = await accountOf(tx, ctx, { ...asked, language: client.language });
    const code = newCode(3);
    const endsAt = new Date(now.getTime() + lifeMs);
    const out = and(eq(clientCodes.organizationId, organizationId), eq(clientCodes.accountId, account.id));
    await tx
      .update(clientCodes)
      .set({ usedAt: now })
      .where(and(out, isNull(clientCodes.usedAt)));
    await tx.insert(clientCodes).values({
      ...{ organizationId, id: newId(), kind: 'desk', accountId: account.id, siteId: asked.siteId },
      ...{ codeHash: deskCodeHash(house.keys, code), endsAt, recordedAt: now },
    });
    await record(tx, authorOf(ctx), { action: 'portal.code-issued', subject: { kind: 'client', id: client.id } });
    return { login: printed(account.login), code, endsAt: momentOf(endsAt) };
  });
}

/** The account that the desk has opened for this client, or opens now; whoever holds the client's row. */
async function accountOf(
  tx: Transaction,
  { actor, house }: VerbContext<AccountActor>,
  { clientId, siteId, language }: Asked & { language: string },
): Promise<{ id: string; login: string }> {
  const { organizationId } = actor;
  const [known] = await tx
    .select({ id: clientAccounts.id, login: clientAccounts.login })
    .from(clientAccounts)
    .where(
      and(
        eq(clientAccounts.organizationId, organizationId),
        eq(clientAccounts.kind, 'code'),
        sql`${clientAccounts.clientId} in (select client_family(${clientId}::uuid))`,
      ),
    )
    .orderBy(sql`${clientAccounts.clientId} = ${clientId} desc`, clientAccounts.recordedAt)
    .limit(1);
  if (known) return known;
  const made = { id: randomUUID(), login: plainCode(newCode(2)).toLowerCase() };
  const recordedAt = house.clock.now();
  await tx
    .insert(clientAccounts)
    .values({ organizationId, ...made, clientId, siteId, kind: 'code', language, recordedAt });
  return made;
}

/** In two groups, as codes are read. */
function printed(login: string): string {
  return `${login.slice(0, 4)}-${login.slice(4)}`.toUpperCase();
}
