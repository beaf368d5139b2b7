import { clientId, serviceId } from '@daybook/contract/ids';
import { may } from '@daybook/contract/permissions';
import type { Ticket } from '@daybook/contract/queue';
import type { Transaction } from '@daybook/db/connect';
import { ticketNumber } from '@daybook/rules/queue/numbers';
import { sql } from 'drizzle-orm';
import type { AccountActor } from '../actor.ts';
import { noteShown } from '../clients/note-shown.ts';
import type { VerbContext } from '../context.ts';
import { momentOf, momentOrNull } from '../time/moment.ts';
import { readQueue } from './day.ts';
import { localDate } from './local-date.ts';
import type { TicketRow } from './ticket-rows.ts';

/** A ticket as this account may see it, with how long it waits. */
export async function viewTicket(
  tx: Transaction,
  ctx: VerbContext<AccountActor>,
  row: TicketRow,
  zone: string,
): Promise<Ticket> {
  const now = ctx.house.clock.now();
  const { organizationId, siteId } = row;
  const { waitOf } = await readQueue(tx, { organizationId, siteId, date: localDate(now, zone) }, now);
  const [view] = await viewTickets(tx, ctx, [row], waitOf);
  if (!view) throw new Error('a ticket without its view');
  return view;
}

/** The same of several; that it was shown whose they are is written down. */
export async function viewTickets(
  tx: Transaction,
  ctx: VerbContext<AccountActor>,
  rows: readonly TicketRow[],
  waitOf: ReadonlyMap<string, number>,
): Promise<Ticket[]> {
  if (rows.length === 0) return [];
  const seen = { contact: may(ctx.actor, 'clients.contact'), clinical: may(ctx.actor, 'clients.clinical') };
  const beside = await readBeside(tx, ctx.actor.organizationId, rows);
  const views = rows.map((row) => {
    const { service, clinical, clientName, saidName } = beside.get(row.id) ?? none;
    const hidden = clinical && !seen.clinical;
    const name = clientName ?? saidName;
    return {
      ...{ id: row.id, siteId: row.siteId, date: row.date, number: ticketNumber(row.letter, row.number) },
      ...{ lane: row.lane, priority: seen.clinical ? row.priority : null, state: row.state, source: row.source },
      service: hidden || !service ? null : { ...service, id: serviceId.parse(service.id) },
      client: seen.contact && name !== null ? { id: row.clientId, name } : null,
      appointment: row.appointmentId && row.dueAt ? { id: row.appointmentId, startsAt: momentOf(row.dueAt) } : null,
      joinedAt: momentOf(row.joinedAt),
      ...{ room: row.room, calledAt: momentOrNull(row.calledAt), calls: row.calls },
      waitMinutes: row.state === 'waiting' ? (waitOf.get(row.id) ?? null) : null,
      version: row.version,
    };
  });
  const named = views.flatMap(({ client }) => (client?.id ? [clientId.parse(client.id)] : []));
  await noteShown(tx, ctx, { what: 'queue.list', purpose: 'booking', clientIds: named });
  return views;
}

interface Beside extends Record<string, unknown> {
  id: string;
  service: { id: string; name: string; nameFil: string | null } | null;
  /** At a health centre, where it is clinical what somebody comes for. */
  clinical: boolean;
  clientName: string | null;
  /** Of who booked on the page and is no client yet. */
  saidName: string | null;
}
const none = { service: null, clinical: true, clientName: null, saidName: null };

async function readBeside(
  tx: Transaction,
  organizationId: string,
  rows: readonly TicketRow[],
): Promise<Map<string, Beside>> {
  const found = await tx.execute<Beside>(sql`
    select t.id, json_build_object('id', s.id, 'name', s.name, 'nameFil', s.name_fil) as service,
      x.kind = 'health-centre' as clinical, c.name as "clientName", a.said ->> 'name' as "saidName"
    from tickets t
    join sites x on x.organization_id = t.organization_id and x.id = t.site_id
    join services s on s.organization_id = t.organization_id and s.id = t.service_id
    left join clients c on c.organization_id = t.organization_id and c.id = t.client_id
    left join appointments a on a.organization_id = t.organization_id and a.id = t.appointment_id
    where t.organization_id = ${organizationId} and t.id = any(${`{${rows.map(({ id }) => id).join(',')}}`}::uuid[])`);
  return new Map(found.map((one) => [one.id, one]));
}
