import type { Topic } from '@daybook/contract/live';
import type { Permission } from '@daybook/contract/permissions';
import type { Transaction } from '@daybook/db/connect';
import { sql } from 'drizzle-orm';

export interface Change {
  topic: Topic;
  /** `directory.site-changed` … */
  kind: string;
  /** Who may be told. */
  permission: Permission;
  /** The site that it is about; null: the whole organization. */
  siteId: string | null;
  ids: Record<string, string>;
}

/** Tells those who watch, once the transaction has committed. Kinds and ids alone, never a person's data. */
export async function tell(tx: Transaction, organizationId: string, at: Date, change: Change): Promise<void> {
  await tellAll(tx, organizationId, at, [change]);
}

/** The same of several changes at once, in one statement. */
export async function tellAll(
  tx: Transaction,
  organizationId: string,
  at: Date,
  changes: readonly Change[],
): Promise<void> {
  if (changes.length === 0) return;
  await tx.execute(sql`
    insert into live_events (organization_id, topic, kind, permission, site_id, ids, recorded_at)
    select ${organizationId}::uuid, c.topic, c.kind, c.permission, c."siteId", c.ids, ${at.toISOString()}::timestamptz
    from jsonb_to_recordset(${JSON.stringify(changes)}::text::jsonb)
      as c (topic text, kind text, permission text, "siteId" uuid, ids jsonb)`);
}
