import type { Identified, PunchKind } from '@daybook/contract/clock';
import { newId } from '@daybook/contract/ids';
import type { RosterPerson } from '@daybook/contract/kiosk';

/** Who says to be in front of the tablet. */
export type Who = { method: 'pin'; person: RosterPerson; pin: string } | { method: 'badge'; code: string };

/** One press of a button, as the record that is sent; however often it is sent, it is the same one. */
export interface Press {
  id: string;
  kind: PunchKind;
  /** The moment that the person saw, RFC 3339. */
  occurredAt: string;
  grant: string;
}

/** Makes the record of a press, before anything is sent. */
export function recordPress(seen: Identified, kind: PunchKind, occurredAt: string): Press {
  return { id: newId(), kind, occurredAt, grant: seen.grant };
}

/** What a claim looks like on the wire. */
export function claimOf(who: Who) {
  return who.method === 'pin' ? { method: who.method, employeeId: who.person.id, pin: who.pin } : who;
}
