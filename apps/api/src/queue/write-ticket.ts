import type { AppointmentId, ClientId, OrganizationId, ServiceId, SiteId, TicketId } from '@daybook/contract/ids';
import { newId } from '@daybook/contract/new-id';
import type { PriorityReason } from '@daybook/contract/queue';
import type { Transaction } from '@daybook/db/connect';
import { ticketChanges, tickets } from '@daybook/db/schema/queue';
import type { House } from '../context.ts';
import { numberFor } from './number-for.ts';
import { tellQueue } from './tell-queue.ts';
import { type TicketRow, ticketRow } from './ticket-rows.ts';

export interface NewTicket {
  id: TicketId;
  siteId: SiteId;
  serviceId: ServiceId;
  date: string;
  clientId: ClientId | null;
  priority: PriorityReason | null;
  source: TicketRow['source'];
  kioskId?: string;
  appointment?: { id: AppointmentId; startsAt: Date };
  /** Null: the kiosk, or whoever is booked. */
  accountId: string | null;
}

/** Gives the next number, and tells of it; the queue's lock is had. */
export async function writeTicket(
  tx: Transaction,
  { organizationId, house }: { organizationId: OrganizationId; house: House },
  { accountId, kioskId, appointment, ...fields }: NewTicket,
): Promise<TicketRow> {
  const now = house.clock.now();
  const { id, siteId, serviceId } = fields;
  const lane = fields.priority === null ? 'regular' : 'priority';
  const number = await numberFor(tx, { organizationId, lane, ...fields });
  const [made] = await tx
    .insert(tickets)
    .values({
      ...{ organizationId, ...fields, ...number, lane, kioskId, state: 'waiting', joinedAt: now, recordedAt: now },
      ...(appointment ? { appointmentId: appointment.id, dueAt: appointment.startsAt } : {}),
    })
    .returning();
  if (!made) throw new Error('no ticket was made');
  await tx.insert(ticketChanges).values({
    ...{ organizationId, id: newId(), ticketId: id, version: 1, state: 'waiting', serviceId, accountId },
    ...{ what: appointment ? 'followed' : 'taken', recordedAt: now },
  });
  await tellQueue(tx, { organizationId, house }, { siteId, ticketId: id });
  return ticketRow(made);
}
