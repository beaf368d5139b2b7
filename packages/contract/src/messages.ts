import * as z from 'zod/mini';
import { outgoingMessageId, siteId } from './ids.ts';
import { account, mutation, query } from './procedure.ts';
import { cursorInput, done, language, moment, page } from './values.ts';

/** What is sent: by mail, or in a few words to a telephone. */
export const messageChannel = z.enum(['mail', 'sms']);
export type MessageChannel = z.output<typeof messageChannel>;

export const messageKinds = [
  'booking-confirm', // the link by which a booking on the public page is confirmed
  'booked',
  'moved',
  'cancelled',
  'reminder-24h',
  'reminder-2h',
  'password-reset',
  'invitation',
  'report-due', // a day report is due and not handed in: to whoever reviews
  'portal-link', // by which a client chooses a password of the portal
  'guardian-ended', // a child is of age: to whose parent saw it in the portal
] as const;
export const messageKind = z.enum(messageKinds);
export type MessageKind = z.output<typeof messageKind>;

/**
 * `kept`: no mail leaves this Daybook, so it lies in the mailbox page; `dropped`: in the moment of sending there was
 * nothing to say any more; `failed`: it was tried and is not tried again by itself.
 */
export const messageStates = ['waiting', 'sending', 'sent', 'kept', 'failed', 'dropped'] as const;
export const messageState = z.enum(messageStates);
export type MessageState = z.output<typeof messageState>;

export const outgoingMessage = z.object({
  id: outgoingMessageId,
  channel: messageChannel,
  kind: messageKind,
  state: messageState,
  /** Null for who may not see whom it goes to: clients' addresses are contact, accounts' logins are the accounts' room. */
  recipient: z.nullable(z.string()),
  site: z.nullable(z.object({ id: siteId, name: z.string(), zone: z.string() })),
  dueAt: moment,
  sentAt: z.nullable(moment),
  attempts: z.int(),
  /** What the other side answered, in a few letters (`550`, `ECONNREFUSED`); never what the message says. */
  lastError: z.nullable(z.string()),
});
export type OutgoingMessage = z.output<typeof outgoingMessage>;

/** Whether messages leave this Daybook, and those that were to, the newest first. */
export const messagesList = query({
  caller: account('mail.see'),
  input: z.object({ state: z.optional(messageState), ...cursorInput }),
  output: z.object({
    ...page(outgoingMessage).shape,
    leaves: z.object({ mail: z.boolean(), sms: z.boolean() }),
    failed: z.int(),
  }),
  reasons: ['bad-input'],
});
export type MessageList = z.output<typeof messagesList.output>;

/** Tries a failed one again. The same again changes nothing. */
export const messagesSendAgain = mutation({
  caller: account('mail.change'),
  input: z.object({ id: outgoingMessageId }),
  output: done,
  reasons: ['not-found', 'not-from-here'],
});

/** What was kept because no mail leaves this Daybook, the newest first; `not-found` when it does. */
export const mailboxList = query({
  caller: account('mailbox.see'),
  input: z.object({ ...cursorInput }),
  output: page(
    z.object({
      id: outgoingMessageId,
      channel: messageChannel,
      kind: messageKind,
      recipient: z.string(),
      language,
      subject: z.string(),
      keptAt: moment,
    }),
  ),
  reasons: ['not-found', 'bad-input'],
});

export const mailboxGet = query({
  caller: account('mailbox.see'),
  input: z.object({ id: outgoingMessageId }),
  output: z.object({
    id: outgoingMessageId,
    kind: messageKind,
    recipient: z.string(),
    subject: z.string(),
    text: z.string(),
    /** Null for one to a telephone. */
    html: z.nullable(z.string()),
    /** The part for calendars, where there is one. */
    calendar: z.nullable(z.string()),
  }),
  reasons: ['not-found'],
});
