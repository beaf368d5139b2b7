import type { Appointment } from '@daybook/contract/appointments';
import type { Transaction } from '@daybook/db/connect';
import type { AccountActor } from '../actor.ts';
import type { VerbContext } from '../context.ts';
import type { AppointmentRow } from './appointment-rows.ts';
import { viewAppointments } from './appointment-view.ts';

/** One appointment, as this account may see it. */
export async function viewOne(
  tx: Transaction,
  { actor, house }: VerbContext<AccountActor>,
  row: AppointmentRow,
): Promise<Appointment> {
  const [view] = await viewAppointments(tx, { actor, now: house.clock.now() }, [row]);
  if (!view) throw new Error('an appointment without its view');
  return view;
}
