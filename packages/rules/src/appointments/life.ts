import type { AppointmentState } from '@daybook/contract/appointments';

/** What somebody may say of an appointment by hand. */
export type SaidState = 'booked' | 'arrived' | 'in-service' | 'done' | 'no-show';

/** From where to where; back again too, since fingers slip: what became of it is kept step by step. */
const steps: Readonly<Record<SaidState, readonly AppointmentState[]>> = {
  booked: ['requested', 'arrived', 'no-show'],
  arrived: ['booked', 'in-service', 'no-show'],
  'in-service': ['arrived', 'done'],
  done: ['in-service'],
  'no-show': ['booked'],
};

export function canBecome(from: AppointmentState, to: SaidState): boolean {
  return steps[to].includes(from);
}

/** No site is open for longer: who is said to be here so long ahead has come for another day. */
export const longestDayMs = 16 * 3_600_000;

/**
 * From when on (ms) it can be true; said before, it is a slip of the finger. Who came early is arrived, served and done
 * before the time, and nobody has missed what has not begun. The way back is never too early.
 */
export function canBeSaidFrom(from: AppointmentState, to: SaidState, startsAt: number): number {
  if (to === 'no-show') return startsAt;
  return to === 'arrived' && from === 'booked' ? startsAt - longestDayMs : Number.NEGATIVE_INFINITY;
}

/** Whether it can still be moved or cancelled. */
export function isAhead(state: AppointmentState): boolean {
  return state === 'requested' || state === 'booked';
}

/** Whether it takes a place at this moment (ms): what was held or never confirmed does so until it ends. */
export function takesPlace(state: AppointmentState, expiresAt: number | null, now: number): boolean {
  if (state === 'cancelled' || state === 'lapsed') return false;
  return expiresAt === null || expiresAt > now;
}

/** So long after the start somebody who has not arrived counts as missing it, and no-show is proposed. */
export const arrivalGraceMs = 15 * 60_000;

/** So long after the start a provider who is not here makes the list turn amber. */
export const providerGraceMs = 15 * 60_000;

/** So many missed ones within so long turn booking by oneself into a request. */
export const missedPolicy = { missed: 3, days: 90 } as const;

/** How long a place is kept while the form is filled in, and then until the mail is confirmed. */
export const holdMs = 5 * 60_000;
export const confirmMs = 15 * 60_000;
export const mostHolds = 2;
export const mostUnconfirmed = 3;

/** So many ahead somebody may book alone, in the portal. */
export const mostAhead = 5;

/** Whether a client may still move or cancel by oneself: until `notice` minutes before the start, that moment included. */
export function changeUntil(startsAt: number, notice: number): number {
  return startsAt - notice * 60_000;
}
