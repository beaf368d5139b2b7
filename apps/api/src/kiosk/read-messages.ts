import type { MessageId } from '@daybook/contract/ids';
import type { KioskActor } from '../actor.ts';
import type { VerbContext } from '../context.ts';
import { markRead } from '../roster/mark-read.ts';
import { checkHolder, holderOf } from './holder.ts';

/** The person in front of the tablet has read these messages; what is not to the person is left out. */
export async function readMessages(
  ctx: VerbContext<KioskActor>,
  { grant: text, messageIds }: { grant: string; messageIds: MessageId[] },
): Promise<{ done: true }> {
  const { actor, db, house } = ctx;
  const { organizationId, siteId, kioskId } = actor;
  const grant = holderOf(ctx, text);
  const { employeeId } = grant;
  return await db.write(async (tx) => {
    await checkHolder(tx, actor, grant);
    await markRead(tx, { organizationId, employeeId, siteId, kioskId, now: house.clock.now() }, messageIds);
    return { done: true };
  });
}
