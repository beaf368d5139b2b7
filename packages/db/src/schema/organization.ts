import { sql } from 'drizzle-orm';
import { boolean, check, integer, pgTable, text, uuid } from 'drizzle-orm/pg-core';
import { recordedAt } from './columns.ts';

/** The tenants. */
export const organizations = pgTable('organizations', {
  id: uuid('id').primaryKey(),
  name: text('name').notNull(),
  version: integer('version').notNull().default(1),
  recordedAt: recordedAt(),
});

/** One row for the whole installation: who came first, and which epoch its live events count in. */
export const installation = pgTable(
  'installation',
  {
    singleton: boolean('singleton').primaryKey().default(true),
    firstOrganizationId: uuid('first_organization_id').references(() => organizations.id),
    epoch: integer('epoch').notNull().default(1),
  },
  (t) => [check('installation_singleton', sql`${t.singleton}`)],
);
