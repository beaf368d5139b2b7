import type { MessageChannel } from '@daybook/contract/messages';
import type { Transaction } from '@daybook/db/connect';
import { reminderStops } from '@daybook/db/schema/messages';
import { and, eq } from 'drizzle-orm';
import type { House } from '../context.ts';
import type { AppointmentFacts } from './appointment-facts.ts';
import { recipientDigest } from './tokens.ts';

export interface Addressee {
  channel: MessageChannel;
  recipient: string;
}

/**
 * How somebody is reached: by mail, or without an address by telephone, where a gateway takes it or where nothing leaves
 * the house anyhow. Null: not at all.
 */
export function addresseeOf(
  { mail, sms }: Pick<House['messenger'], 'mail' | 'sms'>,
  person: AppointmentFacts['person'],
): Addressee | null {
  if (person?.email) return { channel: 'mail', recipient: person.email };
  if (person?.phone && (sms || !mail)) return { channel: 'sms', recipient: person.phone };
  return null;
}

/** Whether somebody still wants reminders: a client by the own mark, which staff set, others by what ended them. */
export async function wantsReminders(
  tx: Transaction,
  { house, organizationId }: { house: Pick<House, 'keys'>; organizationId: string },
  person: AppointmentFacts['person'],
  { recipient }: Addressee,
): Promise<boolean> {
  if (!person?.reminders) return false;
  if (person.isClient) return true;
  const [stopped] = await tx
    .select({ at: reminderStops.recordedAt })
    .from(reminderStops)
    .where(
      and(
        eq(reminderStops.organizationId, organizationId),
        eq(reminderStops.recipientDigest, recipientDigest(house.keys, recipient)),
      ),
    );
  return stopped === undefined;
}
