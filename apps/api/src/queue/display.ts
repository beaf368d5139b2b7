import { languages } from '@daybook/contract/languages';
import type { Lane } from '@daybook/contract/queue';
import type { QueueBoard } from '@daybook/contract/queue-screens';
import { ticketNumber } from '@daybook/rules/queue/numbers';
import type { KioskActor } from '../actor.ts';
import type { VerbContext } from '../context.ts';
import { findSite } from '../directory/site-rows.ts';
import { Refusal } from '../refusal.ts';
import { momentOf } from '../time/moment.ts';
import { lastFirst, waitingOf } from './list.ts';
import { localDate } from './local-date.ts';
import { readDay, type TicketRow } from './ticket-rows.ts';

/** More do not fit on a screen. */
const mostCalled = 12;
const mostNext = 24;

/**
 * What the waiting room sees. It is made of tickets alone: no name is read, so none can be shown. Whoever is in service
 * without having been called to a room is not there.
 */
export async function queueDisplay({ actor, db, house }: VerbContext<KioskActor>): Promise<QueueBoard> {
  if (actor.purpose !== 'display') throw new Refusal('kiosk-purpose');
  const { organizationId, siteId } = actor;
  const now = house.clock.now();
  return await db.read(async (tx) => {
    const { name, zone } = await findSite(tx, actor, siteId, now);
    const rows = await readDay(tx, { organizationId, siteId, date: localDate(now, zone) });
    const waiting = waitingOf(rows, now);
    const next = (lane: Lane) =>
      waiting
        .filter((row) => row.lane === lane)
        .slice(0, mostNext)
        .map(numberOf);
    return {
      site: { name, zone },
      languages: [...languages],
      serverTime: momentOf(now),
      called: lastFirst(rows.filter(({ state }) => state === 'called'))
        .flatMap(callOf)
        .slice(0, mostCalled),
      next: { priority: next('priority'), regular: next('regular') },
      waiting: waiting.length,
    };
  });
}

const numberOf = ({ letter, number }: TicketRow) => ticketNumber(letter, number);

function callOf(row: TicketRow): QueueBoard['called'] {
  const { room, calledAt, lane, calls } = row;
  return room === null || calledAt === null
    ? []
    : [{ number: numberOf(row), lane, room, calledAt: momentOf(calledAt), calls }];
}
