import { newApiToken, tokenHash } from '@daybook/auth/tokens';
import type { TokenId } from '@daybook/contract/ids';
import type { TokenView } from '@daybook/contract/tokens';
import type { TokenScope } from '@daybook/contract/values';
import { apiTokens } from '@daybook/db/schema/access';
import { and, eq } from 'drizzle-orm';
import type { AccountActor } from '../actor.ts';
import { authorOf } from '../audit/author.ts';
import { record } from '../audit/record.ts';
import type { VerbContext } from '../context.ts';
import { Refusal } from '../refusal.ts';
import { tokenView } from './token-rows.ts';

const dayMs = 24 * 3_600_000;

/**
 * A new API token of the actor's own, and its secret, which is shown this once. The same id again gets a new secret as
 * long as nobody used the first: that answer may never have arrived.
 */
export async function createToken(
  ctx: VerbContext<AccountActor>,
  input: { id: TokenId; name: string; scopes: TokenScope[]; days: number },
): Promise<{ token: TokenView; secret: string }> {
  const { actor, db, house } = ctx;
  const { organizationId, accountId } = actor;
  const now = house.clock.now();
  const secret = newApiToken();
  const own = { tokenHash: tokenHash(secret), hint: secret.slice(-4) };
  const scopes = [...new Set(input.scopes)];
  const one = and(eq(apiTokens.organizationId, organizationId), eq(apiTokens.id, input.id));
  const row = await db.write(async (tx) => {
    const values = {
      organizationId,
      id: input.id,
      accountId,
      name: input.name,
      scopes,
      endsAt: new Date(now.getTime() + input.days * dayMs),
      recordedAt: now,
      ...own,
    };
    const [made] = await tx.insert(apiTokens).values(values).onConflictDoNothing().returning();
    if (made) {
      const { name, endsAt } = made;
      await record(tx, authorOf(ctx), {
        action: 'access.token-created',
        subject: { kind: 'token', id: input.id },
        after: { name, scopes, endsAt },
      });
      return made;
    }
    const [before] = await tx.select().from(apiTokens).where(one).for('update');
    const same =
      before?.accountId === accountId &&
      before.name === input.name &&
      before.scopes.join() === scopes.join() &&
      before.endsAt.getTime() - before.recordedAt.getTime() === input.days * dayMs;
    if (!same || before.lastUsedAt || before.revokedAt) throw new Refusal('idempotency-mismatch');
    await tx.update(apiTokens).set(own).where(one);
    return { ...before, ...own };
  });
  const view = { ...row, id: input.id, scopes, accountId, accountName: actor.name };
  return { token: tokenView(view, now), secret };
}
