import type { appointmentsSlots } from '@daybook/contract/booking';
import { may } from '@daybook/contract/permissions';
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
  const actor = await ctx.staff();
  const staff = actor.kind === 'account' && may(actor, 'appointments.see') && seesSite(actor, asked.siteId);
  if (!staff) await countAsked(ctx, 'look');
  const organizationId = staff ? actor.organizationId : (await bookableSite(house, asked)).organizationId;
  const now = house.clock.now();
  return await tenantOf(house, organizationId).read(async (tx) => {
    const site = await findSite(tx, { kind: 'job', organizationId }, asked.siteId, now);
    const service = await findService(tx, organizationId, asked.serviceId);
    const { zone } = site;
    if (site.state === 'archived' || service.state === 'archived') return { zone, items: [] };
    if (!staff && service.selfBooking === 'no') throw new Refusal('not-found');
    const items = await freeSlots(tx, organizationId, {
      ...{ siteId: asked.siteId, zone, service, first: asked.from, last: asked.to, now },
      providerId: asked.providerId ?? null,
      ...(staff ? { from: now.getTime(), before: Number.POSITIVE_INFINITY } : selfBookable(service, zone, now)),
    });
    return { zone, items };
  });
}
