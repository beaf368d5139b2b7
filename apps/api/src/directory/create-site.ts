import type { SiteView } from '@daybook/contract/directory';
import type { SiteId } from '@daybook/contract/ids';
import { sites } from '@daybook/db/schema/directory';
import type { AccountActor, JobActor } from '../actor.ts';
import { authorOf } from '../audit/author.ts';
import { record } from '../audit/record.ts';
import type { VerbContext } from '../context.ts';
import { Refusal } from '../refusal.ts';
import { findSite, reportColumns, type SiteFields } from './site-rows.ts';
import { tellChange } from './tell-change.ts';

/** A new site. The same id with the same fields again answers the site; with others it is refused. */
export async function createSite(
  ctx: VerbContext<AccountActor | JobActor>,
  input: SiteFields & { id: SiteId },
): Promise<SiteView> {
  const { actor, db, house } = ctx;
  const { organizationId } = actor;
  const { id, name, zone, currency, dayStart, longestShift, attendance, reports } = input;
  return await db.write(async (tx) => {
    const made = await tx
      .insert(sites)
      .values({
        organizationId,
        id,
        name,
        zone,
        currency,
        dayStart,
        longestShift,
        ...attendance,
        ...reportColumns(reports),
        recordedAt: house.clock.now(),
      })
      .onConflictDoNothing({ target: [sites.organizationId, sites.id] })
      .returning({ id: sites.id });
    const site = await findSite(tx, { kind: 'job', organizationId }, id, house.clock.now());
    if (made.length === 0) {
      const same = site.name === name && site.zone === zone && site.currency === currency && site.dayStart === dayStart;
      const alike = isSameOrUntold(attendance, site.attendance) && isSameOrUntold(reports, site.reports);
      if (!same || !alike || site.longestShift !== longestShift) throw new Refusal('idempotency-mismatch');
      return site;
    }
    await record(tx, authorOf(ctx), { action: 'directory.site-created', subject: { kind: 'site', id }, after: input });
    await tellChange(tx, ctx, { kind: 'site', id, siteId: id });
    return site;
  });
}

function isSameOrUntold<T>(told: T | undefined, stored: T): boolean {
  return told === undefined || JSON.stringify(told) === JSON.stringify(stored);
}
