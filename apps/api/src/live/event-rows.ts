import type { OrganizationId } from '@daybook/contract/ids';
import type { Topic } from '@daybook/contract/live';
import type { Permission } from '@daybook/contract/permissions';
import type { Sql } from 'postgres';
import type { Position } from './position.ts';

export interface EventRow {
  position: Position;
  topic: Topic;
  kind: string;
  permission: Permission;
  siteId: string | null;
  ids: Record<string, string>;
}

interface Stored {
  xid: string;
  sequence: string;
  topic: Topic;
  kind: string;
  permission: Permission;
  site_id: string | null;
  ids: Record<string, string>;
  settled: boolean;
}

const pageSize = 500;

export interface Page {
  rows: EventRow[];
  /** Rows stand behind these: read on at once. */
  more: boolean;
  /** A committed row still waits for an older transaction: look again very soon. */
  unsettled: boolean;
}

/**
 * The organization's events after a position, up to the oldest transaction that may still commit something before
 * them: only then is their order final.
 */
export async function readEvents(sql: Sql, organizationId: OrganizationId, after: Position): Promise<Page> {
  const [, stored] = await sql.begin('read only', (tx) => [
    tx`select set_config('app.organization', ${organizationId}, true)`,
    tx<Stored[]>`
      select xid, sequence, topic, kind, permission, site_id, ids,
        xid < pg_snapshot_xmin(pg_current_snapshot())::text::bigint as settled
      from live_events
      where organization_id = ${organizationId} and (xid, sequence) > (${String(after.xid)}::bigint, ${String(after.sequence)}::bigint)
      order by xid, sequence limit ${pageSize}`,
  ]);
  const end = stored.findIndex((row) => !row.settled);
  const ready = end === -1 ? stored : stored.slice(0, end);
  return { rows: ready.map(asEvent), more: end === -1 && stored.length === pageSize, unsettled: end !== -1 };
}

/** Where the present begins: everything before it has been committed or never will be. */
export async function presentPosition(sql: Sql): Promise<Position> {
  const [row] = await sql<{ xid: string }[]>`select pg_snapshot_xmin(pg_current_snapshot())::text as xid`;
  return { xid: BigInt(row?.xid ?? 0), sequence: 0n };
}

function asEvent(row: Stored): EventRow {
  const { topic, kind, permission, ids } = row;
  return {
    position: { xid: BigInt(row.xid), sequence: BigInt(row.sequence) },
    topic,
    kind,
    permission,
    siteId: row.site_id,
    ids,
  };
}
