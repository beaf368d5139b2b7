import type { ExceptionKind, ExceptionList } from '@daybook/contract/exceptions';
import type { SiteId } from '@daybook/contract/ids';
import { moment } from '@daybook/contract/values';
import { exceptions } from '@daybook/db/schema/exceptions';
import { and, eq, inArray, type SQL, sql } from 'drizzle-orm';
import * as z from 'zod/mini';
import type { AccountActor } from '../actor.ts';
import type { VerbContext } from '../context.ts';
import { findSite } from '../directory/site-rows.ts';
import { Refusal } from '../refusal.ts';
import { momentOf } from '../time/moment.ts';
import { blocksInOrder, rank } from './blocks.ts';
import { isAsked, itemOf, selectExceptions } from './exception-rows.ts';

interface Asked {
  view?: 'open' | 'asked' | 'decided' | undefined;
  siteId?: SiteId | undefined;
  kind?: ExceptionKind | undefined;
  cursor?: string | undefined;
  limit?: number | undefined;
}

/** Where the list goes on: what it blocks (-1 among decided ones), when, and which. */
const place = z.tuple([z.int().check(z.minimum(-1), z.maximum(blocksInOrder.length)), moment, z.uuid()]);
type Place = z.output<typeof place>;

/** What waits, by what it holds up and then the oldest first, or what was decided, the newest first. */
export async function list(
  { actor, db, house }: VerbContext<AccountActor>,
  { view = 'open', siteId, kind, cursor, limit = 50 }: Asked,
): Promise<ExceptionList> {
  const from = readPlace(cursor);
  const now = house.clock.now();
  const decided = view === 'decided';
  const own = and(
    eq(exceptions.organizationId, actor.organizationId),
    actor.sites === 'all' ? undefined : inArray(exceptions.siteId, actor.sites),
    siteId ? eq(exceptions.siteId, siteId) : undefined,
    kind ? eq(exceptions.kind, kind) : undefined,
  );
  const waits = sql`exceptions.state = 'open' and (exceptions.snoozed_until is null or exceptions.snoozed_until <= ${momentOf(now)}::timestamptz)`;
  return await db.read(async (tx) => {
    if (siteId) await findSite(tx, actor, siteId, now);
    const rows = await selectExceptions(tx)
      .where(
        and(
          own,
          decided ? eq(exceptions.state, 'decided') : waits,
          view === 'asked' ? isAsked : undefined,
          from && behind(from, decided),
        ),
      )
      .orderBy(
        ...(decided
          ? [sql`exceptions.decided_at desc, exceptions.id desc`]
          : [sql`${rank}, exceptions.at, exceptions.id`]),
      )
      .limit(limit + 1);
    const [counts] = await tx
      .select({
        open: sql<number>`count(*)::int`,
        asked: sql<number>`(count(*) filter (where ${isAsked}))::int`,
      })
      .from(exceptions)
      .where(and(own, waits));
    const items = rows.slice(0, limit).map((row) => itemOf(row, now));
    const last = rows.length > limit ? items.at(-1) : undefined;
    return { items, nextCursor: last ? printPlace(last) : null, counts: counts ?? { open: 0, asked: 0 } };
  });
}

function behind([block, at, id]: Place, decided: boolean): SQL {
  return decided
    ? sql`(exceptions.decided_at, exceptions.id) < (${at}::timestamptz, ${id}::uuid)`
    : sql`(${rank}, exceptions.at, exceptions.id) > (${block}::int, ${at}::timestamptz, ${id}::uuid)`;
}

function printPlace({ blocks, at, id, decided }: ExceptionList['items'][number]): string {
  const where = decided ? [-1, decided.at, id] : [blocksInOrder.indexOf(blocks), at, id];
  return Buffer.from(JSON.stringify(where)).toString('base64url');
}

function readPlace(cursor: string | undefined): Place | undefined {
  if (cursor === undefined) return undefined;
  try {
    return place.parse(JSON.parse(Buffer.from(cursor, 'base64url').toString()));
  } catch {
    throw new Refusal('bad-input', { fields: { cursor: 'not a cursor of this list' } });
  }
}
