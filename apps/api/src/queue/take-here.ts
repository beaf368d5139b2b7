import { attempt, type Limit } from '@daybook/auth/attempts';
import { keyedDigest } from '@daybook/auth/keys';
import type { queueTakeHere, TakenHere } from '@daybook/contract/queue-screens';
import type { Transaction } from '@daybook/db/connect';
import { ticketNumber } from '@daybook/rules/queue/numbers';
import type * as z from 'zod/mini';
import type { KioskActor } from '../actor.ts';
import { readOffer } from '../appointments/offer-rows.ts';
import { authorOf } from '../audit/author.ts';
import { record } from '../audit/record.ts';
import type { VerbContext } from '../context.ts';
import { Refusal } from '../refusal.ts';
import { momentOf } from '../time/moment.ts';
import { readQueue } from './day.ts';
import { readGiven } from './given-services.ts';
import { waitingOf } from './list.ts';
import { localDate } from './local-date.ts';
import { lockQueue } from './lock-queue.ts';
import { readTicket, type TicketRow } from './ticket-rows.ts';
import { writeTicket } from './write-ticket.ts';

/** One after another nobody presses as often: somebody plays, or a program does. */
const ofKiosk: Limit = { tries: 100, windowSeconds: 600, lockSeconds: 300 };

type Asked = z.output<(typeof queueTakeHere)['input']>;

/** A number for whoever stands at the kiosk, whose name it does not ask. */
export async function takeNumberHere(ctx: VerbContext<KioskActor>, asked: Asked): Promise<TakenHere> {
  const { actor, db, house } = ctx;
  if (actor.purpose !== 'queue') throw new Refusal('kiosk-purpose');
  const { organizationId, siteId, kioskId } = actor;
  const sent = await db.read((tx) => readTicket(tx, organizationId, asked.id));
  if (!sent) await countPress(ctx);
  return await db.write(async (tx) => {
    const { serviceId } = asked;
    const { zone } = await readOffer(tx, organizationId, { siteId, serviceId });
    const date = localDate(house.clock.now(), zone);
    await lockQueue(tx, organizationId, siteId);
    const before = await readTicket(tx, organizationId, asked.id);
    if (before && !isSame(before, actor, asked)) throw new Refusal('idempotency-mismatch');
    if (before) return await viewHere(tx, ctx, before);
    const given = await readGiven(tx, { organizationId, siteId, date });
    if (!given.some(({ id, isGiven }) => id === serviceId && isGiven)) throw new Refusal('not-offered');
    const made = await writeTicket(
      tx,
      { organizationId, house },
      { ...asked, siteId, date, clientId: null, source: 'kiosk', kioskId, accountId: null },
    );
    await record(tx, authorOf(ctx), {
      action: 'queue.taken',
      subject: { kind: 'ticket', id: made.id },
      after: { siteId, number: ticketNumber(made.letter, made.number), lane: made.lane },
    });
    return await viewHere(tx, ctx, made);
  });
}

/** A press that was sent before is none: its answer was lost. */
async function countPress({ actor, house }: VerbContext<KioskActor>): Promise<void> {
  const key = keyedDigest(house.keys.attempt, 'queue-kiosk', actor.kioskId);
  const { until } = await attempt(house.connections.raw, key, ofKiosk, house.clock.now());
  if (until) throw new Refusal('slow-down', { facts: { until: momentOf(until) } });
}

function isSame(before: TicketRow, { kioskId }: KioskActor, { serviceId, priority }: Asked): boolean {
  const isSameWish = before.serviceId === serviceId && before.priority === priority;
  return before.kioskId === kioskId && (before.version > 1 || isSameWish);
}

/** The number, and how many are called before it. */
async function viewHere(tx: Transaction, { house }: VerbContext<KioskActor>, row: TicketRow): Promise<TakenHere> {
  const now = house.clock.now();
  const { id, lane, date } = row;
  const { rows, waitOf } = await readQueue(tx, row, now);
  const line = waitingOf(rows, now).filter(({ serviceId }) => serviceId === row.serviceId);
  return {
    ...{ id, lane, date, number: ticketNumber(row.letter, row.number), joinedAt: momentOf(row.joinedAt) },
    ahead: Math.max(
      0,
      line.findIndex((one) => one.id === id),
    ),
    waitMinutes: waitOf.get(id) ?? 0,
  };
}
