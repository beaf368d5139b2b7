import { appointmentChangeId } from '@daybook/contract/ids';
import { newId } from '@daybook/contract/new-id';
import type { Transaction } from '@daybook/db/connect';
import { canBecome } from '@daybook/rules/appointments/life';
import { appointmentAfter } from '@daybook/rules/queue/follow';
import type { AccountActor } from '../actor.ts';
import { readAppointment } from '../appointments/appointment-rows.ts';
import { changeAppointment } from '../appointments/change-appointment.ts';
import type { VerbContext } from '../context.ts';
import type { TicketRow } from './ticket-rows.ts';

/** Says of the appointment what its ticket says: called is in service, finished is done. What does not follow stays. */
export async function carryOver(tx: Transaction, ctx: VerbContext<AccountActor>, row: TicketRow): Promise<void> {
  const state = appointmentAfter(row.state);
  if (row.appointmentId === null || state === null) return;
  const appointment = await readAppointment(tx, ctx.actor.organizationId, row.appointmentId, { held: true });
  if (!appointment || !canBecome(appointment.state, state)) return;
  const { id, version } = appointment;
  await changeAppointment(
    tx,
    ctx,
    { id, version, changeId: appointmentChangeId.parse(newId()) },
    { what: 'status', action: 'appointments.status-set', decide: () => Promise.resolve({ state }) },
  );
}
