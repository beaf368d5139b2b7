import type { SiteView } from '@daybook/contract/directory';
import type { SiteId } from '@daybook/contract/ids';
import { presence } from '@daybook/db/schema/clock';
import { sites } from '@daybook/db/schema/directory';
import { and, eq, ne } from 'drizzle-orm';
import type { AccountActor } from '../actor.ts';
import { authorOf } from '../audit/author.ts';
import { record } from '../audit/record.ts';
import type { VerbContext } from '../context.ts';
import { Refusal } from '../refusal.ts';
import { findSite } from './site-rows.ts';
import { tellChange } from './tell-change.ts';

/** Closes a site for good; its facts stay. Refused `in-use` while somebody is in or a kiosk is enrolled there. */
export async function archiveSite(ctx: VerbContext<AccountActor>, { id }: { id: SiteId }): Promise<SiteView> {
  const { actor, db, house } = ctx;
  const now = house.clock.now();
  return await db.write(async (tx) => {
    const site = await findSite(tx, actor, id, now);
    if (site.state === 'archived') return site;
    const inside = await tx
      .select({ id: presence.employeeId })
      .from(presence)
      .where(and(eq(presence.organizationId, actor.organizationId), eq(presence.siteId, id), ne(presence.state, 'out')))
      .limit(1);
    if (inside.length > 0 || site.kiosks > 0) throw new Refusal('in-use');
    await tx
      .update(sites)
      .set({ archivedAt: now, version: site.version + 1 })
      .where(and(eq(sites.organizationId, actor.organizationId), eq(sites.id, id)));
    await record(tx, authorOf(ctx), { action: 'directory.site-archived', subject: { kind: 'site', id } });
    await tellChange(tx, ctx, { kind: 'site', id, siteId: id });
    return await findSite(tx, actor, id, now);
  });
}
