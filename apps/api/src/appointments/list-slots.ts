import type { appointmentsSlots } from '@daybook/contract/booking';
import type { OrganizationId } from '@daybook/contract/ids';
import { may } from '@daybook/contract/permissions';
import { sites } from '@daybook/db/schema/directory';
import { and, eq } from 'drizzle-orm';
import type * as z from 'zod/mini';
import { seesSite } from '../actor.ts';
import type { Context } from '../context.ts';
import { findSite } from '../directory/site-rows.ts';
import { Refusal } from '../refusal.ts';
import { tenantOf } from '../tenant.ts';
import { freeSlots } from './free-slots.ts';
import { bookableSite } from './page/bookable.ts';
import { countAsked } from './page/booker.ts';
import { selfBookable } from './page/self-bookable.ts';
import { findService } from './service-rows.ts';

type Asked = z.output<(typeof appointmentsSlots)['input']>;

/**
 * What is free of a service at a site. Whoever is signed in and sees the site's appointments is shown all of it;
 * everybody else what clients may book themselves.
 */
export async function listSlots(
  ctx: Pick<Context, 'house' | 'request' | 'staff'>,
  asked: Asked,
): Promise<z.output<(typeof appointmentsSlots)['output']>> {
  const { house } = ctx;
  const own = await ownSite(ctx, asked.siteId);
  if (!own) await countAsked(ctx, 'look');
  const { organizationId } = own ?? (await bookableSite(house, asked));
  const now = house.clock.now();
  return await tenantOf(house, organizationId).read(async (tx) => {
    const site = await findSite(tx, { kind: 'job', organizationId }, asked.siteId, now);
    const service = await findService(tx, organizationId, asked.serviceId);
    const { zone } = site;
    if (site.state === 'archived' || service.state === 'archived') return { zone, items: [] };
    if (!own && service.selfBooking === 'no') throw new Refusal('not-found');
    const items = await freeSlots(tx, organizationId, {
      ...{ siteId: asked.siteId, zone, service, first: asked.from, last: asked.to, now },
      providerId: asked.providerId ?? null,
      ...(own ? { from: now.getTime(), before: Number.POSITIVE_INFINITY } : selfBookable(service, zone, now)),
    });
    return { zone, items };
  });
}

/** Whose site it is, if whoever is signed in sees its appointments. */
async function ownSite(
  ctx: Pick<Context, 'house' | 'staff'>,
  siteId: Asked['siteId'],
): Promise<{ organizationId: OrganizationId } | undefined> {
  const actor = await ctx.staff();
  if (actor.kind !== 'account' || !may(actor, 'appointments.see') || !seesSite(actor, siteId)) return undefined;
  const { organizationId } = actor;
  const [site] = await tenantOf(ctx.house, organizationId).read((tx) =>
    tx
      .select({ id: sites.id })
      .from(sites)
      .where(and(eq(sites.organizationId, organizationId), eq(sites.id, siteId))),
  );
  return site && { organizationId };
}
