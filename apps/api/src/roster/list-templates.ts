import type { SiteId } from '@daybook/contract/ids';
import type { RosterTemplate } from '@daybook/contract/planned-shifts';
import { rosterTemplates } from '@daybook/db/schema/roster';
import { eq } from 'drizzle-orm';
import type { AccountActor } from '../actor.ts';
import type { VerbContext } from '../context.ts';
import { findSite } from '../directory/site-rows.ts';
import { readTemplates } from './template-rows.ts';

export async function listTemplates(
  { actor, db, house }: VerbContext<AccountActor>,
  { siteId }: { siteId: SiteId },
): Promise<{ items: RosterTemplate[] }> {
  return await db.read(async (tx) => {
    await findSite(tx, actor, siteId, house.clock.now());
    return { items: await readTemplates(tx, actor.organizationId, eq(rosterTemplates.siteId, siteId)) };
  });
}
