import type { Language } from '@daybook/contract/values';
import { accounts } from '@daybook/db/schema/access';
import { and, eq } from 'drizzle-orm';
import type { AccountActor } from '../actor.ts';
import { authorOf } from '../audit/author.ts';
import { record } from '../audit/record.ts';
import type { VerbContext } from '../context.ts';

/** One's own language. */
export async function updateMe(ctx: VerbContext<AccountActor>, input: { language: Language }): Promise<{ done: true }> {
  const { actor, db } = ctx;
  await db.write(async (tx) => {
    await tx
      .update(accounts)
      .set({ language: input.language })
      .where(and(eq(accounts.organizationId, actor.organizationId), eq(accounts.id, actor.accountId)));
    await record(tx, authorOf(ctx), {
      action: 'access.language-changed',
      subject: { kind: 'account', id: actor.accountId },
      before: { language: actor.language },
      after: input,
    });
  });
  return { done: true };
}
