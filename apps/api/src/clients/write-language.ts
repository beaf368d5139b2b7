import type { ClientId, OrganizationId } from '@daybook/contract/ids';
import type { Language } from '@daybook/contract/values';
import type { Transaction } from '@daybook/db/connect';
import { clients } from '@daybook/db/schema/clients';
import { and, eq, ne, sql } from 'drizzle-orm';
import { authorOf } from '../audit/author.ts';
import { record } from '../audit/record.ts';
import type { VerbContext } from '../context.ts';
import { tellClients } from './tell-client.ts';

/** A client says in which language to be written to. */
export async function writeLanguage(
  tx: Transaction,
  ctx: VerbContext,
  { id, language }: { id: ClientId; language: Language },
): Promise<void> {
  const organizationId: OrganizationId = ctx.actor.organizationId;
  const changed = await tx
    .update(clients)
    .set({ language, version: sql`${clients.version} + 1` })
    .where(and(eq(clients.organizationId, organizationId), eq(clients.id, id), ne(clients.language, language)))
    .returning({ id: clients.id });
  if (changed.length === 0) return;
  await record(tx, authorOf(ctx), {
    action: 'clients.changed',
    subject: { kind: 'client', id },
    after: { changed: ['language'] },
  });
  await tellClients(tx, ctx, [id]);
}
