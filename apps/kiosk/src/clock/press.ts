import type { PunchKind } from '@daybook/contract/clock';
import type { RosterPerson } from '@daybook/contract/kiosk';
import { newId } from '@daybook/contract/new-id';
import type { Clocks } from '../time.ts';

/** Who says to be in front of the tablet. */
export type Who = { method: 'pin'; person: RosterPerson; pin: string } | { method: 'badge'; code: string };

/** One press of a button; however often it is sent, it is the same one. */
export interface Press {
  id: string;
  kind: PunchKind;
  clocks: Clocks;
}

/** Makes a press, before anything is kept or sent. */
export function recordPress(kind: PunchKind, clocks: Clocks): Press {
  return { id: newId(), kind, clocks };
}

/** What a claim looks like on the wire. */
export function claimOf(who: Who) {
  return who.method === 'pin' ? { method: who.method, employeeId: who.person.id, pin: who.pin } : who;
}
