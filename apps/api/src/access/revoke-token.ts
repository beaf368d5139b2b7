import type { TokenId } from '@daybook/contract/ids';
import type { TokenView } from '@daybook/contract/tokens';
import { accounts, apiTokens } from '@daybook/db/schema/access';
import { and, eq, isNull } from 'drizzle-orm';
import type { AccountActor } from '../actor.ts';
import { authorOf } from '../audit/author.ts';
import { record } from '../audit/record.ts';
import type { VerbContext } from '../context.ts';
import { Refusal } from '../refusal.ts';
import { ofAccount, tokenColumns, tokensOf, tokenView } from './token-rows.ts';

/** Ends a token for good; its next call is refused, and its streams end within a second. */
export async function revokeToken(ctx: VerbContext<AccountActor>, { id }: { id: TokenId }): Promise<TokenView> {
  const { actor, db, house } = ctx;
  const now = house.clock.now();
  const one = and(tokensOf(actor), eq(apiTokens.id, id));
  return await db.write(async (tx) => {
    const revoked = await tx
      .update(apiTokens)
      .set({ revokedAt: now })
      .where(and(one, isNull(apiTokens.revokedAt)))
      .returning({ name: apiTokens.name });
    const [name] = revoked;
    if (name) {
      await record(tx, authorOf(ctx), {
        action: 'access.token-revoked',
        subject: { kind: 'token', id },
        before: name,
      });
    }
    const [row] = await tx.select(tokenColumns).from(apiTokens).innerJoin(accounts, ofAccount).where(one);
    if (!row) throw new Refusal('not-found');
    return tokenView(row, now);
  });
}
