import * as z from 'zod/mini';
import { claim, punchKind, punchOutcome } from './clock.ts';
import { bootId, employeeId, punchId, sealingKeyId } from './ids.ts';
import { kioskEvenRevoked, mutation } from './procedure.ts';
import { anyMoment, moment } from './values.ts';

/**
 * A claim from a tablet's queue besides: sealed for the server while there was no network (see `sealing.ts`), or a name
 * that nothing confirms, which makes the punch unverified.
 */
export const queuedClaim = z.discriminatedUnion('method', [
  ...claim.def.options,
  z.object({
    method: z.literal('sealed'),
    keyId: sealingKeyId,
    /** Whom the PIN is of; null for a badge, which only the server can read. */
    employeeId: z.nullable(employeeId),
    sealed: z.string().check(z.maxLength(2000), z.regex(/^[A-Za-z0-9_-]+$/)),
  }),
  z.object({ method: z.literal('named'), employeeId }),
]);
export type QueuedClaim = z.output<typeof queuedClaim>;

/** Every version of the queue's records that was ever released; the server accepts them all. */
export const queueVersions = [1] as const;
export const queueVersion = queueVersions[queueVersions.length - 1];
export const mostSynced = 500;

/** A moment by a tablet's own clock, which may be anything that a tablet can be set to. */
const tabletMoment = anyMoment.check(z.refine((text) => text >= '1970', { error: 'before 1970' }));
const tabletMs = z.int().check(z.minimum(-1e12), z.maximum(1e12));

/** One record of a tablet's queue. */
export const queuedPunch = z.object({
  id: punchId,
  kind: punchKind,
  /** The tablet's own clock when the button was pressed. */
  occurredAt: tabletMoment,
  /** The page's life in which it was pressed. */
  bootId,
  /** ms since the server was last heard, by the page's own running time; null when the page was opened since. */
  elapsedMs: z.nullable(tabletMs.check(z.minimum(0))),
  /** The tablet's clock less the server's, in ms, at the press; null when that is not known any more. */
  skewMs: z.nullable(tabletMs),
  claim: queuedClaim,
});
export type QueuedPunch = z.output<typeof queuedPunch>;
/** The same as a tablet writes it. */
export type WrittenPunch = z.input<typeof queuedPunch>;

/** What became of one; `already-recorded` says too that a held one is held already. */
export const syncResult = z.object({
  id: punchId,
  outcome: punchOutcome,
  /** Why it was held, or what is odd; the same for a claim that fits after too many that did not. */
  reason: z.optional(z.string()),
});

/**
 * What a tablet kept while it had no answer, in any order. Nothing in it is dropped: what cannot count by itself is held
 * for a person to decide. A revoked kiosk may call this alone, for 30 days, and all that it brings is quarantined.
 */
export const sync = mutation({
  caller: kioskEvenRevoked,
  input: z.object({
    queueVersion: z.union([z.literal(1)]),
    /** The page's life that sends, and its clock as it sends. */
    bootId,
    sentAt: tabletMoment,
    punches: z.array(queuedPunch).check(z.minLength(1), z.maxLength(mostSynced)),
  }),
  output: z.object({ results: z.array(syncResult), serverTime: moment }),
  reasons: ['kiosk-purpose'],
});
export type SyncInput = z.output<(typeof sync)['input']>;
export type Synced = z.output<(typeof sync)['output']>;

/** Why a punch was held. */
export const heldReason = z.enum([
  'claim-wrong', // the PIN or badge that was sealed does not fit
  'claim-unreadable', // sealed for another record, or by a key that is gone
  'after-wrong-claims', // it fits, after five that did not
  'named', // nothing confirms who it was
  'person-unknown', // no such employee, or one who has left
  'badge-unknown', // a badge that nobody has
  'too-old', // older than 72 h
  'in-future', // over five minutes ahead
  'kiosk-revoked',
  'idempotency-mismatch', // this id was sent before with another kind, time or person
]);
export type HeldReason = z.output<typeof heldReason>;
