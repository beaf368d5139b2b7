import { sql } from 'drizzle-orm';
import {
  bigint,
  check,
  date,
  foreignKey,
  index,
  integer,
  pgTable,
  primaryKey,
  text,
  unique,
  uniqueIndex,
  uuid,
} from 'drizzle-orm/pg-core';
import { accounts } from './access.ts';
import { instant, organizationColumn, recordedAt, transactionId } from './columns.ts';
import { employees, sites } from './directory.ts';

/** What a tablet said of its own clock with a punch from its queue; null for the others. */
function tabletClock() {
  return {
    /** ms since the server was last heard, by the clock that nobody can set; null when the page was opened since. */
    elapsedMs: bigint('elapsed_ms', { mode: 'number' }),
    /** The tablet's clock less the server's, in ms, as it was last measured. */
    skewMs: bigint('skew_ms', { mode: 'number' }),
    /** The life of the page that took it. */
    bootId: uuid('boot_id'),
    queueVersion: integer('queue_version'),
  };
}

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
    /** `live`, `queue` (a tablet kept it while the server did not answer), `manager`, or `override`: a manager let it in early. */
    source: text('source').notNull().default('live'),
    ...tabletClock(),
    /** With `override`: the pass that let it in. */
    passId: uuid('pass_id'),
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
    check('punches_method', sql`${t.method} in ('pin', 'badge', 'named', 'manager')`),
    check('punches_source', sql`${t.source} in ('live', 'queue', 'manager', 'override')`),
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

/**
 * What arrived and waits for a person: a claim that did not fit, a time that cannot be right, a tablet that was revoked.
 * A fact like a punch; once accepted, a punch of its own stands beside it.
 */
export const heldPunches = pgTable(
  'held_punches',
  {
    organizationId: organizationColumn(),
    id: uuid('id').notNull(),
    /** Whom it is said to be of; null for a badge that nobody has. */
    employeeId: uuid('employee_id'),
    siteId: uuid('site_id').notNull(),
    kioskId: uuid('kiosk_id').notNull(),
    kind: text('kind').notNull(),
    /** The time that it most likely happened, as the server worked it out. */
    at: instant('at').notNull(),
    /** The tablet's own time, as it was sent. */
    occurredAt: instant('occurred_at').notNull(),
    businessDate: date('business_date', { mode: 'string' }).notNull(),
    method: text('method').notNull(),
    standing: text('standing').notNull(),
    /** Why it was held. */
    why: text('why').notNull(),
    address: text('address').notNull(),
    requestId: text('request_id').notNull(),
    xid: transactionId(),
    recordedAt: recordedAt(),
    ...tabletClock(),
  },
  (t) => [
    primaryKey({ columns: [t.organizationId, t.id] }),
    index('held_punches_person').on(t.organizationId, t.employeeId, t.at),
    index('held_punches_recorded').on(t.organizationId, t.recordedAt),
    foreignKey({
      columns: [t.organizationId, t.employeeId],
      foreignColumns: [employees.organizationId, employees.id],
      name: 'held_punches_employee',
    }),
    foreignKey({
      columns: [t.organizationId, t.siteId],
      foreignColumns: [sites.organizationId, sites.id],
      name: 'held_punches_site',
    }),
    check('held_punches_kind', sql`${t.kind} in ('in', 'break-start', 'break-end', 'out')`),
    check('held_punches_standing', sql`${t.standing} in ('unverified', 'quarantined')`),
  ],
);

/** An authored, reasoned correction of what punches say. Never edits a fact: it adds one, counts a held one, or voids one. */
export const amendments = pgTable(
  'amendments',
  {
    organizationId: organizationColumn(),
    id: uuid('id').notNull(),
    /** `add`: this punch was entered by the author; `accept`: it was made of a held one; `void`: it no longer counts. */
    action: text('action').notNull(),
    punchId: uuid('punch_id').notNull(),
    /** With `accept`, the held punch that it was made of. */
    heldId: uuid('held_id'),
    employeeId: uuid('employee_id').notNull(),
    authorId: uuid('author_id').notNull(),
    reason: text('reason').notNull(),
    /** What was sent together; null for one that was sent alone. */
    editId: uuid('edit_id'),
    /** With `add`: the punch that was voided for this one. */
    replacesId: uuid('replaces_id'),
    address: text('address').notNull(),
    requestId: text('request_id').notNull(),
    xid: transactionId(),
    recordedAt: recordedAt(),
  },
  (t) => [
    primaryKey({ columns: [t.organizationId, t.id] }),
    index('amendments_person').on(t.organizationId, t.employeeId, t.recordedAt),
    index('amendments_edit').on(t.organizationId, t.editId).where(sql`edit_id is not null`),
    foreignKey({
      columns: [t.organizationId, t.replacesId],
      foreignColumns: [punches.organizationId, punches.id],
      name: 'amendments_replaces',
    }),
    uniqueIndex('amendments_void').on(t.organizationId, t.punchId).where(sql`action = 'void'`),
    index('amendments_punch').on(t.organizationId, t.punchId),
    index('amendments_held').on(t.organizationId, t.heldId).where(sql`held_id is not null`),
    foreignKey({
      columns: [t.organizationId, t.punchId],
      foreignColumns: [punches.organizationId, punches.id],
      name: 'amendments_punch_fk',
    }),
    foreignKey({
      columns: [t.organizationId, t.heldId],
      foreignColumns: [heldPunches.organizationId, heldPunches.id],
      name: 'amendments_held_fk',
    }),
    foreignKey({
      columns: [t.organizationId, t.authorId],
      foreignColumns: [accounts.organizationId, accounts.id],
      name: 'amendments_author',
    }),
    check('amendments_action', sql`${t.action} in ('add', 'accept', 'void')`),
  ],
);

/** A manager lets somebody clock in before the site's early limit. A fact; the punch that it let in names it. */
export const earlyPasses = pgTable(
  'early_passes',
  {
    organizationId: organizationColumn(),
    id: uuid('id').notNull(),
    employeeId: uuid('employee_id').notNull(),
    siteId: uuid('site_id').notNull(),
    /** The tablet at which it was given; null: from the web app. */
    kioskId: uuid('kiosk_id'),
    authorId: uuid('author_id').notNull(),
    reason: text('reason').notNull(),
    until: instant('until').notNull(),
    address: text('address').notNull(),
    requestId: text('request_id').notNull(),
    xid: transactionId(),
    recordedAt: recordedAt(),
  },
  (t) => [
    primaryKey({ columns: [t.organizationId, t.id] }),
    index('early_passes_person').on(t.organizationId, t.employeeId, t.until),
    foreignKey({
      columns: [t.organizationId, t.employeeId],
      foreignColumns: [employees.organizationId, employees.id],
      name: 'early_passes_employee',
    }),
    foreignKey({
      columns: [t.organizationId, t.siteId],
      foreignColumns: [sites.organizationId, sites.id],
      name: 'early_passes_site',
    }),
    foreignKey({
      columns: [t.organizationId, t.authorId],
      foreignColumns: [accounts.organizationId, accounts.id],
      name: 'early_passes_author',
    }),
  ],
);
