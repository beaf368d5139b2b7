import type { queueFigures as declared, QueueFigures } from '@daybook/contract/queue-figures';
import type * as z from 'zod/mini';
import type { AccountActor } from '../actor.ts';
import type { VerbContext } from '../context.ts';
import { findSite } from '../directory/site-rows.ts';
import { readFigures } from './figure-rows.ts';

const nothing = { tickets: 0, served: 0, missed: 0, noShows: 0, waiting: null };

/** How a site's queue went. */
export async function queueFigures(
  { actor, db, house }: VerbContext<AccountActor>,
  { siteId, from, to }: z.output<(typeof declared)['input']>,
): Promise<QueueFigures> {
  const { organizationId } = actor;
  return await db.read(async (tx) => {
    const { zone } = await findSite(tx, actor, siteId, house.clock.now());
    const rows = await readFigures(tx, { organizationId, siteId, zone, from, to });
    const total = rows.find(({ date, service }) => date === null && service === null);
    const { date: _, service: __, ...figure } = total ?? { date: null, service: null, ...nothing };
    return {
      total: figure,
      services: rows.flatMap(({ date, service, ...row }) => (date === null && service ? [{ service, ...row }] : [])),
      days: rows.flatMap(({ date, service, ...row }) => (date !== null && !service ? [{ date, ...row }] : [])),
      items: rows.flatMap(({ date, service, ...row }) => (date !== null && service ? [{ date, service, ...row }] : [])),
    };
  });
}
