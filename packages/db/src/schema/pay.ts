import { sql } from 'drizzle-orm';
import {
  bigint,
  check,
  date,
  foreignKey,
  index,
  integer,
  jsonb,
  pgTable,
  primaryKey,
  text,
  uuid,
} from 'drizzle-orm/pg-core';
import { accounts } from './access.ts';
import { organizationColumn, recordedAt, transactionId } from './columns.ts';
import { employees, sites } from './directory.ts';
import { organizations } from './organization.ts';

/** A set of pay rules by its name; what it says stands in its versions. */
export const payRules = pgTable(
  'pay_rules',
  {
    organizationId: organizationColumn().references(() => organizations.id),
    id: uuid('id').notNull(),
    name: text('name').notNull(),
    /** What it started from. */
    preset: text('preset').notNull(),
    recordedAt: recordedAt(),
  },
  (t) => [
    primaryKey({ columns: [t.organizationId, t.id] }),
    check('pay_rules_preset', sql`${t.preset} in ('none', 'us', 'california', 'philippines')`),
  ],
);

/** What a set says from a date on. A fact: another one is another version. */
export const payRuleVersions = pgTable(
  'pay_rule_versions',
  {
    organizationId: organizationColumn(),
    payRulesId: uuid('pay_rules_id').notNull(),
    version: integer('version').notNull(),
    from: date('from_date', { mode: 'string' }).notNull(),
    rules: jsonb('rules').notNull(),
    note: text('note').notNull(),
    /** Null: the program itself. */
    authorId: uuid('author_id'),
    xid: transactionId(),
    recordedAt: recordedAt(),
  },
  (t) => [
    primaryKey({ columns: [t.organizationId, t.payRulesId, t.version] }),
    foreignKey({
      columns: [t.organizationId, t.payRulesId],
      foreignColumns: [payRules.organizationId, payRules.id],
      name: 'pay_rule_versions_rules',
    }),
    foreignKey({
      columns: [t.organizationId, t.authorId],
      foreignColumns: [accounts.organizationId, accounts.id],
      name: 'pay_rule_versions_author',
    }),
  ],
);

/** From when on a site is valued by which set; a null site is all that have none of their own. A fact. */
export const payRuleUses = pgTable(
  'pay_rule_uses',
  {
    organizationId: organizationColumn(),
    id: uuid('id').notNull(),
    payRulesId: uuid('pay_rules_id').notNull(),
    siteId: uuid('site_id'),
    from: date('from_date', { mode: 'string' }).notNull(),
    authorId: uuid('author_id'),
    xid: transactionId(),
    recordedAt: recordedAt(),
  },
  (t) => [
    primaryKey({ columns: [t.organizationId, t.id] }),
    foreignKey({
      columns: [t.organizationId, t.payRulesId],
      foreignColumns: [payRules.organizationId, payRules.id],
      name: 'pay_rule_uses_rules',
    }),
    foreignKey({
      columns: [t.organizationId, t.siteId],
      foreignColumns: [sites.organizationId, sites.id],
      name: 'pay_rule_uses_site',
    }),
    foreignKey({
      columns: [t.organizationId, t.authorId],
      foreignColumns: [accounts.organizationId, accounts.id],
      name: 'pay_rule_uses_author',
    }),
  ],
);

/** What somebody earns and when the person rests, from a date on. A fact. */
export const payTerms = pgTable(
  'pay_terms',
  {
    organizationId: organizationColumn(),
    id: uuid('id').notNull(),
    employeeId: uuid('employee_id').notNull(),
    from: date('from_date', { mode: 'string' }).notNull(),
    /** Null: wherever the person works. */
    siteId: uuid('site_id'),
    /** Minor units an hour. */
    rate: bigint('rate', { mode: 'number' }),
    currency: text('currency').notNull(),
    /** 1 is Monday; null: those of the pay rules. */
    restDays: integer('rest_days').array(),
    authorId: uuid('author_id'),
    xid: transactionId(),
    recordedAt: recordedAt(),
  },
  (t) => [
    primaryKey({ columns: [t.organizationId, t.id] }),
    index('pay_terms_person').on(t.organizationId, t.employeeId, t.from),
    foreignKey({
      columns: [t.organizationId, t.employeeId],
      foreignColumns: [employees.organizationId, employees.id],
      name: 'pay_terms_employee',
    }),
    foreignKey({
      columns: [t.organizationId, t.siteId],
      foreignColumns: [sites.organizationId, sites.id],
      name: 'pay_terms_site',
    }),
    foreignKey({
      columns: [t.organizationId, t.authorId],
      foreignColumns: [accounts.organizationId, accounts.id],
      name: 'pay_terms_author',
    }),
    check('pay_terms_rate', sql`${t.rate} >= 0`),
  ],
);
