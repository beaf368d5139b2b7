import type { QueueOffers } from '@daybook/contract/queue-screens';
import type { KioskActor } from '../actor.ts';
import type { VerbContext } from '../context.ts';
import { findSite } from '../directory/site-rows.ts';
import { Refusal } from '../refusal.ts';
import { momentOf } from '../time/moment.ts';
import { readQueue } from './day.ts';
import { localDate } from './local-date.ts';

/** What this kiosk gives numbers for, and how long each line is. */
export async function queueOffers({ actor, db, house }: VerbContext<KioskActor>): Promise<QueueOffers> {
  if (actor.purpose !== 'queue') throw new Refusal('kiosk-purpose');
  const { organizationId, siteId } = actor;
  const now = house.clock.now();
  return await db.read(async (tx) => {
    const { name, zone } = await findSite(tx, actor, siteId, now);
    const today = localDate(now, zone);
    const { services } = await readQueue(tx, { organizationId, siteId, date: today }, now);
    return { site: { name, zone, today }, services, serverTime: momentOf(now) };
  });
}
