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
    /** Minutes, all of them; how what was planned is judged. */
    lateGrace: integer('late_grace').notNull().default(5),
    /** Null: people clock in as early as they like. */
    earlyIn: integer('early_in'),
    leaveGrace: integer('leave_grace').notNull().default(5),
    missingAfter: integer('missing_after').notNull().default(30),
    proposeOutAfter: integer('propose_out_after').notNull().default(120),
    rest: integer('rest').notNull().default(480),
    /** Counts the changes of the opening hours. */
    openingVersion: integer('opening_version').notNull().default(0),
    /** What it is: each kind has a report of its own. */
    kind: text('kind').notNull().default('shop'),
    /** From that business date on a report is asked for; null: none is. */
    reportsFrom: date('reports_from', { mode: 'string' }),
    /** The name of its booking page, `/book/<slug>`; null: it has none. */
    slug: text('slug'),
  },
  (t) => [
    unique('sites_slug').on(t.slug),
    check('sites_slug_form', sql`${t.slug} ~ '^[a-z0-9][a-z0-9-]{1,38}[a-z0-9]$'`),
    primaryKey({ columns: [t.organizationId, t.id] }),
    check(
      'sites_attendance',
      sql`${t.lateGrace} between 0 and 240 and ${t.earlyIn} between 0 and 720
      and ${t.leaveGrace} between 0 and 240 and ${t.missingAfter} between 0 and 720
      and ${t.proposeOutAfter} between 0 and 1440 and ${t.rest} between 0 and 1440`,
    ),
    check('sites_kind', sql`${t.kind} in ('shop', 'health-centre')`),
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
    /** `usual` as on that weekday, `closed`, or `hours`, those that follow. */
    open: text('open').notNull().default('usual'),
    /** Wall times, HH:MM. */
    opens: text('opens'),
    closes: text('closes'),
  },
  (t) => [
    primaryKey({ columns: [t.organizationId, t.id] }),
    check('calendar_days_open', sql`${t.open} in ('usual', 'closed', 'hours')`),
    check(
      'calendar_days_hours',
      sql`(${t.open} = 'hours') = (${t.opens} is not null) and (${t.opens} is null) = (${t.closes} is null)`,
    ),
    unique('calendar_days_date').on(t.organizationId, t.siteId, t.date),
    foreignKey({
      columns: [t.organizationId, t.siteId],
      foreignColumns: [sites.organizationId, sites.id],
      name: 'calendar_days_site',
    }),
    check(
      'calendar_days_kind',
      sql`${t.kind} in ('regular-holiday', 'special-day', 'holiday', 'closed', 'other-hours')`,
    ),
  ],
);

/** When a site opens on a weekday; one that is not there is one on which it is closed. */
export const openingHours = pgTable(
  'opening_hours',
  {
    organizationId: organizationColumn(),
    siteId: uuid('site_id').notNull(),
    /** 1 is Monday. */
    weekday: integer('weekday').notNull(),
    /** Wall times, HH:MM; a closing that is not after the opening is on the next date. */
    opens: text('opens').notNull(),
    closes: text('closes').notNull(),
  },
  (t) => [
    primaryKey({ columns: [t.organizationId, t.siteId, t.weekday] }),
    foreignKey({
      columns: [t.organizationId, t.siteId],
      foreignColumns: [sites.organizationId, sites.id],
      name: 'opening_hours_site',
    }),
    check('opening_hours_weekday', sql`${t.weekday} between 1 and 7`),
  ],
);
