import {
  type AppointmentId,
  appointmentId,
  type ClientId,
  clientId,
  type OrganizationId,
  organizationId,
  type ServiceId,
  type SiteId,
  serviceId,
  siteId,
  type TicketId,
  ticketId,
} from '@daybook/contract/ids';
import { lane, priorityReason, ticket, ticketState } from '@daybook/contract/queue';
import type { Transaction } from '@daybook/db/connect';
import { tickets } from '@daybook/db/schema/queue';
import { and, eq, sql } from 'drizzle-orm';
import type * as z from 'zod/mini';

type Stored = typeof tickets.$inferSelect;
type Said = z.output<typeof ticket>;

export type TicketRow = Omit<
  Stored,
  | 'organizationId'
  | 'id'
  | 'siteId'
  | 'serviceId'
  | 'clientId'
  | 'appointmentId'
  | 'lane'
  | 'priority'
  | 'state'
  | 'source'
> &
  Pick<Said, 'lane' | 'priority' | 'state' | 'source'> & {
    organizationId: OrganizationId;
    id: TicketId;
    siteId: SiteId;
    serviceId: ServiceId;
    clientId: ClientId | null;
    appointmentId: AppointmentId | null;
  };

export function ticketRow(row: Stored): TicketRow {
  return {
    ...row,
    organizationId: organizationId.parse(row.organizationId),
    id: ticketId.parse(row.id),
    siteId: siteId.parse(row.siteId),
    serviceId: serviceId.parse(row.serviceId),
    clientId: row.clientId === null ? null : clientId.parse(row.clientId),
    appointmentId: row.appointmentId === null ? null : appointmentId.parse(row.appointmentId),
    lane: lane.parse(row.lane),
    priority: row.priority === null ? null : priorityReason.parse(row.priority),
    state: ticketState.parse(row.state),
    source: ticket.shape.source.parse(row.source),
  };
}

/** The ticket by its id; undefined: there is none. */
export async function readTicket(tx: Transaction, organization: string, id: string): Promise<TicketRow | undefined> {
  const [row] = await tx
    .select()
    .from(tickets)
    .where(and(eq(tickets.organizationId, organization), eq(tickets.id, id)));
  return row && ticketRow(row);
}

/** All of a site's tickets of one date, in no order: some hundreds. */
export async function readDay(
  tx: Transaction,
  { organizationId: organization, siteId: site, date }: { organizationId: string; siteId: string; date: string },
): Promise<TicketRow[]> {
  const rows = await tx
    .select()
    .from(tickets)
    .where(and(eq(tickets.organizationId, organization), eq(tickets.siteId, site), eq(tickets.date, date)));
  return rows.map(ticketRow);
}

/**
 * The ticket of a person for a service that is not over, by whichever id of the person; the queue's lock is had.
 * @param except a ticket that is not meant
 */
export async function readActive(
  tx: Transaction,
  asked: { organizationId: string; siteId: string; date: string; serviceId: string; clientId: string | null },
  except: string | null = null,
): Promise<TicketRow | undefined> {
  if (asked.clientId === null) return undefined;
  const [row] = await tx
    .select()
    .from(tickets)
    .where(
      and(
        eq(tickets.organizationId, asked.organizationId),
        eq(tickets.siteId, asked.siteId),
        eq(tickets.date, asked.date),
        eq(tickets.serviceId, asked.serviceId),
        sql`${tickets.state} in ('waiting', 'called')`,
        sql`${tickets.clientId} in (select client_family(client_became(${asked.clientId}::uuid)))`,
        sql`${tickets.id} is distinct from ${except}::uuid`,
      ),
    );
  return row && ticketRow(row);
}
