import type { ServiceId } from '@daybook/contract/ids';
import type { QueuedService } from '@daybook/contract/queue';
import type { Transaction } from '@daybook/db/connect';
import type { Waiting } from '@daybook/rules/queue/order';
import { estimateWaits, toldMinutes, usualMs } from '@daybook/rules/queue/waits';
import { readGiven } from './given-services.ts';
import { readDay, type TicketRow } from './ticket-rows.ts';

/** How long a room counts as one that calls, after it called last. */
const callingMs = 60 * 60_000;

/** A site's queue on one date, with how long everybody waits. */
export interface Day {
  rows: readonly TicketRow[];
  services: QueuedService[];
  /** Minutes, of those who wait. */
  waitOf: ReadonlyMap<string, number>;
}

/** All that a desk, a kiosk and the screen show comes of this one reading. */
export async function readQueue(
  tx: Transaction,
  asked: { organizationId: string; siteId: string; date: string },
  now: Date,
): Promise<Day> {
  const [rows, given] = await Promise.all([readDay(tx, asked), readGiven(tx, asked)]);
  const at = now.getTime();
  const usualOf = new Map(given.map(({ id, duration }) => [String(id), usualMs(lasted(rows, id), duration)]));
  const waitOf = new Map<string, number>();
  const services = given.map(({ id, name, nameFil, letter }) => {
    const waiting = rows.filter(({ state, serviceId }) => state === 'waiting' && serviceId === id).map(asWaiting);
    const joining = { ...nobody, joinedAt: at };
    const freeAt = roomsOf(rows, id, { at, usualOf });
    const waits = estimateWaits<Waiting>([...waiting, joining], { at, usual: usualOf.get(id) ?? 0, freeAt });
    for (const one of waiting) waitOf.set(one.id, toldMinutes(waits.get(one) ?? 0));
    const waitMinutes = toldMinutes(waits.get(joining) ?? 0);
    return { id, name, nameFil, letter, waiting: waiting.length, waitMinutes };
  });
  return { rows, services: services.filter((_, index) => given[index]?.isGiven), waitOf };
}

/** Whoever takes the next number: behind all who came. */
const nobody = { lane: 'regular', dueAt: null, letter: '', number: Number.MAX_SAFE_INTEGER } as const;

/** A row as the rules see it. */
export function asWaiting(row: TicketRow): Waiting & { id: string } {
  const { id, lane, letter, number } = row;
  return { id, lane, letter, number, joinedAt: row.joinedAt.getTime(), dueAt: row.dueAt?.getTime() ?? null };
}

/** How long those took who were called for the service today and are finished. */
function lasted(rows: readonly TicketRow[], id: ServiceId): number[] {
  return rows.flatMap(({ serviceId, state, calledAt, endedAt }) =>
    serviceId === id && state === 'finished' && calledAt && endedAt ? [endedAt.getTime() - calledAt.getTime()] : [],
  );
}

/** When each room is free that called somebody for the service within the last hour, whomever it has now. */
function roomsOf(
  rows: readonly TicketRow[],
  id: ServiceId,
  { at, usualOf }: { at: number; usualOf: ReadonlyMap<string, number> },
): number[] {
  const calls = rows.flatMap(({ room, calledAt, state, serviceId }) =>
    room !== null && calledAt ? [{ room, since: calledAt.getTime(), state, serviceId }] : [],
  );
  const rooms = new Set(
    calls.filter(({ serviceId, since }) => serviceId === id && since > at - callingMs).map(({ room }) => room),
  );
  return [...rooms].map((room) => {
    const there = calls.filter((call) => call.room === room && call.state === 'called');
    return Math.max(at, ...there.map(({ since, serviceId }) => since + (usualOf.get(serviceId) ?? 0)));
  });
}
