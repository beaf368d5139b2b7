import type { Appointment } from '@daybook/contract/appointments';
import type { Transaction } from '@daybook/db/connect';
import type { AccountActor } from '../actor.ts';
import { noteShown } from '../clients/note-shown.ts';
import type { VerbContext } from '../context.ts';
import type { AppointmentRow } from './appointment-rows.ts';
import { namedIn, viewAppointments } from './appointment-view.ts';

/** One appointment, as this account may see it; that it was shown whose it is, is written down. */
export async function viewOne(
  tx: Transaction,
  ctx: VerbContext<AccountActor>,
  row: AppointmentRow,
): Promise<Appointment> {
  const [view] = await viewAppointments(tx, { actor: ctx.actor, now: ctx.house.clock.now() }, [row]);
  if (!view) throw new Error('an appointment without its view');
  await noteShown(tx, ctx, { what: 'appointments.change', purpose: 'booking', clientIds: namedIn([view]) });
  return view;
}
