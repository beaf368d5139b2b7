import { ticketId } from '@daybook/contract/ids';
import { newId } from '@daybook/contract/new-id';
import type { TicketState } from '@daybook/contract/queue';
import type { Transaction } from '@daybook/db/connect';
import { sites } from '@daybook/db/schema/directory';
import { tickets } from '@daybook/db/schema/queue';
import { ticketAfter } from '@daybook/rules/queue/follow';
import { and, eq } from 'drizzle-orm';
import type { FollowAppointment } from '../appointments/follower.ts';
import { called } from './call.ts';
import { localDate } from './local-date.ts';
import { lockQueue } from './lock-queue.ts';
import { saveTicket } from './save-ticket.ts';
import { readActive, type TicketRow, ticketRow } from './ticket-rows.ts';
import { writeTicket } from './write-ticket.ts';

/**
 * Whoever is booked today and arrives gets a number, and it goes with the appointment from then on. Somebody who took a
 * number for the service before keeps that one, and it becomes the appointment's.
 */
export const followAppointment: FollowAppointment = async (tx, from, row, { was, accountId }) => {
  if (was === row.state || !concerns(was ?? '', row.state)) return;
  const { organizationId, house } = from;
  const { siteId, serviceId, clientId, id: appointmentId, startsAt } = row;
  const date = await todayAt(tx, organizationId, siteId, house.clock.now());
  if (date === null || localDate(startsAt, date.zone) !== date.today) return;
  await lockQueue(tx, organizationId, siteId);
  const ticket = await readOf(tx, organizationId, appointmentId, date.today);
  const state = ticketAfter(row.state, ticket?.state ?? null);
  if (state === null) return;
  const saved = { what: 'followed', accountId } as const;
  if (ticket) {
    // The number of the other time goes on, where the same person has one.
    const isLeft = state === 'withdrawn' && (await readActive(tx, ticket, ticket.id)) === undefined;
    const changed = isLeft ? takenBack(ticket, house.clock.now()) : becomes(ticket, state, house.clock.now());
    await saveTicket(tx, from, ticket, changed, saved);
    return;
  }
  const active = await readActive(tx, { organizationId, siteId, serviceId, clientId, date: date.today });
  if (active && active.appointmentId === null) {
    await saveTicket(tx, from, active, { appointmentId, dueAt: startsAt }, saved);
    return;
  }
  await writeTicket(tx, from, {
    ...{ id: ticketId.parse(newId()), siteId, serviceId, date: date.today, clientId, priority: null },
    ...{ source: 'appointment', appointment: { id: appointmentId, startsAt }, accountId },
  });
};

/** Everything else that becomes of an appointment is nothing to the queue. */
function concerns(was: string, is: string): boolean {
  const here: readonly string[] = ['arrived', 'in-service', 'done'];
  return here.includes(was) || here.includes(is);
}

function becomes(ticket: TicketRow, state: TicketState, now: Date): Partial<TicketRow> {
  switch (state) {
    case 'called':
      return called(ticket, ticket.room, now);
    case 'waiting':
      return { state, room: null, endedAt: null, ...(ticket.state === 'withdrawn' ? { joinedAt: now } : {}) };
    default:
      return { state, endedAt: now };
  }
}

/** A number that was taken before is not lost with the appointment that it had become. */
function takenBack({ source }: TicketRow, now: Date): Partial<TicketRow> {
  return source === 'appointment' ? { state: 'withdrawn', endedAt: now } : { appointmentId: null, dueAt: null };
}

async function todayAt(tx: Transaction, organizationId: string, siteId: string, now: Date) {
  const [site] = await tx
    .select({ zone: sites.zone })
    .from(sites)
    .where(and(eq(sites.organizationId, organizationId), eq(sites.id, siteId)));
  return site ? { zone: site.zone, today: localDate(now, site.zone) } : null;
}

async function readOf(
  tx: Transaction,
  organizationId: string,
  appointmentId: string,
  date: string,
): Promise<TicketRow | undefined> {
  const [row] = await tx
    .select()
    .from(tickets)
    .where(
      and(eq(tickets.organizationId, organizationId), eq(tickets.appointmentId, appointmentId), eq(tickets.date, date)),
    );
  return row && ticketRow(row);
}
