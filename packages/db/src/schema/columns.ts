import { sql } from 'drizzle-orm';
import { bigint, customType, timestamp, uuid } from 'drizzle-orm/pg-core';

/** A moment, to the millisecond, as JavaScript keeps it. */
export function instant(name: string) {
  return timestamp(name, { withTimezone: true, precision: 3, mode: 'date' });
}

/** The tenant of a row: first in every key, stated by every transaction. */
export function organizationColumn() {
  return uuid('organization_id').notNull();
}

/** When the server took the row in: the order of lists, with the id for ties. */
export function recordedAt() {
  return instant('recorded_at').notNull().defaultNow();
}

/** The transaction that wrote the row, so that rows can be read and sealed in commit-safe ranges. */
export function transactionId() {
  return bigint('xid', { mode: 'bigint' }).notNull().default(sql`(pg_current_xact_id()::text::bigint)`);
}

/** Text of any length, compared byte by byte: digests and hashes. */
export const digest = customType<{ data: string }>({ dataType: () => 'text' });

export const bytes = customType<{ data: Buffer }>({ dataType: () => 'bytea' });
