import type { MyDay } from '@daybook/contract/kiosk';
import type { AccountActor } from '../actor.ts';
import type { VerbContext } from '../context.ts';
import { Refusal } from '../refusal.ts';
import { messagesFor } from './messages-for.ts';

/** The messages to the person who asks, and to the sites where the person works, while they last. */
export async function myMessages({
  actor,
  db,
  house,
}: VerbContext<AccountActor>): Promise<{ items: MyDay['messages'] }> {
  const { organizationId, employeeId } = actor;
  if (employeeId === null) throw new Refusal('not-found');
  const now = house.clock.now();
  return await db.read(async (tx) => ({
    items: await messagesFor(tx, { organizationId, employeeId, siteId: null }, now),
  }));
}
