import * as z from 'zod/mini';
import { accountId, clientId, householdId } from './ids.ts';
import { account, mutation, query } from './procedure.ts';
import { cursorInput, date, language, line, moment, page, version } from './values.ts';

/** As people write it: digits, and what they part them with. */
export const phone = z.string().check(z.trim(), z.regex(/^\+?[\d ()./-]{5,30}$/));
export const email = z.email().check(z.maxLength(254));

const clientFields = {
  /** The whole name as it is written. */
  name: line(80),
  birthDate: z.nullable(date),
  phone: z.nullable(phone),
  email: z.nullable(email),
  /** What is sent is written in it. */
  language,
  /** By mail before an appointment. */
  reminders: z.boolean(),
};
export const clientInput = z.object(clientFields);
export type ClientInput = z.output<typeof clientInput>;

/** Why a record is looked at; kept with who looked. */
export const accessPurpose = z.enum(['care', 'booking', 'contact', 'correction', 'complaint', 'audit']);
export type AccessPurpose = z.output<typeof accessPurpose>;

export const client = z.object({
  id: clientId,
  ...clientFields,
  /** Null: not told to this caller, or none. */
  householdId: z.nullable(householdId),
  state: z.enum(['active', 'archived']),
  version,
});
export type Client = z.output<typeof client>;

/** One client, and who was merged into it: each can be taken out again as it was. */
export const clientRecord = z.extend(client, {
  merged: z.array(z.object({ id: clientId, name: z.string(), version })),
});
export type ClientRecord = z.output<typeof clientRecord>;

/**
 * By name; `search` is the beginnings of words of the name, some digits of the telephone number, or a piece of the mail
 * address. Every client that is shown is noted: one event for the list.
 */
export const clientsList = query({
  caller: account('clients.contact'),
  input: z.object({ search: z.optional(line(80)), archived: z.optional(z.boolean()), ...cursorInput }),
  output: page(client),
  reasons: ['bad-input'],
});
/** One that was merged is answered by the one that it became. Looking is noted, also when there is none. */
export const clientsGet = query({
  caller: account('clients.contact'),
  input: z.object({ id: clientId, purpose: accessPurpose }),
  output: clientRecord,
  reasons: ['not-found'],
});

/** Somebody who may be the same person: `same`: name and birth date; `near`: a name alike, or the same telephone or mail. */
const likeness = z.object({ client, is: z.enum(['same', 'near']) });
export type Likeness = z.output<typeof likeness>;
/** Who is there already that may be this one, likeliest first. */
export const clientsDuplicates = query({
  caller: account('clients.contact'),
  input: z.object({
    name: line(80),
    birthDate: clientFields.birthDate,
    phone: clientFields.phone,
    email: clientFields.email,
  }),
  output: z.object({ items: z.array(likeness) }),
  reasons: [],
});

/** With the same name and birth date as another: `client-known`, unless `despite`. */
export const clientsCreate = mutation({
  caller: account('clients.change'),
  input: z.object({ id: clientId, ...clientFields, despite: z.optional(z.boolean()) }),
  output: client,
  reasons: ['client-known', 'idempotency-mismatch', 'bad-input'],
});
export const clientsUpdate = mutation({
  caller: account('clients.change'),
  input: z.object({ id: clientId, version, ...clientFields }),
  output: client,
  reasons: ['not-found', 'stale', 'bad-input'],
});
export const clientsArchive = mutation({
  caller: account('clients.change'),
  input: z.object({ id: clientId, version }),
  output: client,
  reasons: ['not-found', 'stale', 'in-use'],
});
/** Brings an archived one back into the lists; one that is in them is `stale`, unless this was sent before. */
export const clientsUnarchive = mutation({
  caller: account('clients.change'),
  input: z.object({ id: clientId, version }),
  output: client,
  reasons: ['not-found', 'stale'],
});

/** `id` becomes `into`, which answers for it from then on. Both keep what belongs to them, so that it can be undone. */
export const clientsMerge = mutation({
  caller: account('clients.change'),
  input: z.object({ id: clientId, version, into: clientId }),
  output: clientRecord,
  reasons: ['not-found', 'stale', 'bad-input'],
});
/** Takes `id` out of what it was merged into: both are again what they were. */
export const clientsUnmerge = mutation({
  caller: account('clients.change'),
  input: z.object({ id: clientId, version }),
  output: clientRecord,
  reasons: ['not-found', 'stale'],
});

/** What somebody is to the first of the household. */
export const relationship = z.enum(['self', 'spouse', 'partner', 'child', 'parent', 'sibling', 'guardian', 'other']);
export type Relationship = z.output<typeof relationship>;

export const household = z.object({
  id: householdId,
  name: line(80),
  members: z.array(z.object({ clientId, name: z.string(), birthDate: z.nullable(date), relationship })),
  version,
});
export type Household = z.output<typeof household>;

export const householdsGet = query({
  caller: account('clients.clinical'),
  input: z.object({ id: householdId }),
  output: household,
  reasons: ['not-found'],
});
/** A client is in one household: who is in another leaves that one. */
export const householdsSave = mutation({
  caller: account('clients.clinical'),
  input: z.object({
    id: householdId,
    version: z.optional(version),
    name: line(80),
    members: z.array(z.object({ clientId, relationship })).check(
      z.minLength(1),
      z.maxLength(40),
      z.refine((members) => new Set(members.map((one) => one.clientId)).size === members.length, {
        error: 'each once',
      }),
    ),
  }),
  output: household,
  reasons: ['not-found', 'stale', 'idempotency-mismatch'],
});

/** Who looked at whom, the newest first; at a client also by the ids that were merged into it. */
export const clientsAccessLog = query({
  caller: account('clients.log'),
  input: z.object({ clientId: z.optional(clientId), accountId: z.optional(accountId), ...cursorInput }),
  output: page(
    z.object({
      at: moment,
      by: z.nullable(z.object({ id: accountId, name: z.string() })),
      /** Who looked in the portal, at themselves or a child; null: one of the staff did. */
      byClient: z.nullable(clientId),
      /** The procedure that showed them: `clients.list`, `clients.get` … */
      what: z.string(),
      purpose: accessPurpose,
      /** Whether there was something to see. */
      found: z.boolean(),
      clientIds: z.array(clientId),
    }),
  ),
  reasons: ['bad-input'],
});
