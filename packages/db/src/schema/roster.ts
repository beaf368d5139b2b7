import { sql } from 'drizzle-orm';
import { check, foreignKey, index, integer, pgTable, primaryKey, text, uuid } from 'drizzle-orm/pg-core';
import { accounts } from './access.ts';
import { instant, organizationColumn, recordedAt } from './columns.ts';
import { employees, sites } from './directory.ts';

/** A manager's note, to one person or to everybody at a site, shown at the kiosk until it ends. */
export const messages = pgTable(
  'messages',
  {
    organizationId: organizationColumn(),
    id: uuid('id').notNull(),
    /** One of the two. */
    employeeId: uuid('employee_id'),
    siteId: uuid('site_id'),
    text: text('text').notNull(),
    endsAt: instant('ends_at').notNull(),
    authorId: uuid('author_id').notNull(),
    version: integer('version').notNull().default(1),
    recordedAt: recordedAt(),
  },
  (t) => [
    primaryKey({ columns: [t.organizationId, t.id] }),
    index('messages_person').on(t.organizationId, t.employeeId, t.endsAt),
    index('messages_site').on(t.organizationId, t.siteId, t.endsAt),
    foreignKey({
      columns: [t.organizationId, t.employeeId],
      foreignColumns: [employees.organizationId, employees.id],
      name: 'messages_employee',
    }),
    foreignKey({
      columns: [t.organizationId, t.siteId],
      foreignColumns: [sites.organizationId, sites.id],
      name: 'messages_site_fk',
    }),
    foreignKey({
      columns: [t.organizationId, t.authorId],
      foreignColumns: [accounts.organizationId, accounts.id],
      name: 'messages_author',
    }),
    check('messages_to', sql`(${t.employeeId} is null) <> (${t.siteId} is null)`),
  ],
);
