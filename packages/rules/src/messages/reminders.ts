import type { AppointmentState } from '@daybook/contract/appointments';
import type { MessageKind } from '@daybook/contract/messages';

const hour = 3_600_000;

export type ReminderKind = 'reminder-24h' | 'reminder-2h';

/** How long before the start each goes out, ms. */
const leads: Readonly<Record<ReminderKind, number>> = { 'reminder-24h': 24 * hour, 'reminder-2h': 2 * hour };

/** The reminders of an appointment that are still ahead; one whose moment is past is left out and not sent late. */
export function remindersAhead(startsAt: number, now: number): { kind: ReminderKind; dueAt: number }[] {
  return (['reminder-24h', 'reminder-2h'] as const)
    .map((kind) => ({ kind, dueAt: startsAt - leads[kind] }))
    .filter(({ dueAt }) => dueAt > now);
}

export function isReminder(kind: MessageKind): kind is ReminderKind {
  return kind === 'reminder-24h' || kind === 'reminder-2h';
}

/** What happened to an appointment that its client is told. */
export type AppointmentNews = 'booking-confirm' | 'booked' | 'moved' | 'cancelled';
export type AppointmentMessageKind = ReminderKind | AppointmentNews;

/** What the client is told when somebody did this to an appointment, which was and is so; null: nothing. */
export function newsOf(
  did: 'held' | 'requested' | 'booked' | 'confirmed' | 'moved' | 'status' | 'cancelled' | 'lapsed',
  { was, is }: { was: AppointmentState | null; is: AppointmentState },
): AppointmentNews | null {
  switch (did) {
    case 'requested':
      return 'booking-confirm';
    case 'booked':
    case 'moved':
    case 'cancelled':
      return did;
    // Mail confirmed where staff still have to agree is no news; that they agree is.
    case 'confirmed':
    case 'status':
      return was === 'requested' && is === 'booked' ? 'booked' : null;
    case 'held':
    case 'lapsed':
      return null;
  }
}

/** An appointment as it is in the moment of sending; moments in ms. */
export interface Stands {
  state: AppointmentState;
  startsAt: number;
  expiresAt: number | null;
}

/** Whether there is still something to say, now, of what was to be said when it was left. */
export function isStillSo(
  kind: AppointmentMessageKind,
  { state, startsAt, expiresAt }: Stands,
  { dueAt, now }: { dueAt: number; now: number },
): boolean {
  switch (kind) {
    case 'booking-confirm':
      return state === 'requested' && expiresAt !== null && expiresAt > now;
    case 'booked':
      return state === 'booked' && startsAt > now;
    case 'moved':
      return (state === 'booked' || state === 'requested') && startsAt > now;
    case 'cancelled':
      return state === 'cancelled';
    // It was moved when it starts at another moment; once the later reminder is due the earlier one says nothing new.
    case 'reminder-24h':
      return state === 'booked' && startsAt - leads[kind] === dueAt && startsAt - leads['reminder-2h'] > now;
    case 'reminder-2h':
      return state === 'booked' && startsAt - leads[kind] === dueAt && startsAt > now;
  }
}
