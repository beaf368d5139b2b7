import { accounts, staffSessions } from '@daybook/db/schema/access';
import { and, eq } from 'drizzle-orm';
import type { AccountActor } from '../actor.ts';
import { authorOf } from '../audit/author.ts';
import { record } from '../audit/record.ts';
import type { VerbContext } from '../context.ts';
import { otherSessions } from './other-sessions.ts';
import { countTry } from './throttle.ts';

/** Changes one's own password by the present one and ends one's other sessions. */
export async function changePassword(
  ctx: VerbContext<AccountActor>,
  input: { current: string; next: string },
): Promise<{ done: true }> {
  const { actor, db, house } = ctx;
  const own = and(eq(accounts.organizationId, actor.organizationId), eq(accounts.id, actor.accountId));
  const tried = await countTry(ctx, actor.login);
  const [stored] = await db.read((tx) => tx.select({ hash: accounts.passwordHash }).from(accounts).where(own));
  if (!(await house.passwords.verify(stored?.hash, input.current))) throw await tried.wrong();
  await tried.right();
  const passwordHash = await house.passwords.hash(input.next);
  await db.write(async (tx) => {
    await tx.update(accounts).set({ passwordHash }).where(own);
    await tx.delete(staffSessions).where(otherSessions(actor));
    await record(tx, authorOf(ctx), {
      action: 'access.password-changed',
      subject: { kind: 'account', id: actor.accountId },
    });
  });
  return { done: true };
}
