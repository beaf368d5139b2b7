import type { portalAppointments } from '@daybook/contract/portal';
import { type SQL, sql } from 'drizzle-orm';
import type * as z from 'zod/mini';
import type { ClientActor } from '../actor.ts';
import type { VerbContext } from '../context.ts';
import { readPlace } from '../messages/place.ts';
import { momentOf } from '../time/moment.ts';
import { viewAppointments } from './appointment-view.ts';
import { findPerson, peopleOf } from './people.ts';

type Asked = z.output<(typeof portalAppointments)['input']>;

/** What is ahead by start, or what was, the latest first: of everybody whom one may see, or of one of them. */
export async function listAppointments(
  ctx: VerbContext<ClientActor>,
  { when, clientId, cursor, limit = 50 }: Asked,
): Promise<z.output<(typeof portalAppointments)['output']>> {
  const { actor, db, house } = ctx;
  const now = house.clock.now();
  const from = readPlace(cursor);
  const isAhead = sql`(a.ends_at > ${momentOf(now)}::timestamptz
    and a.state in ('requested', 'booked', 'arrived', 'in-service'))`;
  const behind = (sign: SQL) =>
    from ? sql`and (a.starts_at, a.id) ${sign} (${from[0]}::timestamptz, ${from[1]}::uuid)` : sql``;
  // It writes too: who looked.
  return await db.write(async (tx) => {
    const people = clientId ? [await findPerson(tx, actor, now, clientId)] : await peopleOf(tx, actor, now);
    const rows = await viewAppointments(tx, ctx, people, {
      ...(when === 'ahead'
        ? { where: sql`${isAhead} ${behind(sql`>`)}`, order: sql`a.starts_at, a.id limit ${limit + 1}` }
        : { where: sql`not ${isAhead} ${behind(sql`<`)}`, order: sql`a.starts_at desc, a.id desc limit ${limit + 1}` }),
    });
    const items = rows.slice(0, limit);
    const last = rows.length > limit ? items.at(-1) : undefined;
    const nextCursor = last ? Buffer.from(JSON.stringify([last.startsAt, last.id])).toString('base64url') : null;
    return { items, nextCursor };
  });
}
