import { type ClientId, clientId, type OrganizationId } from '@daybook/contract/ids';
import { newId } from '@daybook/contract/new-id';
import type { Language } from '@daybook/contract/values';
import type { Transaction } from '@daybook/db/connect';
import { clients } from '@daybook/db/schema/clients';
import { and, eq, isNull, sql } from 'drizzle-orm';
import { record } from '../audit/record.ts';
import type { OpenContext } from '../context.ts';
import { storedFields } from './client-rows.ts';
import { tellClients } from './tell-client.ts';

interface Registered {
  name: string;
  birthDate: string;
  email: string;
  phone: string | null;
  language: Language;
}

/**
 * The client who has confirmed this mail address: the one on record with the same address, name and birth date, if it is
 * one alone; else somebody new, of whom the desk is shown whom it may be. A guess would open a stranger's record.
 */
export async function writeRegistered(
  tx: Transaction,
  ctx: OpenContext & { actor: { kind: 'anyone'; organizationId: OrganizationId } },
  who: Registered,
): Promise<ClientId> {
  const { organizationId } = ctx.actor;
  const fields = storedFields({ ...who, reminders: true });
  // As at the desk: of two who write down the same person at once, the second finds the first's.
  await tx.execute(sql`select pg_advisory_xact_lock(hashtextextended(${`${organizationId} ${fields.likeName}`}, 0))`);
  const same = await tx
    .select({ id: sql<ClientId>`${clients.id}` })
    .from(clients)
    .where(
      and(
        eq(clients.organizationId, organizationId),
        eq(clients.email, who.email),
        eq(clients.likeName, fields.likeName),
        eq(clients.birthDate, who.birthDate),
        isNull(clients.mergedInto),
        isNull(clients.archivedAt),
      ),
    )
    .limit(2);
  const [known, another] = same;
  if (known && !another) return known.id;
  const id = clientId.parse(newId());
  const at = ctx.house.clock.now();
  await tx.insert(clients).values({ organizationId, id, ...fields, recordedAt: at });
  await record(
    tx,
    { actor: ctx.actor, request: ctx.request, at },
    { action: 'clients.created', subject: { kind: 'client', id } },
  );
  await tellClients(tx, ctx, [id]);
  return id;
}
