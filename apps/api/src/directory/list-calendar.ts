import type { calendarList } from '@daybook/contract/calendar';
import type * as z from 'zod/mini';
import type { AccountActor } from '../actor.ts';
import type { VerbContext } from '../context.ts';
import { readCalendar } from './calendar-rows.ts';
import { findSite } from './site-rows.ts';

/** The dates that are not ordinary ones at a site. */
export async function listCalendar(
  { actor, db, house }: VerbContext<AccountActor>,
  { siteId, from, to }: z.output<(typeof calendarList)['input']>,
): Promise<z.output<(typeof calendarList)['output']>> {
  return await db.read(async (tx) => {
    await findSite(tx, actor, siteId, house.clock.now());
    return { items: await readCalendar(tx, actor.organizationId, { siteIds: [siteId], from, to }) };
  });
}
