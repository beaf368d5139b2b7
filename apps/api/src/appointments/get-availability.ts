import type { Provider } from '@daybook/contract/availability';
import type { EmployeeId, SiteId } from '@daybook/contract/ids';
import { sites } from '@daybook/db/schema/directory';
import { wallMomentOf } from '@daybook/rules/wall-moment';
import { and, eq } from 'drizzle-orm';
import type { AccountActor } from '../actor.ts';
import type { VerbContext } from '../context.ts';
import { findSite } from '../directory/site-rows.ts';
import { readProviders } from './provider-rows.ts';

const dayMs = 24 * 3_600_000;

/** Who gives services at a site and when, with what is otherwise from yesterday on. */
export async function getAvailability(
  { actor, db, house }: VerbContext<AccountActor>,
  { siteId, employeeId }: { siteId: SiteId; employeeId?: EmployeeId | undefined },
): Promise<{ zone: string; slug: string | null; providers: Provider[] }> {
  const now = house.clock.now();
  return await db.read(async (tx) => {
    const { zone } = await findSite(tx, actor, siteId, now);
    const from = wallMomentOf(now.getTime() - dayMs, zone).date;
    const providers = await readProviders(tx, actor.organizationId, { siteId, from, employeeId: employeeId ?? null });
    const [site] = await tx
      .select({ slug: sites.slug })
      .from(sites)
      .where(and(eq(sites.organizationId, actor.organizationId), eq(sites.id, siteId)));
    return { zone, slug: site?.slug ?? null, providers };
  });
}
