import { date, pgView, text, uuid } from 'drizzle-orm/pg-core';
import { instant } from './columns.ts';

/** The punches that count: those that no amendment has voided. The view stands in the migrations. */
export const countedPunches = pgView('counted_punches', {
  organizationId: uuid('organization_id').notNull(),
  id: uuid('id').notNull(),
  employeeId: uuid('employee_id').notNull(),
  siteId: uuid('site_id').notNull(),
  kind: text('kind').notNull(),
  at: instant('at').notNull(),
  businessDate: date('business_date', { mode: 'string' }).notNull(),
  method: text('method').notNull(),
  flags: text('flags').array().notNull(),
  source: text('source').notNull(),
  recordedAt: instant('recorded_at').notNull(),
}).existing();
