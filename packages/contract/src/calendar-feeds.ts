import * as z from 'zod/mini';
import { calendarFeedId, employeeId } from './ids.ts';
import { account, mutation, query } from './procedure.ts';
import { done, line, moment } from './values.ts';

/** What of a person an address shows: published shifts and leave, or what is booked with them. */
export const feedKind = z.enum(['shifts', 'appointments']);
export type FeedKind = z.output<typeof feedKind>;

/** An address under which a person's shifts or appointments are read as iCalendar (RFC 5545), until it is revoked. */
export const calendarFeed = z.object({
  id: calendarFeedId,
  employeeId,
  kind: feedKind,
  name: z.string(),
  createdAt: moment,
  /** When a calendar last read it, to the hour. */
  lastReadAt: z.nullable(moment),
});
export type CalendarFeed = z.output<typeof calendarFeed>;

/** Those that are not revoked: the own, or with `roster.see` of anybody in scope. */
export const feedsList = query({
  caller: account('own'),
  input: z.object({ employeeId }),
  output: z.object({
    items: z.array(calendarFeed),
    /** What there is to follow of the person: appointments of those who give services. */
    kinds: z.array(feedKind),
  }),
  reasons: ['not-found'],
});
/**
 * Makes one, of shifts unless it is said; the address is shown this once and stored as a digest. For oneself, or by
 * whoever plans (`roster.change`), of appointments by whoever says who gives services (`services.change`).
 */
export const feedsCreate = mutation({
  caller: account('own'),
  input: z.object({ id: calendarFeedId, employeeId, kind: z.optional(feedKind), name: line(40) }),
  output: z.object({ feed: calendarFeed, /** `/calendar/:token.ics` */ path: z.string() }),
  reasons: ['not-found', 'idempotency-mismatch', 'slow-down'],
});
export const feedsRevoke = mutation({
  caller: account('own'),
  input: z.object({ id: calendarFeedId }),
  output: done,
  reasons: ['not-found'],
});
