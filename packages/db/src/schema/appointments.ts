import { sql } from 'drizzle-orm';
import {
  boolean,
  check,
  foreignKey,
  index,
  integer,
  jsonb,
  pgTable,
  primaryKey,
  text,
  unique,
  uuid,
} from 'drizzle-orm/pg-core';
import { accounts } from './access.ts';
import { clients } from './clients.ts';
import { digest, instant, organizationColumn, recordedAt, transactionId } from './columns.ts';
import { employees, sites } from './directory.ts';
import { services } from './services.ts';

/**
 * A place that somebody takes of a provider's time. While it takes one (`state` is neither cancelled nor lapsed) no
 * other has the same place at that time, nor does the provider give another service: two exclusion constraints say so,
 * which stand in the migration, since the schema's language has none.
 */
export const appointments = pgTable(
  'appointments',
  {
    organizationId: organizationColumn(),
    id: uuid('id').notNull(),
    siteId: uuid('site_id').notNull(),
    serviceId: uuid('service_id').notNull(),
    providerId: uuid('provider_id').notNull(),
    /** Of the service's capacity, from 1 on. */
    place: integer('place').notNull(),
    startsAt: instant('starts_at').notNull(),
    endsAt: instant('ends_at').notNull(),
    /** With the buffer. */
    busyUntil: instant('busy_until').notNull(),
    state: text('state').notNull(),
    /** When a hold, or a booking whose mail is not confirmed, ends; null: it does not. */
    expiresAt: instant('expires_at'),
    source: text('source').notNull(),
    clientId: uuid('client_id'),
    /** What was said on the public page: `{name, email, phone, birthDate}`. */
    said: jsonb('said'),
    language: text('language').notNull(),
    note: text('note'),
    /** Staff booked it outside of what is offered, and why. */
    reason: text('reason'),
    /** Keyed digests of whence a client booked: limits go by them. */
    browser: digest('browser'),
    address: digest('address'),
    mail: digest('mail'),
    version: integer('version').notNull().default(1),
    /** Counts what calendars have to learn anew (RFC 5545, 3.8.7.4). */
    sequence: integer('sequence').notNull().default(0),
    recordedAt: recordedAt(),
  },
  (t) => [
    primaryKey({ columns: [t.organizationId, t.id] }),
    index('appointments_site').on(t.organizationId, t.siteId, t.startsAt),
    index('appointments_provider').on(t.organizationId, t.providerId, t.startsAt),
    index('appointments_client').on(t.organizationId, t.clientId, t.startsAt),
    index('appointments_requested').on(t.organizationId, t.siteId, t.recordedAt).where(sql`state = 'requested'`),
    index('appointments_expiring').on(t.organizationId, t.expiresAt).where(sql`expires_at is not null`),
    foreignKey({
      columns: [t.organizationId, t.siteId],
      foreignColumns: [sites.organizationId, sites.id],
      name: 'appointments_site_fk',
    }),
    foreignKey({
      columns: [t.organizationId, t.serviceId],
      foreignColumns: [services.organizationId, services.id],
      name: 'appointments_service',
    }),
    foreignKey({
      columns: [t.organizationId, t.providerId],
      foreignColumns: [employees.organizationId, employees.id],
      name: 'appointments_provider_fk',
    }),
    foreignKey({
      columns: [t.organizationId, t.clientId],
      foreignColumns: [clients.organizationId, clients.id],
      name: 'appointments_client_fk',
    }),
    check(
      'appointments_state',
      sql`${t.state} in ('held', 'requested', 'booked', 'arrived', 'in-service', 'done', 'no-show', 'cancelled', 'lapsed')`,
    ),
    check('appointments_source', sql`${t.source} in ('staff', 'page', 'portal')`),
    check('appointments_span', sql`${t.startsAt} < ${t.endsAt} and ${t.endsAt} <= ${t.busyUntil}`),
    check('appointments_place', sql`${t.place} between 1 and 50`),
    check('appointments_held', sql`${t.state} <> 'held' or ${t.expiresAt} is not null`),
  ],
);

/** What became of an appointment, step by step. A fact. */
export const appointmentChanges = pgTable(
  'appointment_changes',
  {
    organizationId: organizationColumn(),
    /** Of whoever changed it: the same again is known by it. */
    id: uuid('id').notNull(),
    appointmentId: uuid('appointment_id').notNull(),
    /** What it has made of it. */
    version: integer('version').notNull(),
    what: text('what').notNull(),
    state: text('state').notNull(),
    providerId: uuid('provider_id').notNull(),
    startsAt: instant('starts_at').notNull(),
    endsAt: instant('ends_at').notNull(),
    reason: text('reason'),
    /** Null: the client, or nobody. */
    accountId: uuid('account_id'),
    /** Whether the client did it. */
    byClient: boolean('by_client').notNull(),
    xid: transactionId(),
    recordedAt: recordedAt(),
  },
  (t) => [
    primaryKey({ columns: [t.organizationId, t.id] }),
    unique('appointment_changes_version').on(t.organizationId, t.appointmentId, t.version),
    index('appointment_changes_provider').on(t.organizationId, t.providerId, t.startsAt),
    foreignKey({
      columns: [t.organizationId, t.appointmentId],
      foreignColumns: [appointments.organizationId, appointments.id],
      name: 'appointment_changes_appointment',
    }),
    foreignKey({
      columns: [t.organizationId, t.accountId],
      foreignColumns: [accounts.organizationId, accounts.id],
      name: 'appointment_changes_account',
    }),
    check(
      'appointment_changes_what',
      sql`${t.what} in ('held', 'requested', 'booked', 'confirmed', 'moved', 'status', 'cancelled', 'lapsed')`,
    ),
  ],
);

/** A link in a mail, by which whoever has it sees and changes one appointment. */
export const appointmentLinks = pgTable(
  'appointment_links',
  {
    organizationId: organizationColumn(),
    tokenDigest: digest('token_digest').notNull(),
    appointmentId: uuid('appointment_id').notNull(),
    recordedAt: recordedAt(),
  },
  (t) => [
    primaryKey({ columns: [t.organizationId, t.tokenDigest] }),
    unique('appointment_links_token').on(t.tokenDigest),
    index('appointment_links_appointment').on(t.organizationId, t.appointmentId),
    foreignKey({
      columns: [t.organizationId, t.appointmentId],
      foreignColumns: [appointments.organizationId, appointments.id],
      name: 'appointment_links_appointment_fk',
    }),
  ],
);
