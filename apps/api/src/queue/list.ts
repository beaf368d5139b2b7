import type { SiteId } from '@daybook/contract/ids';
import type { QueueList } from '@daybook/contract/queue';
import { inOrder } from '@daybook/rules/queue/order';
import type { AccountActor } from '../actor.ts';
import type { VerbContext } from '../context.ts';
import { findSite } from '../directory/site-rows.ts';
import { asWaiting, readQueue } from './day.ts';
import { localDate } from './local-date.ts';
import type { TicketRow } from './ticket-rows.ts';
import { viewTickets } from './ticket-view.ts';

/** Today's queue of a site, as the desks see it. */
export async function listQueue(ctx: VerbContext<AccountActor>, { siteId }: { siteId: SiteId }): Promise<QueueList> {
  const { actor, db, house } = ctx;
  const now = house.clock.now();
  // It writes too: who looked.
  return await db.write(async (tx) => {
    const site = await findSite(tx, actor, siteId, now);
    const today = localDate(now, site.zone);
    const asked = { organizationId: actor.organizationId, siteId, date: today };
    const { rows, services, waitOf } = await readQueue(tx, asked, now);
    const ordered = [...waitingOf(rows, now), ...lastFirst(rows.filter(({ state }) => state !== 'waiting'))];
    const views = await viewTickets(tx, ctx, ordered, waitOf);
    return {
      site: { id: site.id, name: site.name, zone: site.zone, today },
      services,
      rooms: [...new Set(lastFirst(rows).flatMap(({ room }) => room ?? []))],
      waiting: views.filter(({ state }) => state === 'waiting'),
      called: views.filter(({ state }) => state === 'called'),
      over: views.filter(({ state }) => state === 'missed' || state === 'finished'),
    };
  });
}

/** Who waits, in the order in which they are called. */
export function waitingOf(rows: readonly TicketRow[], now: Date): TicketRow[] {
  const byId = new Map(rows.map((row) => [String(row.id), row]));
  const waiting = rows.filter(({ state }) => state === 'waiting').map(asWaiting);
  return inOrder(waiting, now.getTime()).flatMap(({ id }) => byId.get(id) ?? []);
}

/** By the last call, or whatever ended them. */
export function lastFirst(rows: readonly TicketRow[]): TicketRow[] {
  const lastOf = ({ calledAt, endedAt }: TicketRow) => (endedAt ?? calledAt)?.getTime() ?? 0;
  return rows.toSorted((a, b) => lastOf(b) - lastOf(a) || b.number - a.number);
}
