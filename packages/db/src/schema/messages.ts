import { sql } from 'drizzle-orm';
import { check, date, foreignKey, index, integer, pgTable, primaryKey, text, unique, uuid } from 'drizzle-orm/pg-core';
import { accounts } from './access.ts';
import { appointments } from './appointments.ts';
import { digest, instant, organizationColumn, recordedAt } from './columns.ts';
import { sites } from './directory.ts';
import { organizations } from './organization.ts';
import { clientCodes, guardianEnds } from './portal.ts';

/** What is to go out. It says about what and to whom, never what: that is written in the moment of sending. */
export const outgoingMessages = pgTable(
  'outgoing_messages',
  {
    organizationId: organizationColumn().references(() => organizations.id),
    id: uuid('id').notNull(),
    channel: text('channel').notNull(),
    kind: text('kind').notNull(),
    /** The address or number, as it was when it was last looked up. */
    recipient: text('recipient').notNull(),
    language: text('language').notNull(),
    appointmentId: uuid('appointment_id'),
    appointmentVersion: integer('appointment_version'),
    accountId: uuid('account_id'),
    clientCodeId: uuid('client_code_id'),
    guardianEndId: uuid('guardian_end_id'),
    siteId: uuid('site_id'),
    businessDate: date('business_date', { mode: 'string' }),
    dueAt: instant('due_at').notNull(),
    /** Since when there is a job that sends it; null: it is due later, and nobody has collected it yet. */
    queuedAt: instant('queued_at'),
    state: text('state').notNull().default('waiting'),
    attempts: integer('attempts').notNull().default(0),
    /** What the other side answered, in a few letters; never content. */
    lastError: text('last_error'),
    /** As it was sent: the same for the same row. */
    messageId: text('message_id'),
    sentAt: instant('sent_at'),
    recordedAt: recordedAt(),
  },
  (t) => [
    primaryKey({ columns: [t.organizationId, t.id] }),
    // Told again by a verb that is done again, it is one message.
    unique('outgoing_messages_appointment').on(
      t.organizationId,
      t.appointmentId,
      t.kind,
      t.appointmentVersion,
      t.channel,
    ),
    unique('outgoing_messages_report').on(t.organizationId, t.siteId, t.businessDate, t.kind, t.accountId),
    index('outgoing_messages_time').on(t.organizationId, t.recordedAt, t.id),
    index('outgoing_messages_due').on(t.dueAt).where(sql`state = 'waiting' and queued_at is null`),
    index('outgoing_messages_failed').on(t.organizationId, t.recordedAt).where(sql`state = 'failed'`),
    foreignKey({
      columns: [t.organizationId, t.appointmentId],
      foreignColumns: [appointments.organizationId, appointments.id],
      name: 'outgoing_messages_appointment_fk',
    }),
    foreignKey({
      columns: [t.organizationId, t.accountId],
      foreignColumns: [accounts.organizationId, accounts.id],
      name: 'outgoing_messages_account',
    }),
    foreignKey({
      columns: [t.organizationId, t.siteId],
      foreignColumns: [sites.organizationId, sites.id],
      name: 'outgoing_messages_site',
    }),
    foreignKey({
      columns: [t.organizationId, t.clientCodeId],
      foreignColumns: [clientCodes.organizationId, clientCodes.id],
      name: 'outgoing_messages_client_code',
    }),
    foreignKey({
      columns: [t.organizationId, t.guardianEndId],
      foreignColumns: [guardianEnds.organizationId, guardianEnds.id],
      name: 'outgoing_messages_guardian_end',
    }),
    check('outgoing_messages_channel', sql`${t.channel} in ('mail', 'sms')`),
    check(
      'outgoing_messages_kind',
      sql`${t.kind} in ('booking-confirm', 'booked', 'moved', 'cancelled', 'reminder-24h', 'reminder-2h',
      'password-reset', 'invitation', 'report-due', 'portal-link', 'guardian-ended')`,
    ),
    check('outgoing_messages_state', sql`${t.state} in ('waiting', 'sending', 'sent', 'kept', 'failed', 'dropped')`),
    check(
      'outgoing_messages_about',
      sql`(${t.appointmentId} is null) = (${t.appointmentVersion} is null)
      and num_nonnulls(${t.appointmentId}, ${t.accountId}, ${t.clientCodeId}, ${t.guardianEndId}) > 0`,
    ),
  ],
);

/** What a message said that was kept because none leaves; locked by a key from `APP_SECRET`, since links stand in it. */
export const keptMessages = pgTable(
  'kept_messages',
  {
    organizationId: organizationColumn(),
    messageId: uuid('message_id').notNull(),
    locked: text('locked').notNull(),
    recordedAt: recordedAt(),
  },
  (t) => [
    primaryKey({ columns: [t.organizationId, t.messageId] }),
    index('kept_messages_time').on(t.organizationId, t.recordedAt, t.messageId),
    foreignKey({
      columns: [t.organizationId, t.messageId],
      foreignColumns: [outgoingMessages.organizationId, outgoingMessages.id],
      name: 'kept_messages_message',
    }),
  ],
);

/** Who wants no reminders any more: a keyed digest of the address or number. */
export const reminderStops = pgTable(
  'reminder_stops',
  {
    organizationId: organizationColumn().references(() => organizations.id),
    recipientDigest: digest('recipient_digest').notNull(),
    recordedAt: recordedAt(),
  },
  (t) => [primaryKey({ columns: [t.organizationId, t.recipientDigest] })],
);
