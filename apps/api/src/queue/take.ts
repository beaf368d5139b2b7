import type { queueTake, Ticket } from '@daybook/contract/queue';
import { ticketNumber } from '@daybook/rules/queue/numbers';
import type * as z from 'zod/mini';
import { type AccountActor, seesSite } from '../actor.ts';
import { readOffer } from '../appointments/offer-rows.ts';
import { authorOf } from '../audit/author.ts';
import { record } from '../audit/record.ts';
import type { VerbContext } from '../context.ts';
import { Refusal } from '../refusal.ts';
import { knownClient } from './known-client.ts';
import { localDate } from './local-date.ts';
import { lockQueue } from './lock-queue.ts';
import { readActive, readTicket, type TicketRow } from './ticket-rows.ts';
import { viewTicket } from './ticket-view.ts';
import { writeTicket } from './write-ticket.ts';

type Asked = z.output<(typeof queueTake)['input']>;

/** A number for somebody at the desk. Who has one for the service that is not over keeps that one. */
export async function takeNumber(ctx: VerbContext<AccountActor>, asked: Asked): Promise<Ticket> {
  const { actor, db, house } = ctx;
  const { organizationId, accountId } = actor;
  const { siteId, serviceId } = asked;
  if (!seesSite(actor, siteId)) throw new Refusal('not-found');
  return await db.write(async (tx) => {
    const { zone, isOffered } = await readOffer(tx, organizationId, asked);
    const clientId = asked.clientId && (await knownClient(tx, organizationId, asked.clientId));
    await lockQueue(tx, organizationId, siteId);
    const before = await readTicket(tx, organizationId, asked.id);
    if (before) return await viewTicket(tx, ctx, same(before, { ...asked, clientId }), zone);
    if (!isOffered) throw new Refusal('not-offered');
    const date = localDate(house.clock.now(), zone);
    const active = await readActive(tx, { organizationId, siteId, serviceId, date, clientId });
    if (active) return await viewTicket(tx, ctx, active, zone);
    const made = await writeTicket(
      tx,
      { organizationId, house },
      { ...asked, clientId, date, source: 'desk', accountId },
    );
    await record(tx, authorOf(ctx), {
      action: 'queue.taken',
      subject: { kind: 'ticket', id: made.id },
      after: { siteId, number: ticketNumber(made.letter, made.number), lane: made.lane },
    });
    return await viewTicket(tx, ctx, made, zone);
  });
}

/** Sent twice it is one ticket; anything else under its id is not. Lane and service may have changed since. */
function same(before: TicketRow, asked: Asked): TicketRow {
  const isSame =
    before.siteId === asked.siteId &&
    before.clientId === asked.clientId &&
    before.source === 'desk' &&
    (before.version > 1 || (before.serviceId === asked.serviceId && before.priority === asked.priority));
  if (!isSame) throw new Refusal('idempotency-mismatch');
  return before;
}
