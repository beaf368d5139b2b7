import type { queueCall, Ticket } from '@daybook/contract/queue';
import type { Transaction } from '@daybook/db/connect';
import { nextOf } from '@daybook/rules/queue/order';
import type * as z from 'zod/mini';
import type { AccountActor } from '../actor.ts';
import type { VerbContext } from '../context.ts';
import { findSite } from '../directory/site-rows.ts';
import { Refusal } from '../refusal.ts';
import { saveChange } from './change-ticket.ts';
import { asWaiting } from './day.ts';
import { localDate } from './local-date.ts';
import { lockQueue } from './lock-queue.ts';
import { readChanged } from './save-ticket.ts';
import { readDay, type TicketRow } from './ticket-rows.ts';
import { viewTicket } from './ticket-view.ts';

type Asked = z.output<(typeof queueCall)['input']>;

/** Calls who is next, or one out of turn, to a room. Of two desks at once each calls somebody else. */
export async function callTicket(ctx: VerbContext<AccountActor>, asked: Asked): Promise<{ ticket: Ticket | null }> {
  const { actor, db, house } = ctx;
  const { organizationId } = actor;
  const { siteId, changeId, room } = asked;
  return await db.write(async (tx) => {
    const now = house.clock.now();
    const { zone } = await findSite(tx, actor, siteId, now);
    await lockQueue(tx, organizationId, siteId);
    const known = await readChanged(tx, organizationId, { changeId, what: 'called' });
    if (known && known.siteId !== siteId) throw new Refusal('idempotency-mismatch');
    if (known) return { ticket: await viewTicket(tx, ctx, known, zone) };
    const before = await choose(tx, ctx, asked, localDate(now, zone));
    if (!before) return { ticket: null };
    const after = await saveChange(tx, ctx, before, called(before, room, now), { what: 'called', changeId });
    return { ticket: await viewTicket(tx, ctx, after, zone) };
  });
}

/** What a call makes of a ticket. */
export function called(before: TicketRow, room: string | null, now: Date): Partial<TicketRow> {
  const firstCalledAt = before.firstCalledAt ?? now;
  return { state: 'called', room, firstCalledAt, calledAt: now, calls: before.calls + 1, endedAt: null };
}

/** Undefined: nobody waits. */
async function choose(
  tx: Transaction,
  { actor, house }: VerbContext<AccountActor>,
  { siteId, serviceIds, ticketId }: Asked,
  date: string,
): Promise<TicketRow | undefined> {
  const rows = await readDay(tx, { organizationId: actor.organizationId, siteId, date });
  if (ticketId) {
    const one = rows.find(({ id }) => id === ticketId);
    if (!one) throw new Refusal('not-found');
    if (one.state !== 'waiting') throw new Refusal('not-from-here');
    return one;
  }
  const asked = rows.filter(({ state, serviceId }) => state === 'waiting' && (serviceIds?.includes(serviceId) ?? true));
  const next = nextOf(asked.map(asWaiting), house.clock.now().getTime());
  return rows.find(({ id }) => id === next?.id);
}
