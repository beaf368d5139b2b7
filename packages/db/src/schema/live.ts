import { bigint, index, jsonb, pgTable, primaryKey, text, uuid } from 'drizzle-orm/pg-core';
import { organizationColumn, recordedAt, transactionId } from './columns.ts';

/** What others may want to know, numbered by (transaction, sequence); kinds and ids, never a person's data. */
export const liveEvents = pgTable(
  'live_events',
  {
    organizationId: organizationColumn(),
    xid: transactionId(),
    sequence: bigint('sequence', { mode: 'bigint' }).notNull().generatedAlwaysAsIdentity(),
    topic: text('topic').notNull(),
    kind: text('kind').notNull(),
    /** Who may be told: the permission asked, and the site it is about (null: the whole organization). */
    permission: text('permission').notNull(),
    siteId: uuid('site_id'),
    ids: jsonb('ids').notNull().$type<Record<string, string>>(),
    recordedAt: recordedAt(),
  },
  (t) => [
    primaryKey({ columns: [t.organizationId, t.xid, t.sequence] }),
    index('live_events_age').on(t.organizationId, t.recordedAt),
  ],
);
