import { sql } from 'drizzle-orm';
import {
  bigint,
  boolean,
  check,
  date,
  foreignKey,
  index,
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
import { instant, organizationColumn, recordedAt, transactionId } from './columns.ts';
import { employees, sites } from './directory.ts';
import { organizations } from './organization.ts';

/** Minor units. */
function money(name: string) {
  return bigint(name, { mode: 'number' });
}

/** What sites of a kind are asked; a version is never changed, since reports were written with it. */
export const reportTemplates = pgTable(
  'report_templates',
  {
    organizationId: organizationColumn().references(() => organizations.id),
    kind: text('kind').notNull(),
    version: integer('version').notNull(),
    content: jsonb('content').notNull(),
    /** Null: the preset. */
    savedBy: uuid('saved_by'),
    recordedAt: recordedAt(),
  },
  (t) => [
    primaryKey({ columns: [t.organizationId, t.kind, t.version] }),
    foreignKey({
      columns: [t.organizationId, t.savedBy],
      foreignColumns: [accounts.organizationId, accounts.id],
      name: 'report_templates_saved_by',
    }),
    check('report_templates_kind', sql`${t.kind} in ('shop', 'health-centre')`),
  ],
);

/** The report of a site and business date, or what corrects one. */
export const dayReports = pgTable(
  'day_reports',
  {
    organizationId: organizationColumn(),
    id: uuid('id').notNull(),
    siteId: uuid('site_id').notNull(),
    businessDate: date('business_date', { mode: 'string' }).notNull(),
    /** The report of a closed month that this one corrects. */
    corrects: uuid('corrects'),
    templateKind: text('template_kind').notNull(),
    templateVersion: integer('template_version').notNull(),
    /** The site's, when it was opened. */
    currency: text('currency').notNull(),
    state: text('state').notNull(),
    /** How many times it was submitted. */
    number: integer('number').notNull().default(0),
    /** Counts all changes. */
    version: integer('version').notNull().default(1),
    /** The count that holds; null while it is being counted. */
    countId: uuid('count_id'),
    openedByEmployee: uuid('opened_by_employee'),
    openedByAccount: uuid('opened_by_account').notNull(),
    /** Who changed a field last, and when. */
    savedBy: uuid('saved_by'),
    savedAt: instant('saved_at'),
    recordedAt: recordedAt(),
  },
  (t) => [
    primaryKey({ columns: [t.organizationId, t.id] }),
    uniqueIndex('day_reports_day').on(t.organizationId, t.siteId, t.businessDate).where(sql`corrects is null`),
    uniqueIndex('day_reports_correcting')
      .on(t.organizationId, t.corrects)
      .where(sql`corrects is not null and state <> 'approved'`),
    index('day_reports_corrections').on(t.organizationId, t.corrects).where(sql`corrects is not null`),
    index('day_reports_date').on(t.organizationId, t.businessDate),
    index('day_reports_state').on(t.organizationId, t.state, t.businessDate),
    foreignKey({
      columns: [t.organizationId, t.siteId],
      foreignColumns: [sites.organizationId, sites.id],
      name: 'day_reports_site',
    }),
    foreignKey({
      columns: [t.organizationId, t.templateKind, t.templateVersion],
      foreignColumns: [reportTemplates.organizationId, reportTemplates.kind, reportTemplates.version],
      name: 'day_reports_template',
    }),
    foreignKey({
      columns: [t.organizationId, t.corrects],
      foreignColumns: [t.organizationId, t.id],
      name: 'day_reports_corrects',
    }),
    foreignKey({
      columns: [t.organizationId, t.openedByEmployee],
      foreignColumns: [employees.organizationId, employees.id],
      name: 'day_reports_opened_by_employee',
    }),
    foreignKey({
      columns: [t.organizationId, t.openedByAccount],
      foreignColumns: [accounts.organizationId, accounts.id],
      name: 'day_reports_opened_by_account',
    }),
    check('day_reports_state_known', sql`${t.state} in ('draft', 'submitted', 'returned', 'approved')`),
  ],
);

/** What stands in a field of what is being written; each is saved by itself. */
export const reportFields = pgTable(
  'report_fields',
  {
    organizationId: organizationColumn(),
    reportId: uuid('report_id').notNull(),
    field: text('field').notNull(),
    value: jsonb('value'),
    version: integer('version').notNull(),
    accountId: uuid('account_id').notNull(),
    recordedAt: recordedAt(),
  },
  (t) => [
    primaryKey({ columns: [t.organizationId, t.reportId, t.field] }),
    foreignKey({
      columns: [t.organizationId, t.reportId],
      foreignColumns: [dayReports.organizationId, dayReports.id],
      name: 'report_fields_report',
    }),
  ],
);

/** A count that was locked. A fact: counting again adds another. */
export const reportCounts = pgTable(
  'report_counts',
  {
    organizationId: organizationColumn(),
    id: uuid('id').notNull(),
    reportId: uuid('report_id').notNull(),
    number: integer('number').notNull(),
    counted: jsonb('counted').notNull(),
    total: money('total').notNull(),
    /** By the fields of then. */
    expected: money('expected').notNull(),
    /** Whether what was expected had been shown before to somebody who fills it in. */
    afterShown: boolean('after_shown').notNull(),
    employeeId: uuid('employee_id'),
    accountId: uuid('account_id').notNull(),
    xid: transactionId(),
    recordedAt: recordedAt(),
  },
  (t) => [
    primaryKey({ columns: [t.organizationId, t.id] }),
    unique('report_counts_number').on(t.organizationId, t.reportId, t.number),
    foreignKey({
      columns: [t.organizationId, t.reportId],
      foreignColumns: [dayReports.organizationId, dayReports.id],
      name: 'report_counts_report',
    }),
  ],
);

/** What was submitted: all of it, with what it came to. A fact. */
export const reportVersions = pgTable(
  'report_versions',
  {
    organizationId: organizationColumn(),
    reportId: uuid('report_id').notNull(),
    number: integer('number').notNull(),
    submissionId: uuid('submission_id').notNull(),
    content: jsonb('content').notNull(),
    takings: money('takings').notNull(),
    /** Of the drawer; null without one. */
    counted: money('counted'),
    expected: money('expected'),
    /** The drawer or a tender is off by more than the limit. */
    over: boolean('over').notNull(),
    employeeId: uuid('employee_id'),
    accountId: uuid('account_id').notNull(),
    xid: transactionId(),
    recordedAt: recordedAt(),
  },
  (t) => [
    primaryKey({ columns: [t.organizationId, t.reportId, t.number] }),
    unique('report_versions_submission').on(t.organizationId, t.submissionId),
    foreignKey({
      columns: [t.organizationId, t.reportId],
      foreignColumns: [dayReports.organizationId, dayReports.id],
      name: 'report_versions_report',
    }),
  ],
);

/** That a version was approved or returned, or opened again. A fact. */
export const reportDecisions = pgTable(
  'report_decisions',
  {
    organizationId: organizationColumn(),
    id: uuid('id').notNull(),
    reportId: uuid('report_id').notNull(),
    number: integer('number').notNull(),
    decision: text('decision').notNull(),
    comment: text('comment').notNull(),
    employeeId: uuid('employee_id'),
    accountId: uuid('account_id').notNull(),
    xid: transactionId(),
    recordedAt: recordedAt(),
  },
  (t) => [
    primaryKey({ columns: [t.organizationId, t.id] }),
    index('report_decisions_report').on(t.organizationId, t.reportId, t.number),
    foreignKey({
      columns: [t.organizationId, t.reportId, t.number],
      foreignColumns: [reportVersions.organizationId, reportVersions.reportId, reportVersions.number],
      name: 'report_decisions_version',
    }),
    check('report_decisions_decision', sql`${t.decision} in ('approve', 'return', 'reopen')`),
  ],
);

/** A month of a site that is closed: its reports are opened no more. A fact. */
export const reportMonths = pgTable(
  'report_months',
  {
    organizationId: organizationColumn(),
    siteId: uuid('site_id').notNull(),
    month: text('month').notNull(),
    accountId: uuid('account_id').notNull(),
    recordedAt: recordedAt(),
  },
  (t) => [
    primaryKey({ columns: [t.organizationId, t.siteId, t.month] }),
    foreignKey({
      columns: [t.organizationId, t.siteId],
      foreignColumns: [sites.organizationId, sites.id],
      name: 'report_months_site',
    }),
    check('report_months_month', sql`${t.month} ~ '^[0-9]{4}-(0[1-9]|1[0-2])$'`),
  ],
);

/** That somebody was reminded of a report that was not handed in; once each. A fact. */
export const reportReminders = pgTable(
  'report_reminders',
  {
    organizationId: organizationColumn(),
    siteId: uuid('site_id').notNull(),
    businessDate: date('business_date', { mode: 'string' }).notNull(),
    /** `before` it is due, at the kiosk; `after`, in the managers' inbox. */
    kind: text('kind').notNull(),
    recordedAt: recordedAt(),
  },
  (t) => [
    primaryKey({ columns: [t.organizationId, t.siteId, t.businessDate, t.kind] }),
    foreignKey({
      columns: [t.organizationId, t.siteId],
      foreignColumns: [sites.organizationId, sites.id],
      name: 'report_reminders_site',
    }),
    check('report_reminders_kind', sql`${t.kind} in ('before', 'after')`),
  ],
);
