import { sql } from 'drizzle-orm';
import { bigint, check, foreignKey, index, pgTable, primaryKey, text, uuid } from 'drizzle-orm/pg-core';
import { bytes, digest, instant, organizationColumn, recordedAt } from './columns.ts';
import { files } from './files.ts';
import { dayReports } from './reports.ts';

/** A photo or document of a report: announced, sent piece by piece, then kept as a file that was written anew. */
export const reportAttachments = pgTable(
  'report_attachments',
  {
    organizationId: organizationColumn(),
    id: uuid('id').notNull(),
    reportId: uuid('report_id').notNull(),
    field: text('field').notNull(),
    name: text('name').notNull(),
    /** As announced. */
    size: bigint('size', { mode: 'number' }).notNull(),
    sha256: digest('sha256').notNull(),
    /** Bytes. */
    received: bigint('received', { mode: 'number' }).notNull().default(0),
    state: text('state').notNull(),
    fileId: uuid('file_id'),
    /** Taken off what is being written; what was submitted with it keeps it. */
    removedAt: instant('removed_at'),
    accountId: uuid('account_id').notNull(),
    recordedAt: recordedAt(),
  },
  (t) => [
    primaryKey({ columns: [t.organizationId, t.id] }),
    index('report_attachments_report').on(t.organizationId, t.reportId),
    index('report_attachments_sending').on(t.organizationId, t.recordedAt).where(sql`state = 'sending'`),
    foreignKey({
      columns: [t.organizationId, t.reportId],
      foreignColumns: [dayReports.organizationId, dayReports.id],
      name: 'report_attachments_report_fk',
    }),
    foreignKey({
      columns: [t.organizationId, t.fileId],
      foreignColumns: [files.organizationId, files.id],
      name: 'report_attachments_file',
    }),
    check('report_attachments_state', sql`${t.state} in ('sending', 'kept', 'failed')`),
    check('report_attachments_kept', sql`(${t.state} = 'kept') = (${t.fileId} is not null)`),
  ],
);

/** What has come of an attachment that is being sent; gone once it is kept. */
export const attachmentChunks = pgTable(
  'attachment_chunks',
  {
    organizationId: organizationColumn(),
    attachmentId: uuid('attachment_id').notNull(),
    /** Where in the whole it begins, in bytes. */
    position: bigint('position', { mode: 'number' }).notNull(),
    content: bytes('content').notNull(),
  },
  (t) => [
    primaryKey({ columns: [t.organizationId, t.attachmentId, t.position] }),
    foreignKey({
      columns: [t.organizationId, t.attachmentId],
      foreignColumns: [reportAttachments.organizationId, reportAttachments.id],
      name: 'attachment_chunks_attachment',
    }),
  ],
);
