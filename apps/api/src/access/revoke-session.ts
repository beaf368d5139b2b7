import type { SessionId } from '@daybook/contract/ids';
import { staffSessions } from '@daybook/db/schema/access';
import { and, eq } from 'drizzle-orm';
import type { AccountActor } from '../actor.ts';
import { authorOf } from '../audit/author.ts';
import { record } from '../audit/record.ts';
import type { VerbContext } from '../context.ts';
import { Refusal } from '../refusal.ts';

/** Ends one of one's own sessions at once, its streams too. */
export async function revokeSession(
  ctx: VerbContext<AccountActor>,
  { id }: { id: SessionId },
): Promise<{ done: true }> {
  const { actor, db } = ctx;
  await db.write(async (tx) => {
    const ended = await tx
      .delete(staffSessions)
      .where(
        and(
          eq(staffSessions.organizationId, actor.organizationId),
          eq(staffSessions.accountId, actor.accountId),
          eq(staffSessions.id, id),
        ),
      )
      .returning({ id: staffSessions.id });
    if (ended.length === 0) throw new Refusal('not-found');
    await record(tx, authorOf(ctx), { action: 'access.session-revoked', subject: { kind: 'session', id } });
  });
  return { done: true };
}
