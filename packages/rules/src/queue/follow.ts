import type { AppointmentState } from '@daybook/contract/appointments';
import type { TicketState } from '@daybook/contract/queue';

/**
 * What becomes of a booked person's ticket when somebody changes the appointment by hand; null: what it was. A missed
 * ticket stays missed when its appointment is only arrived again.
 * @param ticket null: there is none
 */
export function ticketAfter(appointment: AppointmentState, ticket: TicketState | null): TicketState | null {
  switch (appointment) {
    case 'arrived':
      return ticket === null || ticket === 'withdrawn' || ticket === 'called' ? 'waiting' : null;
    case 'in-service':
      return ticket === 'waiting' || ticket === 'missed' || ticket === 'finished' ? 'called' : null;
    case 'done':
      return ticket === null || ticket === 'finished' || ticket === 'withdrawn' ? null : 'finished';
    default:
      return ticket === null || ticket === 'finished' || ticket === 'withdrawn' ? null : 'withdrawn';
  }
}

/** What becomes of the appointment when its ticket is called, missed or finished; null: nothing. */
export function appointmentAfter(ticket: TicketState): 'in-service' | 'arrived' | 'done' | null {
  switch (ticket) {
    case 'called':
      return 'in-service';
    case 'missed':
      return 'arrived';
    case 'finished':
      return 'done';
    default:
      return null;
  }
}

/** What may be done to a ticket by hand, and from which states; back again too, since fingers slip. */
const from = {
  called: ['waiting'],
  recalled: ['called', 'missed', 'finished'],
  transferred: ['waiting', 'called'],
  prioritized: ['waiting'],
  missed: ['waiting', 'called'],
  finished: ['called'],
} as const satisfies Record<string, readonly TicketState[]>;
export type TicketDeed = keyof typeof from;

export function canBe(deed: TicketDeed, state: TicketState): boolean {
  const states: readonly TicketState[] = from[deed];
  return states.includes(state);
}
