import { sql } from 'drizzle-orm';
import {
  boolean,
  check,
  date,
  foreignKey,
  integer,
  jsonb,
  pgTable,
  primaryKey,
  text,
  unique,
  uniqueIndex,
  uuid,
} from 'drizzle-orm/pg-core';
import { accounts } from './access.ts';
import { digest, instant, organizationColumn, recordedAt } from './columns.ts';
import { sites } from './directory.ts';
import { files } from './files.ts';

/** One writing-out of a period's hours. Of a series the first is the whole, and each later one what changed since. */
export const exports = pgTable(
  'exports',
  {
    organizationId: organizationColumn(),
    id: uuid('id').notNull(),
    /** What it is a series of: layout, period, and the sites that its author saw. */
    series: text('series').notNull(),
    number: integer('number').notNull(),
    layout: text('layout').notNull(),
    from: date('from_date', { mode: 'string' }).notNull(),
    to: date('to_date', { mode: 'string' }).notNull(),
    /** Null: all that the author saw. */
    siteId: uuid('site_id'),
    /** Whether it holds pay. */
    withPay: boolean('with_pay').notNull(),
    state: text('state').notNull(),
    done: integer('done').notNull().default(0),
    of: integer('of').notNull(),
    /** Of `content`: SHA-256 of what the hours came to, delta or not. The same again is the same export. */
    stateDigest: digest('state_digest'),
    /** What its files say, and what the series comes to with it; null while it is being worked out. */
    content: jsonb('content'),
    authorId: uuid('author_id').notNull(),
    finishedAt: instant('finished_at'),
    recordedAt: recordedAt(),
  },
  (t) => [
    primaryKey({ columns: [t.organizationId, t.id] }),
    unique('exports_number').on(t.organizationId, t.series, t.number),
    uniqueIndex('exports_working').on(t.organizationId, t.series).where(sql`state = 'working'`),
    foreignKey({
      columns: [t.organizationId, t.siteId],
      foreignColumns: [sites.organizationId, sites.id],
      name: 'exports_site',
    }),
    foreignKey({
      columns: [t.organizationId, t.authorId],
      foreignColumns: [accounts.organizationId, accounts.id],
      name: 'exports_author',
    }),
    check('exports_state', sql`${t.state} in ('working', 'ready', 'failed')`),
    check('exports_layout', sql`${t.layout} in ('hours', 'payroll', 'timesheets')`),
  ],
);

/** An export written as one kind of file, once for each language and paper that was asked for. */
export const exportFiles = pgTable(
  'export_files',
  {
    organizationId: organizationColumn(),
    exportId: uuid('export_id').notNull(),
    /** `csv.en`, `pdf.fil.A4`. */
    form: text('form').notNull(),
    fileId: uuid('file_id').notNull(),
  },
  (t) => [
    primaryKey({ columns: [t.organizationId, t.exportId, t.form] }),
    foreignKey({
      columns: [t.organizationId, t.exportId],
      foreignColumns: [exports.organizationId, exports.id],
      name: 'export_files_export',
    }),
    foreignKey({
      columns: [t.organizationId, t.fileId],
      foreignColumns: [files.organizationId, files.id],
      name: 'export_files_file',
    }),
  ],
);

/** A link under which a file can be fetched until it ends; its token is stored as a digest. */
export const fileLinks = pgTable(
  'file_links',
  {
    organizationId: organizationColumn(),
    tokenDigest: digest('token_digest').notNull(),
    fileId: uuid('file_id').notNull(),
    accountId: uuid('account_id').notNull(),
    endsAt: instant('ends_at').notNull(),
    recordedAt: recordedAt(),
  },
  (t) => [
    primaryKey({ columns: [t.organizationId, t.tokenDigest] }),
    unique('file_links_token').on(t.tokenDigest),
    foreignKey({
      columns: [t.organizationId, t.fileId],
      foreignColumns: [files.organizationId, files.id],
      name: 'file_links_file',
    }),
    foreignKey({
      columns: [t.organizationId, t.accountId],
      foreignColumns: [accounts.organizationId, accounts.id],
      name: 'file_links_account',
    }),
  ],
);
