import type { calendarOpening } from '@daybook/contract/calendar';
import type { SiteId } from '@daybook/contract/ids';
import type * as z from 'zod/mini';
import type { AccountActor } from '../actor.ts';
import type { VerbContext } from '../context.ts';
import { readOpening } from './opening-rows.ts';
import { findSite } from './site-rows.ts';

/** When a site opens in an ordinary week. */
export async function getOpening(
  { actor, db, house }: VerbContext<AccountActor>,
  { siteId }: { siteId: SiteId },
): Promise<z.output<(typeof calendarOpening)['output']>> {
  return await db.read(async (tx) => {
    await findSite(tx, actor, siteId, house.clock.now());
    return await readOpening(tx, actor.organizationId, siteId);
  });
}
