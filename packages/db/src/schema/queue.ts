import { sql } from 'drizzle-orm';
import {
  check,
  date,
  foreignKey,
  index,
  integer,
  pgTable,
  primaryKey,
  text,
  unique,
  uniqueIndex,
  uuid,
} from 'drizzle-orm/pg-core';
import { accounts } from './access.ts';
import { appointments } from './appointments.ts';
import { clients } from './clients.ts';
import { instant, organizationColumn, recordedAt, transactionId } from './columns.ts';
import { sites } from './directory.ts';
import { kiosks } from './kiosk.ts';
import { services } from './services.ts';

/** With which letter numbers for a service begin at a site. */
export const queueLetters = pgTable(
  'queue_letters',
  {
    organizationId: organizationColumn(),
    siteId: uuid('site_id').notNull(),
    serviceId: uuid('service_id').notNull(),
    letter: text('letter').notNull(),
    recordedAt: recordedAt(),
  },
  (t) => [
    primaryKey({ columns: [t.organizationId, t.siteId, t.serviceId] }),
    unique('queue_letters_letter').on(t.organizationId, t.siteId, t.letter),
    foreignKey({
      columns: [t.organizationId, t.siteId],
      foreignColumns: [sites.organizationId, sites.id],
      name: 'queue_letters_site',
    }),
    foreignKey({
      columns: [t.organizationId, t.serviceId],
      foreignColumns: [services.organizationId, services.id],
      name: 'queue_letters_service',
    }),
    check('queue_letters_form', sql`${t.letter} ~ '^[A-Z]{1,2}$' and ${t.letter} <> 'P'`),
  ],
);

/** Somebody's number in the queue of one date. Number and date never change. */
export const tickets = pgTable(
  'tickets',
  {
    organizationId: organizationColumn(),
    id: uuid('id').notNull(),
    siteId: uuid('site_id').notNull(),
    /** The service that it waits for now; its letter is that of the first. */
    serviceId: uuid('service_id').notNull(),
    /** The site's calendar date. */
    date: date('date', { mode: 'string' }).notNull(),
    letter: text('letter').notNull(),
    number: integer('number').notNull(),
    lane: text('lane').notNull(),
    /** Why it goes by the priority lane. */
    priority: text('priority'),
    /** Null: nobody asked the name, or who booked is no client yet. */
    clientId: uuid('client_id'),
    appointmentId: uuid('appointment_id'),
    source: text('source').notNull(),
    kioskId: uuid('kiosk_id'),
    state: text('state').notNull(),
    room: text('room'),
    joinedAt: instant('joined_at').notNull(),
    /** When the appointment begins. */
    dueAt: instant('due_at'),
    firstCalledAt: instant('first_called_at'),
    calledAt: instant('called_at'),
    calls: integer('calls').notNull().default(0),
    endedAt: instant('ended_at'),
    version: integer('version').notNull().default(1),
    recordedAt: recordedAt(),
  },
  (t) => [
    primaryKey({ columns: [t.organizationId, t.id] }),
    unique('tickets_number').on(t.organizationId, t.siteId, t.date, t.letter, t.number),
    unique('tickets_appointment').on(t.organizationId, t.appointmentId, t.date),
    // Each of two appointments of one person is a place of its own.
    uniqueIndex('tickets_one_active')
      .on(t.organizationId, t.siteId, t.date, t.serviceId, t.clientId)
      .where(sql`appointment_id is null and state in ('waiting', 'called')`),
    index('tickets_client').on(t.organizationId, t.clientId).where(sql`client_id is not null`),
    foreignKey({
      columns: [t.organizationId, t.siteId],
      foreignColumns: [sites.organizationId, sites.id],
      name: 'tickets_site',
    }),
    foreignKey({
      columns: [t.organizationId, t.serviceId],
      foreignColumns: [services.organizationId, services.id],
      name: 'tickets_service',
    }),
    foreignKey({
      columns: [t.organizationId, t.clientId],
      foreignColumns: [clients.organizationId, clients.id],
      name: 'tickets_client_fk',
    }),
    foreignKey({
      columns: [t.organizationId, t.appointmentId],
      foreignColumns: [appointments.organizationId, appointments.id],
      name: 'tickets_appointment_fk',
    }),
    foreignKey({
      columns: [t.organizationId, t.kioskId],
      foreignColumns: [kiosks.organizationId, kiosks.id],
      name: 'tickets_kiosk',
    }),
    check('tickets_state', sql`${t.state} in ('waiting', 'called', 'missed', 'finished', 'withdrawn')`),
    check(
      'tickets_lane',
      sql`${t.lane} in ('regular', 'priority') and (${t.lane} = 'priority') = (${t.priority} is not null)`,
    ),
    check('tickets_priority', sql`${t.priority} in ('senior', 'pregnant', 'disability')`),
    check('tickets_source', sql`${t.source} in ('desk', 'kiosk', 'appointment')`),
    check('tickets_positive', sql`${t.number} > 0`),
    check('tickets_due', sql`(${t.appointmentId} is null) = (${t.dueAt} is null)`),
  ],
);

/** What became of a ticket, step by step. A fact. */
export const ticketChanges = pgTable(
  'ticket_changes',
  {
    organizationId: organizationColumn(),
    /** Of whoever changed it: the same again is known by it. */
    id: uuid('id').notNull(),
    ticketId: uuid('ticket_id').notNull(),
    /** What it has made of it. */
    version: integer('version').notNull(),
    what: text('what').notNull(),
    state: text('state').notNull(),
    serviceId: uuid('service_id').notNull(),
    room: text('room'),
    /** Null: the kiosk, or the client. */
    accountId: uuid('account_id'),
    xid: transactionId(),
    recordedAt: recordedAt(),
  },
  (t) => [
    primaryKey({ columns: [t.organizationId, t.id] }),
    unique('ticket_changes_version').on(t.organizationId, t.ticketId, t.version),
    foreignKey({
      columns: [t.organizationId, t.ticketId],
      foreignColumns: [tickets.organizationId, tickets.id],
      name: 'ticket_changes_ticket',
    }),
    foreignKey({
      columns: [t.organizationId, t.serviceId],
      foreignColumns: [services.organizationId, services.id],
      name: 'ticket_changes_service',
    }),
    foreignKey({
      columns: [t.organizationId, t.accountId],
      foreignColumns: [accounts.organizationId, accounts.id],
      name: 'ticket_changes_account',
    }),
    check(
      'ticket_changes_what',
      sql`${t.what} in ('taken', 'followed', 'called', 'recalled', 'transferred', 'prioritized', 'missed', 'finished')`,
    ),
  ],
);
