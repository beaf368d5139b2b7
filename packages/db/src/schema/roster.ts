import { sql } from 'drizzle-orm';
import {
  check,
  date,
  foreignKey,
  index,
  integer,
  jsonb,
  pgTable,
  primaryKey,
  text,
  timestamp,
  unique,
  uuid,
} from 'drizzle-orm/pg-core';
import { accounts } from './access.ts';
import { digest, instant, organizationColumn, recordedAt, transactionId } from './columns.ts';
import { employees, sites } from './directory.ts';

/** A wall time, without a zone: which moment it is, the zone beside it says when it is asked. */
function wall(name: string) {
  return timestamp(name, { precision: 0, mode: 'string' });
}

function shiftColumns() {
  return {
    organizationId: organizationColumn(),
    id: uuid('id').notNull(),
    siteId: uuid('site_id').notNull(),
    employeeId: uuid('employee_id').notNull(),
    /** Of its start. */
    businessDate: date('business_date', { mode: 'string' }).notNull(),
    startWall: wall('start_wall').notNull(),
    endWall: wall('end_wall').notNull(),
    zone: text('zone').notNull(),
    breakMinutes: integer('break_minutes').notNull(),
    note: text('note').notNull(),
  };
}

/** Who is meant to work when, as it is being planned: seen by those who plan alone. */
export const plannedShifts = pgTable(
  'planned_shifts',
  {
    ...shiftColumns(),
    authorId: uuid('author_id').notNull(),
    version: integer('version').notNull().default(1),
    recordedAt: recordedAt(),
  },
  (t) => [
    primaryKey({ columns: [t.organizationId, t.id] }),
    index('planned_shifts_site').on(t.organizationId, t.siteId, t.businessDate),
    index('planned_shifts_person').on(t.organizationId, t.employeeId, t.businessDate),
    foreignKey({
      columns: [t.organizationId, t.siteId],
      foreignColumns: [sites.organizationId, sites.id],
      name: 'planned_shifts_site_fk',
    }),
    foreignKey({
      columns: [t.organizationId, t.employeeId],
      foreignColumns: [employees.organizationId, employees.id],
      name: 'planned_shifts_employee',
    }),
    foreignKey({
      columns: [t.organizationId, t.authorId],
      foreignColumns: [accounts.organizationId, accounts.id],
      name: 'planned_shifts_author',
    }),
    check(
      'planned_shifts_span',
      sql`${t.startWall} < ${t.endWall} and ${t.endWall} <= ${t.startWall} + interval '24 hours'`,
    ),
    check('planned_shifts_break', sql`${t.breakMinutes} between 0 and 480`),
  ],
);

/** What of it is known to the people: written by publishing alone, and all that anything else goes by. */
export const publishedShifts = pgTable(
  'published_shifts',
  {
    ...shiftColumns(),
    /** Counts how often it was published otherwise: SEQUENCE in a calendar (RFC 5545, 3.8.7.4). */
    sequence: integer('sequence').notNull().default(0),
    publishedBy: uuid('published_by').notNull(),
    publishedAt: instant('published_at').notNull(),
  },
  (t) => [
    primaryKey({ columns: [t.organizationId, t.id] }),
    index('published_shifts_site').on(t.organizationId, t.siteId, t.businessDate),
    index('published_shifts_person').on(t.organizationId, t.employeeId, t.businessDate),
    foreignKey({
      columns: [t.organizationId, t.siteId],
      foreignColumns: [sites.organizationId, sites.id],
      name: 'published_shifts_site_fk',
    }),
    foreignKey({
      columns: [t.organizationId, t.employeeId],
      foreignColumns: [employees.organizationId, employees.id],
      name: 'published_shifts_employee',
    }),
    foreignKey({
      columns: [t.organizationId, t.publishedBy],
      foreignColumns: [accounts.organizationId, accounts.id],
      name: 'published_shifts_author',
    }),
  ],
);

/** Shifts to plan again and again at a site. */
export const rosterTemplates = pgTable(
  'roster_templates',
  {
    organizationId: organizationColumn(),
    id: uuid('id').notNull(),
    siteId: uuid('site_id').notNull(),
    name: text('name').notNull(),
    entries: jsonb('entries').notNull(),
    version: integer('version').notNull().default(1),
    recordedAt: recordedAt(),
  },
  (t) => [
    primaryKey({ columns: [t.organizationId, t.id] }),
    index('roster_templates_site').on(t.organizationId, t.siteId),
    foreignKey({
      columns: [t.organizationId, t.siteId],
      foreignColumns: [sites.organizationId, sites.id],
      name: 'roster_templates_site_fk',
    }),
  ],
);

/** Addresses at which calendars read a person's shifts or appointments. */
export const calendarFeeds = pgTable(
  'calendar_feeds',
  {
    organizationId: organizationColumn(),
    id: uuid('id').notNull(),
    employeeId: uuid('employee_id').notNull(),
    kind: text('kind').notNull().default('shifts'),
    name: text('name').notNull(),
    tokenDigest: digest('token_digest').notNull(),
    authorId: uuid('author_id').notNull(),
    lastReadAt: instant('last_read_at'),
    revokedAt: instant('revoked_at'),
    recordedAt: recordedAt(),
  },
  (t) => [
    primaryKey({ columns: [t.organizationId, t.id] }),
    unique('calendar_feeds_token').on(t.tokenDigest),
    index('calendar_feeds_person').on(t.organizationId, t.employeeId),
    foreignKey({
      columns: [t.organizationId, t.employeeId],
      foreignColumns: [employees.organizationId, employees.id],
      name: 'calendar_feeds_employee',
    }),
    foreignKey({
      columns: [t.organizationId, t.authorId],
      foreignColumns: [accounts.organizationId, accounts.id],
      name: 'calendar_feeds_author',
    }),
    check('calendar_feeds_kind', sql`${t.kind} in ('shifts', 'appointments')`),
  ],
);

/** A manager's note, to one person or to everybody at a site, shown at the kiosk until it ends. */
export const messages = pgTable(
  'messages',
  {
    organizationId: organizationColumn(),
    id: uuid('id').notNull(),
    /** One of the two. */
    employeeId: uuid('employee_id'),
    siteId: uuid('site_id'),
    text: text('text').notNull(),
    endsAt: instant('ends_at').notNull(),
    authorId: uuid('author_id').notNull(),
    version: integer('version').notNull().default(1),
    recordedAt: recordedAt(),
  },
  (t) => [
    primaryKey({ columns: [t.organizationId, t.id] }),
    index('messages_person').on(t.organizationId, t.employeeId, t.endsAt),
    index('messages_site').on(t.organizationId, t.siteId, t.endsAt),
    foreignKey({
      columns: [t.organizationId, t.employeeId],
      foreignColumns: [employees.organizationId, employees.id],
      name: 'messages_employee',
    }),
    foreignKey({
      columns: [t.organizationId, t.siteId],
      foreignColumns: [sites.organizationId, sites.id],
      name: 'messages_site_fk',
    }),
    foreignKey({
      columns: [t.organizationId, t.authorId],
      foreignColumns: [accounts.organizationId, accounts.id],
      name: 'messages_author',
    }),
    check('messages_to', sql`(${t.employeeId} is null) <> (${t.siteId} is null)`),
  ],
);

/** Somebody has read a message. A fact. */
export const messageReads = pgTable(
  'message_reads',
  {
    organizationId: organizationColumn(),
    messageId: uuid('message_id').notNull(),
    employeeId: uuid('employee_id').notNull(),
    /** The tablet at which it was read; null: in the web app. */
    kioskId: uuid('kiosk_id'),
    xid: transactionId(),
    recordedAt: recordedAt(),
  },
  (t) => [
    primaryKey({ columns: [t.organizationId, t.messageId, t.employeeId] }),
    foreignKey({
      columns: [t.organizationId, t.messageId],
      foreignColumns: [messages.organizationId, messages.id],
      name: 'message_reads_message',
    }),
    foreignKey({
      columns: [t.organizationId, t.employeeId],
      foreignColumns: [employees.organizationId, employees.id],
      name: 'message_reads_employee',
    }),
  ],
);
