import { sql } from 'drizzle-orm';
import {
  boolean,
  check,
  foreignKey,
  index,
  integer,
  pgTable,
  primaryKey,
  text,
  unique,
  uuid,
} from 'drizzle-orm/pg-core';
import { digest, instant, organizationColumn, recordedAt } from './columns.ts';
import { employees, sites } from './directory.ts';
import { organizations } from './organization.ts';

/** Wrong tries by what was tried (login, browser, address), each key a keyed digest. */
export const attempts = pgTable('attempts', {
  key: digest('key').primaryKey(),
  failures: integer('failures').notNull(),
  windowStart: instant('window_start').notNull(),
  lockedUntil: instant('locked_until'),
});

export const accounts = pgTable(
  'accounts',
  {
    organizationId: organizationColumn().references(() => organizations.id),
    id: uuid('id').notNull(),
    login: text('login').notNull(),
    name: text('name').notNull(),
    role: text('role').notNull(),
    language: text('language').notNull(),
    allSites: boolean('all_sites').notNull(),
    employeeId: uuid('employee_id'),
    passwordHash: text('password_hash'),
    disabledAt: instant('disabled_at'),
    /** A sign-in of the demo organization: it works from this machine alone. */
    demo: boolean('demo').notNull().default(false),
    version: integer('version').notNull().default(1),
    recordedAt: recordedAt(),
  },
  (t) => [
    primaryKey({ columns: [t.organizationId, t.id] }),
    unique('accounts_login').on(t.login),
    foreignKey({
      columns: [t.organizationId, t.employeeId],
      foreignColumns: [employees.organizationId, employees.id],
      name: 'accounts_employee',
    }),
    check(
      'accounts_role',
      sql`${t.role} in ('owner', 'manager', 'site', 'clinician', 'front-desk', 'auditor', 'employee')`,
    ),
    check('accounts_login_case', sql`${t.login} = lower(${t.login})`),
  ],
);

export const accountSites = pgTable(
  'account_sites',
  { organizationId: organizationColumn(), accountId: uuid('account_id').notNull(), siteId: uuid('site_id').notNull() },
  (t) => [
    primaryKey({ columns: [t.organizationId, t.accountId, t.siteId] }),
    foreignKey({
      columns: [t.organizationId, t.accountId],
      foreignColumns: [accounts.organizationId, accounts.id],
      name: 'account_sites_account',
    }),
    foreignKey({
      columns: [t.organizationId, t.siteId],
      foreignColumns: [sites.organizationId, sites.id],
      name: 'account_sites_site',
    }),
  ],
);

/** One-time links that set a password. */
export const accountLinks = pgTable(
  'account_links',
  {
    organizationId: organizationColumn(),
    id: uuid('id').notNull(),
    accountId: uuid('account_id').notNull(),
    tokenHash: digest('token_hash').notNull(),
    endsAt: instant('ends_at').notNull(),
    usedAt: instant('used_at'),
    recordedAt: recordedAt(),
  },
  (t) => [
    primaryKey({ columns: [t.organizationId, t.id] }),
    unique('account_links_token').on(t.tokenHash),
    foreignKey({
      columns: [t.organizationId, t.accountId],
      foreignColumns: [accounts.organizationId, accounts.id],
      name: 'account_links_account',
    }),
  ],
);

/** Staff sessions; the token itself is nowhere stored. */
export const staffSessions = pgTable(
  'staff_sessions',
  {
    organizationId: organizationColumn(),
    id: uuid('id').notNull(),
    accountId: uuid('account_id').notNull(),
    tokenHash: digest('token_hash').notNull(),
    createdAt: instant('created_at').notNull(),
    lastSeenAt: instant('last_seen_at').notNull(),
    browser: text('browser').notNull(),
    address: text('address').notNull(),
  },
  (t) => [
    primaryKey({ columns: [t.organizationId, t.id] }),
    unique('staff_sessions_token').on(t.tokenHash),
    index('staff_sessions_account').on(t.organizationId, t.accountId, t.createdAt),
    foreignKey({
      columns: [t.organizationId, t.accountId],
      foreignColumns: [accounts.organizationId, accounts.id],
      name: 'staff_sessions_account_fk',
    }),
  ],
);

/** API tokens: each acts as its account, within its scopes. The secret itself is nowhere stored. */
export const apiTokens = pgTable(
  'api_tokens',
  {
    organizationId: organizationColumn(),
    id: uuid('id').notNull(),
    accountId: uuid('account_id').notNull(),
    name: text('name').notNull(),
    tokenHash: digest('token_hash').notNull(),
    /** The last four characters of the secret. */
    hint: text('hint').notNull(),
    scopes: text('scopes').array().notNull(),
    endsAt: instant('ends_at').notNull(),
    lastUsedAt: instant('last_used_at'),
    revokedAt: instant('revoked_at'),
    recordedAt: recordedAt(),
  },
  (t) => [
    primaryKey({ columns: [t.organizationId, t.id] }),
    unique('api_tokens_token').on(t.tokenHash),
    index('api_tokens_account').on(t.organizationId, t.accountId),
    foreignKey({
      columns: [t.organizationId, t.accountId],
      foreignColumns: [accounts.organizationId, accounts.id],
      name: 'api_tokens_account_fk',
    }),
    check('api_tokens_scopes', sql`${t.scopes} <@ array['read'] and cardinality(${t.scopes}) > 0`),
  ],
);
