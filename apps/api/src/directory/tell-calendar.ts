import type { SiteId } from '@daybook/contract/ids';
import type { Transaction } from '@daybook/db/connect';
import type { AccountActor } from '../actor.ts';
import type { VerbContext } from '../context.ts';
import { tellAll } from '../live/tell.ts';

/** Tells who watches these sites, and whoever counts hours there, that their calendars are others now. */
export async function tellCalendar(
  tx: Transaction,
  { actor, house }: VerbContext<AccountActor>,
  siteIds: readonly SiteId[],
): Promise<void> {
  await tellAll(
    tx,
    actor.organizationId,
    house.clock.now(),
    siteIds.flatMap((siteId) => [
      { topic: 'timesheets', kind: 'timesheets.rules-changed', permission: 'timesheets.see', siteId, ids: { siteId } },
      { topic: 'directory', kind: 'directory.site-changed', permission: 'sites.see', siteId, ids: { siteId } },
    ]),
  );
}
