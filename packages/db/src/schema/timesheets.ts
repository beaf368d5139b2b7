import { sql } from 'drizzle-orm';
import {
  bigint,
  check,
  date,
  foreignKey,
  index,
  jsonb,
  pgTable,
  primaryKey,
  text,
  unique,
  uuid,
} from 'drizzle-orm/pg-core';
import { accounts } from './access.ts';
import { punches } from './clock.ts';
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
    /** `add` a punch of this kind at this time; `replace` or `void` the one that is named. */
    action: text('action').notNull().default('add'),
    punchId: uuid('punch_id'),
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
    foreignKey({
      columns: [t.organizationId, t.punchId],
      foreignColumns: [punches.organizationId, punches.id],
      name: 'amendment_requests_punch',
    }),
    check('amendment_requests_kind', sql`${t.kind} in ('in', 'break-start', 'break-end', 'out')`),
    check('amendment_requests_action', sql`${t.action} in ('add', 'replace', 'void')`),
    check('amendment_requests_about', sql`(${t.action} = 'add') = (${t.punchId} is null)`),
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

/** What an account said of a date of somebody's sheet, bound to the figures that it saw. A fact; the last one holds. */
export const dayDecisions = pgTable(
  'day_decisions',
  {
    organizationId: organizationColumn(),
    id: uuid('id').notNull(),
    /** What was sent together. */
    decisionId: uuid('decision_id').notNull(),
    employeeId: uuid('employee_id').notNull(),
    businessDate: date('business_date', { mode: 'string' }).notNull(),
    action: text('action').notNull(),
    /** SHA-256 of the date's figures as they stood. */
    figures: digest('figures').notNull(),
    comment: text('comment').notNull(),
    authorId: uuid('author_id').notNull(),
    address: text('address').notNull(),
    requestId: text('request_id').notNull(),
    xid: transactionId(),
    recordedAt: recordedAt(),
  },
  (t) => [
    primaryKey({ columns: [t.organizationId, t.id] }),
    unique('day_decisions_once').on(t.organizationId, t.decisionId, t.employeeId, t.businessDate),
    index('day_decisions_person').on(t.organizationId, t.employeeId, t.businessDate),
    foreignKey({
      columns: [t.organizationId, t.employeeId],
      foreignColumns: [employees.organizationId, employees.id],
      name: 'day_decisions_employee',
    }),
    foreignKey({
      columns: [t.organizationId, t.authorId],
      foreignColumns: [accounts.organizationId, accounts.id],
      name: 'day_decisions_author',
    }),
    check('day_decisions_action', sql`${t.action} in ('approve', 'return', 'reopen')`),
  ],
);

/** A sheet that is paid: its figures as they stood, for ever. A fact. */
export const timesheetLocks = pgTable(
  'timesheet_locks',
  {
    organizationId: organizationColumn(),
    id: uuid('id').notNull(),
    decisionId: uuid('decision_id').notNull(),
    employeeId: uuid('employee_id').notNull(),
    /** Business dates, both included. */
    from: date('from_date', { mode: 'string' }).notNull(),
    to: date('to_date', { mode: 'string' }).notNull(),
    /** The figures by date, the adjustments that it carried, its pay and the rules of it. */
    sheet: jsonb('sheet').notNull(),
    figures: digest('figures').notNull(),
    authorId: uuid('author_id').notNull(),
    address: text('address').notNull(),
    requestId: text('request_id').notNull(),
    xid: transactionId(),
    recordedAt: recordedAt(),
  },
  (t) => [
    primaryKey({ columns: [t.organizationId, t.id] }),
    unique('timesheet_locks_person').on(t.organizationId, t.employeeId, t.from),
    unique('timesheet_locks_once').on(t.organizationId, t.decisionId, t.employeeId),
    foreignKey({
      columns: [t.organizationId, t.employeeId],
      foreignColumns: [employees.organizationId, employees.id],
      name: 'timesheet_locks_employee',
    }),
    foreignKey({
      columns: [t.organizationId, t.authorId],
      foreignColumns: [accounts.organizationId, accounts.id],
      name: 'timesheet_locks_author',
    }),
    check('timesheet_locks_span', sql`${t.from} <= ${t.to}`),
  ],
);
