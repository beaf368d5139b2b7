import { sql } from 'drizzle-orm';
import { boolean, check, date, foreignKey, index, integer, pgTable, primaryKey, text, uuid } from 'drizzle-orm/pg-core';
import { instant, organizationColumn, recordedAt } from './columns.ts';
import { organizations } from './organization.ts';

/** A person who is served. */
export const clients = pgTable(
  'clients',
  {
    organizationId: organizationColumn().references(() => organizations.id),
    id: uuid('id').notNull(),
    name: text('name').notNull(),
    /** The name as it is compared: small letters without marks, words in order. */
    likeName: text('like_name').notNull(),
    birthDate: date('birth_date', { mode: 'string' }),
    phone: text('phone'),
    /** As it is compared and searched: its digits without the country's and the leading 0. */
    likePhone: text('like_phone'),
    /** In small letters. */
    email: text('email'),
    language: text('language').notNull(),
    reminders: boolean('reminders').notNull(),
    /** Merged into that one, which answers for it. */
    mergedInto: uuid('merged_into'),
    archivedAt: instant('archived_at'),
    version: integer('version').notNull().default(1),
    recordedAt: recordedAt(),
  },
  (t) => [
    primaryKey({ columns: [t.organizationId, t.id] }),
    index('clients_name').on(t.organizationId, t.likeName),
    index('clients_phone').on(t.organizationId, t.likePhone),
    index('clients_email').on(t.organizationId, t.email),
    index('clients_born').on(t.organizationId, t.birthDate),
    index('clients_sorted').on(t.organizationId, sql`name collate "und-x-icu"`, t.id),
    index('clients_merged').on(t.organizationId, t.mergedInto).where(sql`merged_into is not null`),
    foreignKey({
      columns: [t.organizationId, t.mergedInto],
      foreignColumns: [t.organizationId, t.id],
      name: 'clients_merged_into',
    }),
  ],
);

export const households = pgTable(
  'households',
  {
    organizationId: organizationColumn().references(() => organizations.id),
    id: uuid('id').notNull(),
    name: text('name').notNull(),
    version: integer('version').notNull().default(1),
    recordedAt: recordedAt(),
  },
  (t) => [primaryKey({ columns: [t.organizationId, t.id] })],
);

/** Who lives in a household: each client in one at most. */
export const householdMembers = pgTable(
  'household_members',
  {
    organizationId: organizationColumn(),
    clientId: uuid('client_id').notNull(),
    householdId: uuid('household_id').notNull(),
    relationship: text('relationship').notNull(),
  },
  (t) => [
    primaryKey({ columns: [t.organizationId, t.clientId] }),
    index('household_members_household').on(t.organizationId, t.householdId),
    foreignKey({
      columns: [t.organizationId, t.clientId],
      foreignColumns: [clients.organizationId, clients.id],
      name: 'household_members_client',
    }),
    foreignKey({
      columns: [t.organizationId, t.householdId],
      foreignColumns: [households.organizationId, households.id],
      name: 'household_members_household_fk',
    }),
    check(
      'household_members_relationship',
      sql`${t.relationship} in ('self', 'spouse', 'partner', 'child', 'parent', 'sibling', 'guardian', 'other')`,
    ),
  ],
);
