import type { SiteView } from '@daybook/contract/directory';
import type { SiteId } from '@daybook/contract/ids';
import { sites } from '@daybook/db/schema/directory';
import { and, eq } from 'drizzle-orm';
import type { AccountActor } from '../actor.ts';
import { authorOf } from '../audit/author.ts';
import { record } from '../audit/record.ts';
import type { VerbContext } from '../context.ts';
import { Refusal } from '../refusal.ts';
import { findSite, reportColumns, type SiteFields } from './site-rows.ts';
import { tellChange } from './tell-change.ts';

/** Changes a site from the version that was read. Punches keep the business date that they were recorded with. */
export async function updateSite(
  ctx: VerbContext<AccountActor>,
  input: SiteFields & { id: SiteId; version: number },
): Promise<SiteView> {
  const { actor, db, house } = ctx;
  const { id, version, name, zone, currency, dayStart, longestShift, attendance, reports } = input;
  const now = house.clock.now();
  return await db.write(async (tx) => {
    const before = await findSite(tx, actor, id, now);
    const changed = await tx
      .update(sites)
      .set({
        name,
        zone,
        currency,
        dayStart,
        longestShift,
        ...attendance,
        ...reportColumns(reports),
        version: version + 1,
      })
      .where(and(eq(sites.organizationId, actor.organizationId), eq(sites.id, id), eq(sites.version, version)))
      .returning({ id: sites.id });
    if (changed.length === 0) throw new Refusal('stale', { facts: { version: before.version } });
    const after = await findSite(tx, actor, id, now);
    await record(tx, authorOf(ctx), { action: 'directory.site-changed', subject: { kind: 'site', id }, before, after });
    await tellChange(tx, ctx, { kind: 'site', id, siteId: id });
    return after;
  });
}
