import * as z from 'zod/mini';
import { serviceId, ticketId } from './ids.ts';
import { kiosk, mutation, query, subscription } from './procedure.ts';
import { lane, priorityReason, queuedService } from './queue.ts';
import { date, language, moment } from './values.ts';

/** What a kiosk of the queue gives numbers for. */
export const queueOffers = query({
  caller: kiosk,
  input: z.void(),
  output: z.object({
    site: z.object({ name: z.string(), zone: z.string(), today: date }),
    services: z.array(queuedService),
    serverTime: moment,
  }),
  reasons: ['kiosk-purpose'],
});
export type QueueOffers = z.output<typeof queueOffers.output>;

/** A number at a kiosk of the queue; the same id again answers it as it stands. */
export const queueTakeHere = mutation({
  caller: kiosk,
  input: z.object({ id: ticketId, serviceId, priority: z.nullable(priorityReason) }),
  output: z.object({
    id: ticketId,
    number: z.string(),
    lane,
    date,
    joinedAt: moment,
    /** How many are called before. */
    ahead: z.int(),
    waitMinutes: z.int(),
  }),
  reasons: ['not-found', 'not-offered', 'kiosk-purpose', 'idempotency-mismatch', 'slow-down'],
});
export type TakenHere = z.output<typeof queueTakeHere.output>;

/** What everybody in the waiting room sees: numbers and rooms, nobody's name and nothing to know somebody by. */
export const queueBoard = z.object({
  site: z.object({ name: z.string(), zone: z.string() }),
  languages: z.array(language),
  serverTime: moment,
  /** The one called last first. Another `calls` of a number is another call. */
  called: z.array(z.object({ number: z.string(), lane, room: z.string(), calledAt: moment, calls: z.int() })),
  /** In the order in which they are called. */
  next: z.object({ priority: z.array(z.string()), regular: z.array(z.string()) }),
  /** How many wait in all. */
  waiting: z.int(),
});
export type QueueBoard = z.output<typeof queueBoard>;

export const queueDisplay = query({
  caller: kiosk,
  input: z.void(),
  output: queueBoard,
  reasons: ['kiosk-purpose'],
});

/** The same whenever it changes: the whole, so that a screen that was cut off has missed nothing. */
export const queueWatch = subscription({
  caller: kiosk,
  input: z.object({ lastEventId: z.nullish(z.string().check(z.maxLength(60))) }),
  output: queueBoard,
  reasons: ['kiosk-purpose'],
});
