import { sql } from 'drizzle-orm';
import {
  boolean,
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
import { clients } from './clients.ts';
import { digest, instant, organizationColumn, recordedAt } from './columns.ts';
import { sites } from './directory.ts';

/** By what a client signs in to the portal: one by mail and one by the desk; who it is may have been merged since. */
export const clientAccounts = pgTable(
  'client_accounts',
  {
    organizationId: organizationColumn(),
    id: uuid('id').notNull(),
    clientId: uuid('client_id').notNull(),
    /** Where it was opened: by this site's clock a child comes of age. */
    siteId: uuid('site_id').notNull(),
    /** A mail address that was confirmed, or what the desk printed; in small letters, of its organization alone. */
    login: text('login').notNull(),
    kind: text('kind').notNull(),
    /** Null: nobody has used the desk's code yet. */
    passwordHash: text('password_hash'),
    language: text('language').notNull(),
    /** One of the demo organization: it works from this machine alone. */
    demo: boolean('demo').notNull().default(false),
    recordedAt: recordedAt(),
  },
  (t) => [
    primaryKey({ columns: [t.organizationId, t.id] }),
    unique('client_accounts_login').on(t.organizationId, t.login),
    unique('client_accounts_client').on(t.organizationId, t.clientId, t.kind),
    foreignKey({
      columns: [t.organizationId, t.clientId],
      foreignColumns: [clients.organizationId, clients.id],
      name: 'client_accounts_client_fk',
    }),
    foreignKey({
      columns: [t.organizationId, t.siteId],
      foreignColumns: [sites.organizationId, sites.id],
      name: 'client_accounts_site',
    }),
    check('client_accounts_kind', sql`${t.kind} in ('mail', 'code')`),
    check('client_accounts_login_case', sql`${t.login} = lower(${t.login})`),
  ],
);

/** Portal sessions; the token itself is nowhere stored. */
export const clientSessions = pgTable(
  'client_sessions',
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
    unique('client_sessions_token').on(t.tokenHash),
    index('client_sessions_account').on(t.organizationId, t.accountId, t.createdAt),
    foreignKey({
      columns: [t.organizationId, t.accountId],
      foreignColumns: [clientAccounts.organizationId, clientAccounts.id],
      name: 'client_sessions_account_fk',
    }),
  ],
);

/** One-time codes that set a portal password: a link in a mail, or what the desk printed. */
export const clientCodes = pgTable(
  'client_codes',
  {
    organizationId: organizationColumn(),
    id: uuid('id').notNull(),
    kind: text('kind').notNull(),
    /** Null: who registers has no account until the mail is confirmed. */
    accountId: uuid('account_id'),
    siteId: uuid('site_id').notNull(),
    /** What somebody said who registers: `{name, birthDate, email, phone, language}`; gone once it is used or too old. */
    said: jsonb('said'),
    codeHash: digest('code_hash').notNull(),
    endsAt: instant('ends_at').notNull(),
    usedAt: instant('used_at'),
    recordedAt: recordedAt(),
  },
  (t) => [
    primaryKey({ columns: [t.organizationId, t.id] }),
    unique('client_codes_code').on(t.codeHash),
    index('client_codes_account').on(t.organizationId, t.accountId),
    index('client_codes_said').on(t.organizationId, t.endsAt).where(sql`said is not null`),
    foreignKey({
      columns: [t.organizationId, t.accountId],
      foreignColumns: [clientAccounts.organizationId, clientAccounts.id],
      name: 'client_codes_account_fk',
    }),
    foreignKey({
      columns: [t.organizationId, t.siteId],
      foreignColumns: [sites.organizationId, sites.id],
      name: 'client_codes_site',
    }),
    check('client_codes_kind', sql`${t.kind} in ('mail', 'desk')`),
    check('client_codes_said', sql`${t.said} is null or ${t.accountId} is null`),
  ],
);

/** A child came of age, and a parent or guardian sees nothing of it in the portal any more. A fact. */
export const guardianEnds = pgTable(
  'guardian_ends',
  {
    organizationId: organizationColumn(),
    id: uuid('id').notNull(),
    /** Whose access ended. */
    guardianId: uuid('guardian_id').notNull(),
    childId: uuid('child_id').notNull(),
    /** The 18th birthday. */
    endedOn: date('ended_on', { mode: 'string' }).notNull(),
    recordedAt: recordedAt(),
  },
  (t) => [
    primaryKey({ columns: [t.organizationId, t.id] }),
    unique('guardian_ends_once').on(t.organizationId, t.guardianId, t.childId),
    foreignKey({
      columns: [t.organizationId, t.guardianId],
      foreignColumns: [clients.organizationId, clients.id],
      name: 'guardian_ends_guardian',
    }),
    foreignKey({
      columns: [t.organizationId, t.childId],
      foreignColumns: [clients.organizationId, clients.id],
      name: 'guardian_ends_child',
    }),
  ],
);
