import { index, jsonb, pgTable, primaryKey, text, uuid } from 'drizzle-orm/pg-core';
import { organizationColumn, recordedAt, transactionId } from './columns.ts';

/** Who did what to which record, written in the transaction that did it. */
export const auditEvents = pgTable(
  'audit_events',
  {
    organizationId: organizationColumn(),
    id: uuid('id').notNull(),
    /** `account`, `kiosk`, `client`, `anyone` or `job`; the id is of that kind. */
    actorKind: text('actor_kind').notNull(),
    actorId: uuid('actor_id'),
    /** `access.account-created`, `clock.claim-refused` … */
    action: text('action').notNull(),
    subjectKind: text('subject_kind').notNull(),
    subjectId: uuid('subject_id').notNull(),
    before: jsonb('before'),
    after: jsonb('after'),
    address: text('address').notNull(),
    requestId: text('request_id').notNull(),
    xid: transactionId(),
    recordedAt: recordedAt(),
  },
  (t) => [
    primaryKey({ columns: [t.organizationId, t.id] }),
    index('audit_events_time').on(t.organizationId, t.recordedAt, t.id),
    index('audit_events_subject').on(t.organizationId, t.subjectId, t.recordedAt),
  ],
);
