import type { SiteView } from '@daybook/contract/directory';
import type { SiteId } from '@daybook/contract/ids';
import type { AccountActor } from '../actor.ts';
import type { VerbContext } from '../context.ts';
import { findSite } from './site-rows.ts';

/** One site in the account's scope. */
export async function getSite(
  { actor, db, house }: VerbContext<AccountActor>,
  { id }: { id: SiteId },
): Promise<SiteView> {
  return await db.read((tx) => findSite(tx, actor, id, house.clock.now()));
}
