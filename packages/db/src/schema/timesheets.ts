import { sql } from 'drizzle-orm';
import { bigint, check, date, foreignKey, index, pgTable, primaryKey, text, unique, uuid } from 'drizzle-orm/pg-core';
import { digest, instant, organizationColumn, recordedAt, transactionId } from './columns.ts';
import { employees, sites } from './directory.ts';

/** What an employee says was forgotten; a manager decides. A fact. */
export const amendmentRequests = pgTable(
  'amendment_requests',
  {
    organizationId: organizationColumn(),
    id: uuid('id').notNull(),
    employeeId: uuid('employee_id').notNull(),
    siteId: uuid('site_id').notNull(),
    kioskId: uuid('kiosk_id'),
    kind: text('kind').notNull(),
    /** When it is said to have happened, and the business date of its shift. */
    at: instant('at').notNull(),
    businessDate: date('business_date', { mode: 'string' }).notNull(),
    note: text('note').notNull(),
    address: text('address').notNull(),
    requestId: text('request_id').notNull(),
    xid: transactionId(),
    recordedAt: recordedAt(),
  },
  (t) => [
    primaryKey({ columns: [t.organizationId, t.id] }),
    index('amendment_requests_person').on(t.organizationId, t.employeeId, t.businessDate),
    foreignKey({
      columns: [t.organizationId, t.employeeId],
      foreignColumns: [employees.organizationId, employees.id],
      name: 'amendment_requests_employee',
    }),
    foreignKey({
      columns: [t.organizationId, t.siteId],
      foreignColumns: [sites.organizationId, sites.id],
      name: 'amendment_requests_site',
    }),
    check('amendment_requests_kind', sql`${t.kind} in ('in', 'break-start', 'break-end', 'out')`),
  ],
);

/** An employee's word that the hours of a period are right, bound to the figures that were shown. A fact. */
export const signOffs = pgTable(
  'sign_offs',
  {
    organizationId: organizationColumn(),
    id: uuid('id').notNull(),
    employeeId: uuid('employee_id').notNull(),
    siteId: uuid('site_id').notNull(),
    kioskId: uuid('kiosk_id'),
    /** Business dates, both included. */
    from: date('from_date', { mode: 'string' }).notNull(),
    to: date('to_date', { mode: 'string' }).notNull(),
    workedMs: bigint('worked_ms', { mode: 'number' }).notNull(),
    /** SHA-256 of the figures as they stood. */
    figures: digest('figures').notNull(),
    address: text('address').notNull(),
    requestId: text('request_id').notNull(),
    xid: transactionId(),
    recordedAt: recordedAt(),
  },
  (t) => [
    primaryKey({ columns: [t.organizationId, t.id] }),
    unique('sign_offs_figures').on(t.organizationId, t.employeeId, t.from, t.to, t.figures),
    foreignKey({
      columns: [t.organizationId, t.employeeId],
      foreignColumns: [employees.organizationId, employees.id],
      name: 'sign_offs_employee',
    }),
    check('sign_offs_span', sql`${t.from} <= ${t.to}`),
  ],
);
