import { sql } from 'drizzle-orm';
import {
  bigint,
  check,
  date,
  foreignKey,
  index,
  integer,
  jsonb,
  pgTable,
  primaryKey,
  text,
  uuid,
} from 'drizzle-orm/pg-core';
import { instant, organizationColumn, recordedAt } from './columns.ts';
import { employees, sites } from './directory.ts';
import { organizations } from './organization.ts';

/** What can be booked. Durations in minutes. */
export const services = pgTable(
  'services',
  {
    organizationId: organizationColumn().references(() => organizations.id),
    id: uuid('id').notNull(),
    name: text('name').notNull(),
    nameFil: text('name_fil'),
    duration: integer('duration').notNull(),
    buffer: integer('buffer').notNull(),
    step: integer('step').notNull(),
    capacity: integer('capacity').notNull(),
    /** Minor units. */
    price: bigint('price', { mode: 'number' }),
    currency: text('currency'),
    selfBooking: text('self_booking').notNull(),
    lead: integer('lead').notNull(),
    notice: integer('notice').notNull(),
    /** Days. */
    ahead: integer('ahead').notNull(),
    archivedAt: instant('archived_at'),
    version: integer('version').notNull().default(1),
    recordedAt: recordedAt(),
  },
  (t) => [
    primaryKey({ columns: [t.organizationId, t.id] }),
    check('services_self_booking', sql`${t.selfBooking} in ('no', 'ask', 'book')`),
    check('services_price', sql`(${t.price} is null) = (${t.currency} is null)`),
    check(
      'services_times',
      sql`${t.duration} between 5 and 480 and ${t.buffer} between 0 and 240 and ${t.step} between 5 and 480
      and ${t.capacity} between 1 and 50`,
    ),
  ],
);

/** An employee who gives services at a site, and in which hours of the week. */
export const providers = pgTable(
  'providers',
  {
    organizationId: organizationColumn(),
    siteId: uuid('site_id').notNull(),
    employeeId: uuid('employee_id').notNull(),
    /** `[{weekday, starts, ends}]`, wall times at the site; 1 is Monday. */
    hours: jsonb('hours').notNull(),
    version: integer('version').notNull().default(1),
    recordedAt: recordedAt(),
  },
  (t) => [
    primaryKey({ columns: [t.organizationId, t.siteId, t.employeeId] }),
    foreignKey({
      columns: [t.organizationId, t.siteId],
      foreignColumns: [sites.organizationId, sites.id],
      name: 'providers_site_fk',
    }),
    foreignKey({
      columns: [t.organizationId, t.employeeId],
      foreignColumns: [employees.organizationId, employees.id],
      name: 'providers_employee',
    }),
  ],
);

/** What a provider gives at a site. */
export const providerServices = pgTable(
  'provider_services',
  {
    organizationId: organizationColumn(),
    siteId: uuid('site_id').notNull(),
    employeeId: uuid('employee_id').notNull(),
    serviceId: uuid('service_id').notNull(),
  },
  (t) => [
    primaryKey({ columns: [t.organizationId, t.siteId, t.employeeId, t.serviceId] }),
    index('provider_services_service').on(t.organizationId, t.serviceId, t.siteId),
    foreignKey({
      columns: [t.organizationId, t.siteId, t.employeeId],
      foreignColumns: [providers.organizationId, providers.siteId, providers.employeeId],
      name: 'provider_services_provider',
    }),
    foreignKey({
      columns: [t.organizationId, t.serviceId],
      foreignColumns: [services.organizationId, services.id],
      name: 'provider_services_service_fk',
    }),
  ],
);

/** A date on which a provider is there otherwise, by wall times at the site. */
export const providerExceptions = pgTable(
  'provider_exceptions',
  {
    organizationId: organizationColumn(),
    id: uuid('id').notNull(),
    siteId: uuid('site_id').notNull(),
    employeeId: uuid('employee_id').notNull(),
    date: date('date', { mode: 'string' }).notNull(),
    kind: text('kind').notNull(),
    /** HH:MM; none: the whole date. */
    starts: text('starts'),
    ends: text('ends'),
    note: text('note'),
    recordedAt: recordedAt(),
  },
  (t) => [
    primaryKey({ columns: [t.organizationId, t.id] }),
    index('provider_exceptions_date').on(t.organizationId, t.siteId, t.employeeId, t.date),
    foreignKey({
      columns: [t.organizationId, t.siteId, t.employeeId],
      foreignColumns: [providers.organizationId, providers.siteId, providers.employeeId],
      name: 'provider_exceptions_provider',
    }),
    check('provider_exceptions_kind', sql`${t.kind} in ('extra', 'off')`),
    check(
      'provider_exceptions_span',
      sql`(${t.starts} is null) = (${t.ends} is null) and (${t.kind} = 'off' or ${t.starts} is not null)`,
    ),
  ],
);
