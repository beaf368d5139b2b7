import { organizationId } from '@daybook/contract/ids';
import { newId } from '@daybook/contract/new-id';
import { accounts } from '@daybook/db/schema/access';
import { outgoingMessages, reminderStops } from '@daybook/db/schema/messages';
import { eq } from 'drizzle-orm';
import { keep } from '../messages/keep.ts';
import { recipientDigest } from '../messages/tokens.ts';
import { tenantOf } from '../tenant.ts';
import type { Daybook } from './daybook.ts';
import type { Shop } from './new-things.ts';

/** A message of this shop to its owner, as far as that: failed, or kept with what it says. */
export async function newOutgoing(
  { daybook, organizationId: own, login }: Pick<Shop, 'organizationId' | 'login'> & { daybook: Daybook },
  state: 'failed' | 'kept',
): Promise<string> {
  const tenant = tenantOf(daybook.house, organizationId.parse(own));
  const id = newId();
  return await tenant.write(async (tx) => {
    const [account] = await tx.select({ id: accounts.id }).from(accounts).where(eq(accounts.login, login));
    const [row] = await tx
      .insert(outgoingMessages)
      .values({
        ...{ organizationId: own, id, channel: 'mail', kind: 'invitation', recipient: login, language: 'en', state },
        ...{ accountId: account?.id ?? '', dueAt: daybook.clock.now() },
      })
      .returning();
    if (!row) throw new Error('nothing was written');
    if (state === 'kept') await keep(tx, daybook.house, row, letter);
    return id;
  });
}

/** A kept message of this shop, and somebody who wants no reminders. */
export async function fillMessages(shop: Parameters<typeof newOutgoing>[0]): Promise<string> {
  const { house } = shop.daybook;
  const organization = { organizationId: organizationId.parse(shop.organizationId) };
  const recipient = recipientDigest(house.keys, 'nobody@example.org');
  await tenantOf(house, organization.organizationId).write((tx) =>
    tx.insert(reminderStops).values({ ...organization, recipientDigest: recipient }),
  );
  return await newOutgoing(shop, 'kept');
}

const letter = { subject: 'Hello', text: 'Hello', html: null, calendar: null, unsubscribe: null };

export const messageInputs = {
  'messages.list': () => ({}),
  'messages.sendAgain': async (shop: Shop) => ({ id: await newOutgoing(shop, 'failed') }),
  'messages.mailbox.list': () => ({}),
  'messages.mailbox.get': async (shop: Shop) => ({ id: await newOutgoing(shop, 'kept') }),
};
