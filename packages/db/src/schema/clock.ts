import { sql } from 'drizzle-orm';
import { check, date, foreignKey, index, integer, pgTable, primaryKey, text, unique, uuid } from 'drizzle-orm/pg-core';
import { instant, organizationColumn, recordedAt, transactionId } from './columns.ts';
import { employees, sites } from './directory.ts';

/** One immutable fact each. Site and kiosk are copied from the verified session, so one foreign key is enough. */
export const punches = pgTable(
  'punches',
  {
    organizationId: organizationColumn(),
    id: uuid('id').notNull(),
    employeeId: uuid('employee_id').notNull(),
    siteId: uuid('site_id').notNull(),
    kioskId: uuid('kiosk_id'),
    kind: text('kind').notNull(),
    /** The server's time. */
    at: instant('at').notNull(),
    /** The device's own time, as it was sent. */
    occurredAt: instant('occurred_at').notNull(),
    /** The business date of the shift that the punch belongs to. */
    businessDate: date('business_date', { mode: 'string' }).notNull(),
    method: text('method').notNull(),
    grantNonce: text('grant_nonce'),
    flags: text('flags').array().notNull(),
    address: text('address').notNull(),
    requestId: text('request_id').notNull(),
    xid: transactionId(),
    recordedAt: recordedAt(),
  },
  (t) => [
    primaryKey({ columns: [t.organizationId, t.id] }),
    unique('punches_grant').on(t.organizationId, t.grantNonce),
    index('punches_person').on(t.organizationId, t.employeeId, t.at),
    index('punches_recorded').on(t.organizationId, t.recordedAt),
    foreignKey({
      columns: [t.organizationId, t.employeeId],
      foreignColumns: [employees.organizationId, employees.id],
      name: 'punches_employee',
    }),
    check('punches_kind', sql`${t.kind} in ('in', 'break-start', 'break-end', 'out')`),
    check('punches_method', sql`${t.method} in ('pin', 'badge')`),
  ],
);

/** A second press within a minute: its id, and the punch that it meant. */
export const punchAliases = pgTable(
  'punch_aliases',
  {
    organizationId: organizationColumn(),
    id: uuid('id').notNull(),
    punchId: uuid('punch_id').notNull(),
    kind: text('kind').notNull(),
    occurredAt: instant('occurred_at').notNull(),
    xid: transactionId(),
    recordedAt: recordedAt(),
  },
  (t) => [
    primaryKey({ columns: [t.organizationId, t.id] }),
    foreignKey({
      columns: [t.organizationId, t.punchId],
      foreignColumns: [punches.organizationId, punches.id],
      name: 'punch_aliases_punch',
    }),
  ],
);

/** What the punches of a person come to now; kept in the punch's own transaction, and the lock that puts them in order. */
export const presence = pgTable(
  'presence',
  {
    organizationId: organizationColumn(),
    employeeId: uuid('employee_id').notNull(),
    state: text('state').notNull(),
    /** The last punch: where, which, when. */
    siteId: uuid('site_id'),
    punchId: uuid('punch_id'),
    kind: text('kind'),
    at: instant('at'),
    /** When the open shift began and the business date it counts to; null when out. */
    shiftStart: instant('shift_start'),
    shiftDate: date('shift_date', { mode: 'string' }),
  },
  (t) => [
    primaryKey({ columns: [t.organizationId, t.employeeId] }),
    index('presence_site').on(t.organizationId, t.siteId),
    foreignKey({
      columns: [t.organizationId, t.employeeId],
      foreignColumns: [employees.organizationId, employees.id],
      name: 'presence_employee',
    }),
    foreignKey({
      columns: [t.organizationId, t.siteId],
      foreignColumns: [sites.organizationId, sites.id],
      name: 'presence_site_fk',
    }),
    check('presence_state', sql`${t.state} in ('out', 'in', 'break')`),
    check('presence_shift', sql`(${t.state} = 'out') = (${t.shiftStart} is null)`),
  ],
);

/** Wrong PINs of a person at a site. */
export const pinAttempts = pgTable(
  'pin_attempts',
  {
    organizationId: organizationColumn(),
    siteId: uuid('site_id').notNull(),
    employeeId: uuid('employee_id').notNull(),
    failures: integer('failures').notNull(),
    windowStart: instant('window_start').notNull(),
    lockedUntil: instant('locked_until'),
  },
  (t) => [
    primaryKey({ columns: [t.organizationId, t.siteId, t.employeeId] }),
    foreignKey({
      columns: [t.organizationId, t.siteId],
      foreignColumns: [sites.organizationId, sites.id],
      name: 'pin_attempts_site',
    }),
    foreignKey({
      columns: [t.organizationId, t.employeeId],
      foreignColumns: [employees.organizationId, employees.id],
      name: 'pin_attempts_employee',
    }),
  ],
);
