import type { AuditView } from '@daybook/contract/audit';
import type { AccountActor } from '../actor.ts';
import type { VerbContext } from '../context.ts';
import { momentOf } from '../time/moment.ts';
import { idsIn, namesOf } from './names.ts';
import { printPlace, readPlace, type TrailPlace } from './trail-place.ts';
import { readTrail, type TrailFilter, type TrailRow } from './trail-rows.ts';

/** Who did what, newest first: audit events and punches, walked without gaps while new ones arrive. */
export async function listTrail(
  { actor, house }: VerbContext<AccountActor>,
  input: TrailFilter & { cursor?: string | undefined; limit?: number | undefined },
): Promise<{ items: AuditView[]; nextCursor: string | null }> {
  const { organizationId } = actor;
  const begun = readPlace(input.cursor);
  const limit = input.limit ?? 50;
  return await house.connections.raw.begin('read only', async (sql) => {
    await sql`select set_config('app.organization', ${organizationId}, true)`;
    const place = begun ?? (await beginning(sql));
    const rows = await readTrail(sql, organizationId, input, place, limit + 1);
    const items = rows.slice(0, limit);
    const last = items.at(-1);
    const names = await namesOf(sql, organizationId, items.flatMap(idsOf));
    return {
      items: items.map((row) => view(row, names)),
      nextCursor:
        rows.length > limit && last
          ? printPlace({ at: last.recorded_at.getTime(), id: last.id, before: place.before })
          : null,
    };
  });
}

async function beginning(sql: Parameters<typeof readTrail>[0]): Promise<TrailPlace> {
  const [row] = await sql<{ before: string }[]>`select pg_snapshot_xmin(pg_current_snapshot())::text as before`;
  return { at: null, id: null, before: row?.before ?? '0' };
}

function idsOf({ actor_id, subject_id, before, after }: TrailRow): string[] {
  return [...idsIn(actor_id), ...idsIn(subject_id), ...idsIn(before), ...idsIn(after)];
}

function view(row: TrailRow, names: Map<string, string>): AuditView {
  const { id, action, before, after, address } = row;
  const named = (key: string | null) => (key === null ? null : (names.get(key) ?? null));
  // Whom a punch is of says more than the punch, which has no name.
  const about =
    action === 'clock.punched' || action === 'clock.punch-held' ? String(after?.['employeeId']) : row.subject_id;
  const inFields = [...idsIn(before), ...idsIn(after)].flatMap((key) => {
    const name = names.get(key);
    return name === undefined ? [] : [[key, name] as const];
  });
  return {
    id,
    at: momentOf(row.recorded_at),
    action,
    actor: { kind: row.actor_kind, id: row.actor_id, name: named(row.actor_id) },
    subject: { kind: row.subject_kind, id: row.subject_id, name: named(about) },
    before,
    after,
    names: Object.fromEntries(inFields),
    address,
    requestId: row.request_id,
  };
}
