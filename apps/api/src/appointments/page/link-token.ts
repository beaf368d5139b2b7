import { type Keys, keyedDigest } from '@daybook/auth/keys';
import type { AppointmentId } from '@daybook/contract/ids';

/** What the link in an appointment's mails carries: made of its id, so that it need not be kept to be sent again. */
export function linkToken(keys: Keys, id: AppointmentId): string {
  return keyedDigest(keys.booking, 'link', id);
}
