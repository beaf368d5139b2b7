import { staffSessions } from '@daybook/db/schema/access';
import type { AccountActor } from '../actor.ts';
import { authorOf } from '../audit/author.ts';
import { record } from '../audit/record.ts';
import type { VerbContext } from '../context.ts';
import { otherSessions } from './other-sessions.ts';

/** Ends all of one's own sessions but this one. */
export async function revokeOtherSessions(ctx: VerbContext<AccountActor>): Promise<{ ended: number }> {
  const { actor, db } = ctx;
  return await db.write(async (tx) => {
    const ended = await tx.delete(staffSessions).where(otherSessions(actor)).returning({ id: staffSessions.id });
    await record(tx, authorOf(ctx), {
      action: 'access.other-sessions-revoked',
      subject: { kind: 'account', id: actor.accountId },
      after: { ended: ended.length },
    });
    return { ended: ended.length };
  });
}
