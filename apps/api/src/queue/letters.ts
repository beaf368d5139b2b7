import type { SiteId } from '@daybook/contract/ids';
import type { queueLetters } from '@daybook/contract/queue';
import type * as z from 'zod/mini';
import type { AccountActor } from '../actor.ts';
import type { VerbContext } from '../context.ts';
import { findSite } from '../directory/site-rows.ts';
import { readGiven } from './given-services.ts';
import { localDate } from './local-date.ts';

/** The letters of a site's services, and which have none yet. */
export async function listLetters(
  { actor, db, house }: VerbContext<AccountActor>,
  { siteId }: { siteId: SiteId },
): Promise<z.output<typeof queueLetters.output>> {
  const { organizationId } = actor;
  const now = house.clock.now();
  return await db.read(async (tx) => {
    const { zone } = await findSite(tx, actor, siteId, now);
    const given = await readGiven(tx, { organizationId, siteId, date: localDate(now, zone) });
    return {
      items: given.flatMap(({ isGiven, id, name, nameFil, letter }) =>
        isGiven ? [{ id, name, nameFil, letter }] : [],
      ),
    };
  });
}
