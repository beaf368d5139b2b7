import { sql } from 'drizzle-orm';
import { bigint, check, foreignKey, integer, pgTable, primaryKey, text, uuid } from 'drizzle-orm/pg-core';
import { bytes, digest, organizationColumn, recordedAt } from './columns.ts';
import { organizations } from './organization.ts';

/** A file, written once and never changed; its bytes stand in its chunks. */
export const files = pgTable(
  'files',
  {
    organizationId: organizationColumn().references(() => organizations.id),
    id: uuid('id').notNull(),
    name: text('name').notNull(),
    type: text('type').notNull(),
    size: bigint('size', { mode: 'number' }).notNull(),
    /** Of all of it, in hex. */
    sha256: digest('sha256').notNull(),
    recordedAt: recordedAt(),
  },
  (t) => [primaryKey({ columns: [t.organizationId, t.id] }), check('files_size', sql`${t.size} >= 0`)],
);

export const fileChunks = pgTable(
  'file_chunks',
  {
    organizationId: organizationColumn(),
    fileId: uuid('file_id').notNull(),
    position: integer('position').notNull(),
    content: bytes('content').notNull(),
  },
  (t) => [
    primaryKey({ columns: [t.organizationId, t.fileId, t.position] }),
    foreignKey({
      columns: [t.organizationId, t.fileId],
      foreignColumns: [files.organizationId, files.id],
      name: 'file_chunks_file',
    }),
  ],
);
