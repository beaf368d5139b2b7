import type { OutgoingMessageId } from '@daybook/contract/ids';
import { outgoingMessages } from '@daybook/db/schema/messages';
import { and, eq } from 'drizzle-orm';
import type { AccountActor } from '../actor.ts';
import { authorOf } from '../audit/author.ts';
import { record } from '../audit/record.ts';
import type { VerbContext } from '../context.ts';
import { Refusal } from '../refusal.ts';
import { leaveSending } from './leave-lines.ts';
import { ofActor } from './list-messages.ts';
import { note } from './message-rows.ts';

/** Tries a failed message again, from the first try on; in that moment it is looked at anew whether there is something to say. */
export async function sendAgain(
  ctx: VerbContext<AccountActor>,
  { id }: { id: OutgoingMessageId },
): Promise<{ done: true }> {
  const { actor, db, house } = ctx;
  return await db.write(async (tx) => {
    const [row] = await tx
      .select()
      .from(outgoingMessages)
      .where(and(ofActor(actor), eq(outgoingMessages.id, id)))
      .for('update');
    if (!row) throw new Refusal('not-found');
    if (row.state === 'waiting' || row.state === 'sending') return { done: true };
    if (row.state !== 'failed') throw new Refusal('not-from-here');
    await note(tx, row, { state: 'waiting', attempts: 0 });
    await leaveSending(tx, [{ id, runAt: house.clock.now() }]);
    await record(tx, authorOf(ctx), { action: 'messages.sent-again', subject: { kind: 'outgoing-message', id } });
    return { done: true };
  });
}
