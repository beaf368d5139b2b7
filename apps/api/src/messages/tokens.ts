import { type Keys, keyedDigest } from '@daybook/auth/keys';

// Made of ids, so that no token has to be kept for the moment of sending, and a repeat has the same link.

/**
 * What the link in an appointment's mails carries. Browsers make the ids, so that another organization may have the same
 * one: its link is another.
 */
export function bookingToken(keys: Keys, { organizationId, id }: { organizationId: string; id: string }): string {
  return keyedDigest(keys.booking, 'link', organizationId, id);
}

/** What the one-time link of a mailed invitation or reset carries. */
export function accountToken(keys: Keys, messageId: string): string {
  return keyedDigest(keys.link, 'account', messageId);
}

/** What the link of a mail to a client carries, by which a password of the portal is chosen. */
export function portalToken(keys: Keys, messageId: string): string {
  return keyedDigest(keys.link, 'portal', messageId);
}

/** Who wants no reminders: by the address or number, in whatever letters and spaces it was typed. */
export function recipientDigest(keys: Keys, recipient: string): string {
  return keyedDigest(
    keys.booking,
    'no-reminders',
    recipient.toLowerCase().replaceAll(/[\s()./-]/g, (sign) => (recipient.includes('@') ? sign : '')),
  );
}
