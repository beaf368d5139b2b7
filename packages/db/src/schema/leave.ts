import { sql } from 'drizzle-orm';
import { boolean, check, date, foreignKey, index, integer, pgTable, primaryKey, text, uuid } from 'drizzle-orm/pg-core';
import { accounts } from './access.ts';
import { instant, organizationColumn, recordedAt, transactionId } from './columns.ts';
import { employees } from './directory.ts';
import { organizations } from './organization.ts';

/** A kind of leave that the organization grants. */
export const leaveKinds = pgTable(
  'leave_kinds',
  {
    organizationId: organizationColumn().references(() => organizations.id),
    id: uuid('id').notNull(),
    name: text('name').notNull(),
    paid: boolean('paid').notNull(),
    dayMinutes: integer('day_minutes').notNull(),
    /** Null: no balance is kept. */
    yearlyMinutes: integer('yearly_minutes'),
    askable: boolean('askable').notNull(),
    archivedAt: instant('archived_at'),
    version: integer('version').notNull().default(1),
    recordedAt: recordedAt(),
  },
  (t) => [
    primaryKey({ columns: [t.organizationId, t.id] }),
    check('leave_kinds_day', sql`${t.dayMinutes} between 15 and 1440`),
  ],
);

/** What somebody asks for, and what became of it. */
export const leaveRequests = pgTable(
  'leave_requests',
  {
    organizationId: organizationColumn(),
    id: uuid('id').notNull(),
    employeeId: uuid('employee_id').notNull(),
    kindId: uuid('kind_id').notNull(),
    from: date('from_date', { mode: 'string' }).notNull(),
    to: date('to_date', { mode: 'string' }).notNull(),
    /** As asked: of a single date, a part of it. */
    partMinutes: integer('part_minutes'),
    /** Of a part of a date: from which wall time at the usual site on, HH:MM; null: it was not said. */
    partStarts: text('part_starts'),
    note: text('note').notNull(),
    /** The door: `employee` (web), `kiosk` or `manager`. */
    askedBy: text('asked_by').notNull(),
    /** The account, or the tablet. */
    accountId: uuid('account_id'),
    kioskId: uuid('kiosk_id'),
    state: text('state').notNull(),
    decidedBy: uuid('decided_by'),
    decidedAt: instant('decided_at'),
    reason: text('reason').notNull().default(''),
    version: integer('version').notNull().default(1),
    recordedAt: recordedAt(),
  },
  (t) => [
    primaryKey({ columns: [t.organizationId, t.id] }),
    index('leave_requests_person').on(t.organizationId, t.employeeId, t.from),
    index('leave_requests_waiting').on(t.organizationId, t.from).where(sql`state = 'asked'`),
    foreignKey({
      columns: [t.organizationId, t.employeeId],
      foreignColumns: [employees.organizationId, employees.id],
      name: 'leave_requests_employee',
    }),
    foreignKey({
      columns: [t.organizationId, t.kindId],
      foreignColumns: [leaveKinds.organizationId, leaveKinds.id],
      name: 'leave_requests_kind',
    }),
    foreignKey({
      columns: [t.organizationId, t.decidedBy],
      foreignColumns: [accounts.organizationId, accounts.id],
      name: 'leave_requests_decided_by',
    }),
    check('leave_requests_state', sql`${t.state} in ('asked', 'approved', 'declined', 'withdrawn')`),
    check('leave_requests_asked_by', sql`${t.askedBy} in ('employee', 'kiosk', 'manager')`),
    check('leave_requests_span', sql`${t.from} <= ${t.to}`),
    check('leave_requests_part', sql`${t.partStarts} is null or ${t.partMinutes} is not null`),
  ],
);

/** The dates that a request comes to, worked out when it is asked. */
export const leaveDays = pgTable(
  'leave_days',
  {
    organizationId: organizationColumn(),
    requestId: uuid('request_id').notNull(),
    employeeId: uuid('employee_id').notNull(),
    date: date('date', { mode: 'string' }).notNull(),
    minutes: integer('minutes').notNull(),
  },
  (t) => [
    primaryKey({ columns: [t.organizationId, t.requestId, t.date] }),
    index('leave_days_person').on(t.organizationId, t.employeeId, t.date),
    foreignKey({
      columns: [t.organizationId, t.requestId],
      foreignColumns: [leaveRequests.organizationId, leaveRequests.id],
      name: 'leave_days_request',
    }),
    check('leave_days_minutes', sql`${t.minutes} between 1 and 1440`),
  ],
);

/** What was added to a person's balance of a year, or taken from it. A fact. */
export const leaveAdjustments = pgTable(
  'leave_adjustments',
  {
    organizationId: organizationColumn(),
    id: uuid('id').notNull(),
    employeeId: uuid('employee_id').notNull(),
    kindId: uuid('kind_id').notNull(),
    year: integer('year').notNull(),
    minutes: integer('minutes').notNull(),
    reason: text('reason').notNull(),
    authorId: uuid('author_id').notNull(),
    xid: transactionId(),
    recordedAt: recordedAt(),
  },
  (t) => [
    primaryKey({ columns: [t.organizationId, t.id] }),
    index('leave_adjustments_person').on(t.organizationId, t.employeeId, t.year),
    foreignKey({
      columns: [t.organizationId, t.employeeId],
      foreignColumns: [employees.organizationId, employees.id],
      name: 'leave_adjustments_employee',
    }),
    foreignKey({
      columns: [t.organizationId, t.kindId],
      foreignColumns: [leaveKinds.organizationId, leaveKinds.id],
      name: 'leave_adjustments_kind',
    }),
    foreignKey({
      columns: [t.organizationId, t.authorId],
      foreignColumns: [accounts.organizationId, accounts.id],
      name: 'leave_adjustments_author',
    }),
  ],
);
