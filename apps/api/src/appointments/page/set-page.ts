import type { SiteId } from '@daybook/contract/ids';
import { violates } from '@daybook/db/errors';
import { sites } from '@daybook/db/schema/directory';
import { and, eq } from 'drizzle-orm';
import type { AccountActor } from '../../actor.ts';
import { authorOf } from '../../audit/author.ts';
import { record } from '../../audit/record.ts';
import type { VerbContext } from '../../context.ts';
import { findSite } from '../../directory/site-rows.ts';
import { Refusal } from '../../refusal.ts';
import { tellAppointments } from '../tell-appointments.ts';

/** Gives a site its booking page, or takes it away. Names are of the whole installation: `slug-taken` when one is another's. */
export async function setPage(
  ctx: VerbContext<AccountActor>,
  { siteId, slug }: { siteId: SiteId; slug: string | null },
): Promise<{ slug: string | null }> {
  const { actor, db, house } = ctx;
  const one = and(eq(sites.organizationId, actor.organizationId), eq(sites.id, siteId));
  try {
    return await db.write(async (tx) => {
      await findSite(tx, actor, siteId, house.clock.now());
      const [before] = await tx.select({ slug: sites.slug }).from(sites).where(one).for('update');
      if (before?.slug === slug) return { slug };
      await tx.update(sites).set({ slug }).where(one);
      await record(tx, authorOf(ctx), {
        action: 'appointments.page-set',
        subject: { kind: 'site', id: siteId },
        before: { slug: before?.slug ?? null },
        after: { slug },
      });
      await tellAppointments(tx, ctx, { siteId, ids: { siteId } });
      return { slug };
    });
  } catch (error) {
    if (violates(error, 'sites_slug')) throw new Refusal('slug-taken');
    throw error;
  }
}
