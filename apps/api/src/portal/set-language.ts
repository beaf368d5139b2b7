import type { Language } from '@daybook/contract/values';
import { clientAccounts } from '@daybook/db/schema/portal';
import { and, eq } from 'drizzle-orm';
import type { ClientActor } from '../actor.ts';
import { authorOf } from '../audit/author.ts';
import { record } from '../audit/record.ts';
import { writeLanguage } from '../clients/write-language.ts';
import type { VerbContext } from '../context.ts';

/** In which the portal speaks to this client, and letters do from now on. */
export async function setLanguage(
  ctx: VerbContext<ClientActor>,
  { language }: { language: Language },
): Promise<{ done: true }> {
  const { organizationId, clientAccountId, clientId } = ctx.actor;
  if (language === ctx.actor.language) return { done: true };
  await ctx.db.write(async (tx) => {
    await tx
      .update(clientAccounts)
      .set({ language })
      .where(and(eq(clientAccounts.organizationId, organizationId), eq(clientAccounts.id, clientAccountId)));
    await writeLanguage(tx, ctx, { id: clientId, language });
    await record(tx, authorOf(ctx), { action: 'portal.language-changed', subject: { kind: 'client', id: clientId } });
  });
  return { done: true };
}
