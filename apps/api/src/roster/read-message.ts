import type { MessageId } from '@daybook/contract/ids';
import type { AccountActor } from '../actor.ts';
import type { VerbContext } from '../context.ts';
import { Refusal } from '../refusal.ts';
import { markRead } from './mark-read.ts';

/** The person has read a message, in the web app; said again it stays as it was. */
export async function readMessage(
  { actor, db, house }: VerbContext<AccountActor>,
  { id }: { id: MessageId },
): Promise<{ done: true }> {
  const { organizationId, employeeId } = actor;
  if (employeeId === null) throw new Refusal('not-found');
  const reading = { organizationId, employeeId, siteId: null, kioskId: null, now: house.clock.now() };
  return await db.write(async (tx) => {
    if ((await markRead(tx, reading, [id])) === 0) throw new Refusal('not-found');
    return { done: true };
  });
}
