import { tokenHash } from '@daybook/auth/tokens';
import { clientAccounts, clientSessions } from '@daybook/db/schema/portal';
import { and, eq, ne } from 'drizzle-orm';
import { countTry } from '../access/throttle.ts';
import type { ClientActor } from '../actor.ts';
import { authorOf } from '../audit/author.ts';
import { record } from '../audit/record.ts';
import type { VerbContext } from '../context.ts';
import { readAccount } from './account-rows.ts';

/** Changes one's own password by the present one and ends one's other sessions. */
export async function changePassword(
  ctx: VerbContext<ClientActor>,
  input: { current: string; next: string },
): Promise<{ done: true }> {
  const { actor, db, house, request } = ctx;
  const { organizationId, clientAccountId: id, clientId, login } = actor;
  const tried = await countTry(ctx, `${organizationId} ${login}`, 'client');
  const stored = await db.read((tx) => readAccount(tx, organizationId, { id }));
  if (!(await house.passwords.verify(stored?.passwordHash, input.current))) throw await tried.wrong();
  await tried.right();
  const passwordHash = await house.passwords.hash(input.next);
  const own = tokenHash(request.cookie(house.spaces.client.sessionCookieName) ?? '');
  await db.write(async (tx) => {
    await tx
      .update(clientAccounts)
      .set({ passwordHash })
      .where(and(eq(clientAccounts.organizationId, organizationId), eq(clientAccounts.id, id)));
    await tx
      .delete(clientSessions)
      .where(
        and(
          eq(clientSessions.organizationId, organizationId),
          eq(clientSessions.accountId, id),
          ne(clientSessions.tokenHash, own),
        ),
      );
    await record(tx, authorOf(ctx), { action: 'portal.password-changed', subject: { kind: 'client', id: clientId } });
  });
  return { done: true };
}
