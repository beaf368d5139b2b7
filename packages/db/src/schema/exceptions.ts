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
  unique,
  uuid,
} from 'drizzle-orm/pg-core';
import { accounts } from './access.ts';
import { instant, organizationColumn, recordedAt } from './columns.ts';
import { employees, sites } from './directory.ts';
import { kiosks } from './kiosk.ts';

/** Something that needs a decision. Rooms raise into it by a key, so that the same thing is never asked twice. */
export const exceptions = pgTable(
  'exceptions',
  {
    organizationId: organizationColumn(),
    id: uuid('id').notNull(),
    /** What it is about, `missed:<punch>`: raising it again finds the one there is. */
    key: text('key').notNull(),
    kind: text('kind').notNull(),
    siteId: uuid('site_id').notNull(),
    employeeId: uuid('employee_id'),
    kioskId: uuid('kiosk_id'),
    /** The Day that it keeps open; null when it belongs to none. */
    businessDate: date('business_date', { mode: 'string' }),
    /** When what it is about happened. */
    at: instant('at').notNull(),
    /** What the room that raised it wants to be told of it: ids and figures, never a name. */
    facts: jsonb('facts').notNull().$type<Record<string, unknown>>(),
    /** `open`, `decided` (by a person) or `settled` (what it was about is no longer so). */
    state: text('state').notNull(),
    answer: text('answer'),
    reason: text('reason'),
    /** What deciding it wrote: the ids that undoing it has to void. */
    effect: jsonb('effect').$type<Record<string, string>>(),
    decidedBy: uuid('decided_by'),
    decidedAt: instant('decided_at'),
    assignedTo: uuid('assigned_to'),
    snoozedUntil: instant('snoozed_until'),
    version: integer('version').notNull().default(1),
    recordedAt: recordedAt(),
  },
  (t) => [
    primaryKey({ columns: [t.organizationId, t.id] }),
    unique('exceptions_key').on(t.organizationId, t.key),
    index('exceptions_open').on(t.organizationId, t.siteId, t.at).where(sql`state = 'open'`),
    index('exceptions_decided').on(t.organizationId, t.decidedAt),
    foreignKey({
      columns: [t.organizationId, t.siteId],
      foreignColumns: [sites.organizationId, sites.id],
      name: 'exceptions_site',
    }),
    foreignKey({
      columns: [t.organizationId, t.employeeId],
      foreignColumns: [employees.organizationId, employees.id],
      name: 'exceptions_employee',
    }),
    foreignKey({
      columns: [t.organizationId, t.kioskId],
      foreignColumns: [kiosks.organizationId, kiosks.id],
      name: 'exceptions_kiosk',
    }),
    foreignKey({
      columns: [t.organizationId, t.decidedBy],
      foreignColumns: [accounts.organizationId, accounts.id],
      name: 'exceptions_decided_by',
    }),
    foreignKey({
      columns: [t.organizationId, t.assignedTo],
      foreignColumns: [accounts.organizationId, accounts.id],
      name: 'exceptions_assigned_to',
    }),
    check('exceptions_state', sql`${t.state} in ('open', 'decided', 'settled')`),
    check('exceptions_decided', sql`(${t.state} = 'decided') = (${t.decidedBy} is not null)`),
  ],
);
