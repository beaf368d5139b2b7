import * as z from 'zod/mini';
import { appointmentId, clientId, serviceId, siteId, ticketChangeId, ticketId } from './ids.ts';
import { account, mutation, query } from './procedure.ts';
import { date, line, moment, version } from './values.ts';

export const lane = z.enum(['regular', 'priority']);
export type Lane = z.output<typeof lane>;

/** Why somebody goes by the priority lane: 60 years or older (RA 9994), pregnant, or with a disability (RA 10754). */
export const priorityReason = z.enum(['senior', 'pregnant', 'disability']);
export type PriorityReason = z.output<typeof priorityReason>;

/** `withdrawn`: the arrival that it was given for was taken back. */
export const ticketState = z.enum(['waiting', 'called', 'missed', 'finished', 'withdrawn']);
export type TicketState = z.output<typeof ticketState>;

export const room = line(20);

/** What the caller may not see is null: names without `clients.contact`, a health centre's service and the reason of priority without `clients.clinical`. */
export const ticket = z.object({
  id: ticketId,
  siteId,
  /** The site's calendar date on which the number is good. */
  date,
  /** `A001`; `P001` in the priority lane. */
  number: z.string(),
  lane,
  priority: z.nullable(priorityReason),
  state: ticketState,
  source: z.enum(['desk', 'kiosk', 'appointment']),
  service: z.nullable(z.object({ id: serviceId, name: z.string(), nameFil: z.nullable(z.string()) })),
  client: z.nullable(z.object({ id: z.nullable(clientId), name: z.string() })),
  /** For whoever is booked. */
  appointment: z.nullable(z.object({ id: appointmentId, startsAt: moment })),
  joinedAt: moment,
  room: z.nullable(z.string()),
  /** When it was called last, and how often it was. */
  calledAt: z.nullable(moment),
  calls: z.int(),
  /** How long it still waits, in minutes, by how today goes; null: it does not wait. */
  waitMinutes: z.nullable(z.int()),
  version,
});
export type Ticket = z.output<typeof ticket>;

/** What numbers are given for at a site. */
export const queuedService = z.object({
  id: serviceId,
  name: z.string(),
  nameFil: z.nullable(z.string()),
  /** Null: the first number gives it one. */
  letter: z.nullable(z.string()),
  waiting: z.int(),
  /** How long whoever takes a number now would wait. */
  waitMinutes: z.int(),
});
export type QueuedService = z.output<typeof queuedService>;

/** Today's queue of a site. */
export const queueList = query({
  caller: account('appointments.see'),
  input: z.object({ siteId }),
  output: z.object({
    site: z.object({ id: siteId, name: z.string(), zone: z.string(), today: date }),
    services: z.array(queuedService),
    /** Where somebody was called to today, the last one first. */
    rooms: z.array(z.string()),
    /** In the order in which they are called. */
    waiting: z.array(ticket),
    /** The one called last first. */
    called: z.array(ticket),
    /** Missed and finished, the last one first. */
    over: z.array(ticket),
  }),
  reasons: ['not-found'],
});
export type QueueList = z.output<typeof queueList.output>;

/** Gives a number. Whoever has one for the same service that is not over is answered that one; the same id again is one. */
export const queueTake = mutation({
  caller: account('queue.run'),
  input: z.object({
    id: ticketId,
    siteId,
    serviceId,
    /** Null: somebody whose name is not asked. */
    clientId: z.nullable(clientId),
    /** Null: the regular lane. */
    priority: z.nullable(priorityReason),
  }),
  output: ticket,
  reasons: ['not-found', 'not-offered', 'idempotency-mismatch'],
});

/** Calls who is next, or this one, to a room. The same change again calls nobody else. */
export const queueCall = mutation({
  caller: account('queue.run'),
  input: z.object({
    changeId: ticketChangeId,
    siteId,
    room,
    /** Of these services alone. */
    serviceIds: z.optional(z.array(serviceId).check(z.minLength(1), z.maxLength(50))),
    /** Out of turn. */
    ticketId: z.optional(ticketId),
  }),
  output: z.object({ /** Null: nobody waits. */ ticket: z.nullable(ticket) }),
  reasons: ['not-found', 'not-from-here', 'idempotency-mismatch'],
});

const seen = { id: ticketId, version, changeId: ticketChangeId };
const changeReasons = ['not-found', 'stale', 'not-from-here', 'idempotency-mismatch'] as const;

/** Calls it again; also whoever had been missed, or finished by mistake. */
export const queueRecall = mutation({
  caller: account('queue.run'),
  input: z.object({ ...seen, room: z.optional(room) }),
  output: ticket,
  reasons: [...changeReasons, 'ticket-active'],
});

/** Waits for another service with the number, the lane and the arrival that it has. */
export const queueTransfer = mutation({
  caller: account('queue.run'),
  input: z.object({ ...seen, serviceId }),
  output: ticket,
  reasons: [...changeReasons, 'not-offered', 'ticket-active'],
});

/** Moves it to the priority lane, or with null back; number and arrival stay. */
export const queuePrioritize = mutation({
  caller: account('queue.run'),
  input: z.object({ ...seen, priority: z.nullable(priorityReason) }),
  output: ticket,
  reasons: changeReasons,
});

/** Nobody came when it was called, or it was left. */
export const queueMiss = mutation({
  caller: account('queue.run'),
  input: z.object(seen),
  output: ticket,
  reasons: changeReasons,
});

export const queueFinish = mutation({
  caller: account('queue.run'),
  input: z.object(seen),
  output: ticket,
  reasons: changeReasons,
});

/** What numbers are given for at a site, with the letter of each; null: the first number gives it one. */
export const queueLetters = query({
  caller: account('services.change'),
  input: z.object({ siteId }),
  output: z.object({
    items: z.array(
      z.object({ id: serviceId, name: z.string(), nameFil: z.nullable(z.string()), letter: z.nullable(z.string()) }),
    ),
  }),
  reasons: ['not-found'],
});

/** The letter of a service at a site, unique there; `P` is the priority lane's. Numbers that were given stay. */
export const queueSetLetter = mutation({
  caller: account('services.change'),
  input: z.object({ siteId, serviceId, letter: z.string().check(z.regex(/^(?!P$)[A-Z]{1,2}$/)) }),
  output: z.object({ letter: z.string() }),
  reasons: ['not-found', 'letter-taken'],
});
