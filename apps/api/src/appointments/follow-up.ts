import type { AppointmentState } from '@daybook/contract/appointments';
import type { OrganizationId } from '@daybook/contract/ids';
import type { Transaction } from '@daybook/db/connect';
import { newsOf } from '@daybook/rules/messages/reminders';
import type { House } from '../context.ts';
import { tellClient } from '../messages/tell-client.ts';
import type { AppointmentRow } from './appointment-rows.ts';
import { tellAppointments } from './tell-appointments.ts';
import { type Change, writeChange } from './write-change.ts';

/**
 * What follows whenever somebody changed an appointment: the step is kept, whoever watches is told, and the client has
 * mail where there is news. Then it is the turn of whatever goes with appointments.
 * @param row as it stands now
 * @param was its state before; null: it is new
 */
export async function followUp(
  tx: Transaction,
  { actor, house }: { actor: { organizationId: OrganizationId }; house: House },
  row: AppointmentRow,
  { was, ...change }: Change & { was: AppointmentState | null },
): Promise<void> {
  const { organizationId } = actor;
  const { id, siteId } = row;
  // Who asks in the portal is known: there is no mail to confirm.
  const isConfirmed = change.what === 'requested' && row.expiresAt === null;
  const news = isConfirmed ? null : newsOf(change.what, { was, is: row.state });
  // Of what is held, and ends by itself, nobody is told, nor reminded.
  const isTold = change.what !== 'held' && change.what !== 'lapsed';
  await Promise.all([
    writeChange(tx, row, change),
    tellAppointments(tx, { actor, house }, { siteId, ids: { appointmentId: id, siteId } }),
    ...(isTold ? [tellClient(tx, { house, organizationId }, { appointmentId: id, news })] : []),
  ]);
  await house.followAppointment(tx, { organizationId, house }, row, { was, accountId: change.accountId });
}
