import { type Grant, readGrant } from '@daybook/auth/grants';
import { badgeDigest, type Keys, pinDigest } from '@daybook/auth/keys';
import { openSealed } from '@daybook/auth/sealed-claims';
import type { PunchMethod } from '@daybook/contract/clock';
import type { QueuedPunch } from '@daybook/contract/clock-queue';
import type { EmployeeId } from '@daybook/contract/ids';
import type { PlainClaim } from '@daybook/contract/sealing';
import { sealingKeys } from '@daybook/db/schema/kiosk';
import { and, eq, inArray } from 'drizzle-orm';
import type { KioskActor } from '../actor.ts';
import type { VerbContext } from '../context.ts';

/** A claim from a tablet's queue as far as the tablet's word goes; whether it fits, the organization's data say. */
export interface QueuedProof {
  method: PunchMethod;
  /** Whom it names; null for a badge, and for what cannot be read. */
  employeeId: EmployeeId | null;
  proof:
    | { is: 'pin' | 'badge'; digest: string }
    | { is: 'grant'; grant: Grant }
    | { is: 'none' }
    /** Sealed for another record, by a key that is gone, or no grant of ours. */
    | { is: 'unreadable' };
}

type SealingPair = { publicKey: string; privateKey: string };

/** A record with what its own claim proves: two under one id never share a claim. */
export interface ReadPunch {
  punch: QueuedPunch;
  proof: QueuedProof;
}

/** Reads the claims of a batch: opens what is sealed and digests PINs and codes, which go no further. */
export async function readQueuedClaims(
  ctx: VerbContext<KioskActor>,
  punches: readonly QueuedPunch[],
): Promise<ReadPunch[]> {
  const pairs = await findPairs(ctx, punches);
  return await Promise.all(punches.map(async (punch) => ({ punch, proof: await readClaim(ctx, punch, pairs) })));
}

async function findPairs(
  { actor, db }: VerbContext<KioskActor>,
  punches: readonly QueuedPunch[],
): Promise<Map<string, SealingPair>> {
  const ids = new Set(punches.flatMap(({ claim }) => (claim.method === 'sealed' ? [claim.keyId] : [])));
  if (ids.size === 0) return new Map();
  const rows = await db.read((tx) =>
    tx
      .select()
      .from(sealingKeys)
      .where(and(eq(sealingKeys.organizationId, actor.organizationId), inArray(sealingKeys.id, [...ids]))),
  );
  return new Map(
    rows.flatMap(({ id, publicKey, privateKey }) => (privateKey ? [[id, { publicKey, privateKey }] as const] : [])),
  );
}

async function readClaim(
  { actor, house }: VerbContext<KioskActor>,
  { id, kind, occurredAt, claim }: QueuedPunch,
  pairs: Map<string, SealingPair>,
): Promise<QueuedProof> {
  const { keys } = house;
  switch (claim.method) {
    case 'pin':
      return plainProof(keys, claim, claim.employeeId);
    case 'badge':
      return plainProof(keys, claim, null);
    case 'named':
      return { method: 'named', employeeId: claim.employeeId, proof: { is: 'none' } };
    case 'grant': {
      const grant = readGrant(keys, claim.grant);
      if (!grant) return { method: 'named', employeeId: null, proof: { is: 'unreadable' } };
      const method = grant.nonce.startsWith('badge.') ? 'badge' : 'pin';
      return { method, employeeId: grant.employeeId as EmployeeId, proof: { is: 'grant', grant } };
    }
    case 'sealed': {
      const { employeeId, keyId, sealed } = claim;
      const { organizationId, kioskId } = actor;
      const pair = pairs.get(keyId);
      const bound = { organizationId, kioskId, employeeId, punchId: id, kind, occurredAt };
      const opened = pair && (await openSealed(keys, pair, sealed, bound));
      if (opened && (opened.method === 'pin') === (employeeId !== null)) return plainProof(keys, opened, employeeId);
      return { method: employeeId ? 'pin' : 'badge', employeeId, proof: { is: 'unreadable' } };
    }
  }
}

function plainProof(keys: Keys, claim: PlainClaim, employeeId: EmployeeId | null): QueuedProof {
  if (claim.method === 'badge')
    return { method: 'badge', employeeId: null, proof: { is: 'badge', digest: badgeDigest(keys, claim.code) } };
  const digest = pinDigest(keys, employeeId ?? '', claim.pin);
  return { method: 'pin', employeeId, proof: { is: 'pin', digest } };
}
