import { sql } from 'drizzle-orm';
import { check, date, foreignKey, index, integer, pgTable, primaryKey, text, unique, uuid } from 'drizzle-orm/pg-core';
import { digest, instant, organizationColumn, recordedAt } from './columns.ts';
import { organizations } from './organization.ts';

export const sites = pgTable(
  'sites',
  {
    organizationId: organizationColumn().references(() => organizations.id),
    id: uuid('id').notNull(),
    name: text('name').notNull(),
    zone: text('zone').notNull(),
    currency: text('currency').notNull(),
    /** Wall time at which the business day starts, HH:MM. */
    dayStart: text('day_start').notNull(),
    /** Minutes. */
    longestShift: integer('longest_shift').notNull(),
    archivedAt: instant('archived_at'),
    version: integer('version').notNull().default(1),
    recordedAt: recordedAt(),
  },
  (t) => [
    primaryKey({ columns: [t.organizationId, t.id] }),
    check('sites_day_start', sql`${t.dayStart} ~ '^([01][0-9]|2[0-3]):[0-5][0-9]$'`),
    check('sites_longest_shift', sql`${t.longestShift} between 60 and 2880`),
  ],
);

export const employees = pgTable(
  'employees',
  {
    organizationId: organizationColumn().references(() => organizations.id),
    id: uuid('id').notNull(),
    number: text('number').notNull(),
    name: text('name').notNull(),
    calledName: text('called_name').notNull(),
    language: text('language').notNull(),
    /** HMAC of the PIN with the person's id; the PIN itself is nowhere stored. */
    pinDigest: digest('pin_digest'),
    pinLength: integer('pin_length'),
    archivedAt: instant('archived_at'),
    version: integer('version').notNull().default(1),
    recordedAt: recordedAt(),
  },
  (t) => [
    primaryKey({ columns: [t.organizationId, t.id] }),
    unique('employees_number').on(t.organizationId, t.number),
    check('employees_pin', sql`(${t.pinDigest} is null) = (${t.pinLength} is null)`),
  ],
);

export const employeeSites = pgTable(
  'employee_sites',
  {
    organizationId: organizationColumn(),
    employeeId: uuid('employee_id').notNull(),
    siteId: uuid('site_id').notNull(),
    /** 0 is the usual site. */
    position: integer('position').notNull(),
  },
  (t) => [
    primaryKey({ columns: [t.organizationId, t.employeeId, t.siteId] }),
    index('employee_sites_site').on(t.organizationId, t.siteId, t.employeeId),
    foreignKey({
      columns: [t.organizationId, t.employeeId],
      foreignColumns: [employees.organizationId, employees.id],
      name: 'employee_sites_employee',
    }),
    foreignKey({
      columns: [t.organizationId, t.siteId],
      foreignColumns: [sites.organizationId, sites.id],
      name: 'employee_sites_site_fk',
    }),
  ],
);

export const badges = pgTable(
  'badges',
  {
    organizationId: organizationColumn(),
    id: uuid('id').notNull(),
    employeeId: uuid('employee_id').notNull(),
    codeDigest: digest('code_digest').notNull(),
    revokedAt: instant('revoked_at'),
    recordedAt: recordedAt(),
  },
  (t) => [
    primaryKey({ columns: [t.organizationId, t.id] }),
    unique('badges_code').on(t.organizationId, t.codeDigest),
    index('badges_employee').on(t.organizationId, t.employeeId),
    foreignKey({
      columns: [t.organizationId, t.employeeId],
      foreignColumns: [employees.organizationId, employees.id],
      name: 'badges_employee_fk',
    }),
  ],
);

/** A date that is not an ordinary one at a site. */
export const calendarDays = pgTable(
  'calendar_days',
  {
    organizationId: organizationColumn(),
    id: uuid('id').notNull(),
    siteId: uuid('site_id').notNull(),
    date: date('date', { mode: 'string' }).notNull(),
    kind: text('kind').notNull(),
    name: text('name').notNull(),
    version: integer('version').notNull().default(1),
    recordedAt: recordedAt(),
  },
  (t) => [
    primaryKey({ columns: [t.organizationId, t.id] }),
    unique('calendar_days_date').on(t.organizationId, t.siteId, t.date),
    foreignKey({
      columns: [t.organizationId, t.siteId],
      foreignColumns: [sites.organizationId, sites.id],
      name: 'calendar_days_site',
    }),
    check('calendar_days_kind', sql`${t.kind} in ('regular-holiday', 'special-day', 'holiday')`),
  ],
);
