import * as z from 'zod/mini';
import { accountId, employeeId, messageId, siteId } from './ids.ts';
import { account, mutation, query } from './procedure.ts';
import { done, moment, version } from './values.ts';

/** Up to six lines of text, which a small tablet shows without scrolling; line breaks are kept. */
const noteText = z
  .string()
  .check(z.trim(), z.minLength(1), z.maxLength(300), z.regex(/^[^\p{Cs}\p{Cc}]*(\n[^\p{Cs}\p{Cc}]*){0,5}$/u));

/** A manager's note, shown at the kiosk until it ends: to one person, or to everybody at a site. */
export const messageView = z.object({
  id: messageId,
  employee: z.nullable(z.object({ id: employeeId, name: z.string() })),
  site: z.nullable(z.object({ id: siteId, name: z.string() })),
  text: z.string(),
  endsAt: moment,
  author: z.object({ id: accountId, name: z.string() }),
  recordedAt: moment,
  /** How many have said that they read it, of how many it is to. */
  reads: z.object({ read: z.int(), of: z.int() }),
  version,
});
export type MessageView = z.output<typeof messageView>;

/** Those that have not ended, the newest first. */
export const messagesList = query({
  caller: account('messages.see'),
  input: z.object({ employeeId: z.optional(employeeId), siteId: z.optional(siteId) }),
  output: z.object({ items: z.array(messageView) }),
  reasons: ['not-found'],
});

/** Writes one, or with the version of one that is there changes its text and end; an end that has passed takes it down. */
export const messagesSave = mutation({
  caller: account('messages.write'),
  input: z.object({
    id: messageId,
    version: z.optional(version),
    to: z.union([z.object({ employeeId }), z.object({ siteId })]),
    text: noteText,
    endsAt: moment,
  }),
  output: messageView,
  reasons: ['not-found', 'stale', 'idempotency-mismatch', 'bad-input'],
});

/** Who has read a message, and who has not yet; by name. */
export const messagesReads = query({
  caller: account('messages.see'),
  input: z.object({ id: messageId }),
  output: z.object({
    items: z.array(z.object({ employee: z.object({ id: employeeId, name: z.string() }), readAt: z.nullable(moment) })),
  }),
  reasons: ['not-found'],
});

/** What is to the person who asks, the newest first; for an account that belongs to an employee. */
export const messagesMine = query({
  caller: account('own'),
  input: z.void(),
  output: z.object({
    items: z.array(
      z.object({ id: messageId, from: z.string(), text: z.string(), at: moment, readAt: z.nullable(moment) }),
    ),
  }),
  reasons: ['not-found'],
});
/** The person has read it; said again it stays as it was. */
export const messagesRead = mutation({
  caller: account('own'),
  input: z.object({ id: messageId }),
  output: done,
  reasons: ['not-found'],
});
