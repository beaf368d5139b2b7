import { sql } from 'drizzle-orm';
import { boolean, check, foreignKey, index, pgTable, primaryKey, text, uuid } from 'drizzle-orm/pg-core';
import { accounts } from './access.ts';
import { organizationColumn, recordedAt, transactionId } from './columns.ts';
import { clientAccounts } from './portal.ts';

/** Somebody looked at clients: one row for all that one answer showed. A fact. */
export const clientAccesses = pgTable(
  'client_accesses',
  {
    organizationId: organizationColumn(),
    id: uuid('id').notNull(),
    /** Whoever looked: of the staff, or in the portal. */
    accountId: uuid('account_id'),
    clientAccountId: uuid('client_account_id'),
    /** The procedure that showed them. */
    what: text('what').notNull(),
    purpose: text('purpose').notNull(),
    found: boolean('found').notNull(),
    clientIds: uuid('client_ids').array().notNull(),
    address: text('address').notNull(),
    xid: transactionId(),
    recordedAt: recordedAt(),
  },
  (t) => [
    primaryKey({ columns: [t.organizationId, t.id] }),
    index('client_accesses_time').on(t.organizationId, t.recordedAt, t.id),
    index('client_accesses_clients').using('gin', t.clientIds),
    foreignKey({
      columns: [t.organizationId, t.accountId],
      foreignColumns: [accounts.organizationId, accounts.id],
      name: 'client_accesses_account',
    }),
    foreignKey({
      columns: [t.organizationId, t.clientAccountId],
      foreignColumns: [clientAccounts.organizationId, clientAccounts.id],
      name: 'client_accesses_client_account',
    }),
    check('client_accesses_by', sql`num_nonnulls(${t.accountId}, ${t.clientAccountId}) = 1`),
    check(
      'client_accesses_purpose',
      sql`${t.purpose} in ('care', 'booking', 'contact', 'correction', 'complaint', 'audit')`,
    ),
  ],
);
