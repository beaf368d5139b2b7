import { sameDigest } from '@daybook/auth/keys';
import type { HeldReason } from '@daybook/contract/clock-queue';
import type { EmployeeId } from '@daybook/contract/ids';
import type { QueuedProof } from './queued-claims.ts';

/** What the organization knows of the people and badges that a batch names. */
export interface KnownPeople {
  employees: ReadonlyMap<string, { id: EmployeeId; pinDigest: string | null; archivedAt: Date | null }>;
  /** By digest. */
  badges: ReadonlyMap<string, { employeeId: EmployeeId; revokedAt: Date | null }>;
  /** Grants that a punch has used up, by nonce. */
  usedNonces: ReadonlySet<string>;
  /** How many wrong claims of a person came out of queues lately. */
  wrongClaims: Map<string, number>;
}

export interface Judged {
  employeeId: EmployeeId | null;
  /** Null when it fits. */
  why: HeldReason | null;
}

/** After so many wrong claims a right one waits for a person too: a queue must not be a way to try PINs out. */
export const mostWrongClaims = 5;
const grantLifeMs = 60_000;
const slackMs = 5_000;

/** Whom a claim is of, whether it fits or not; null when it names nobody. */
export function personOf({ proof, employeeId }: QueuedProof, { badges }: Pick<KnownPeople, 'badges'>): string | null {
  return (proof.is === 'badge' ? badges.get(proof.digest)?.employeeId : employeeId) ?? null;
}

/**
 * Whether a queued claim fits, as things stood when the button was pressed: a badge that was reissued or a person who
 * left since does not spoil it.
 * @param at ms, when it most likely happened
 */
export function judgeClaim(claimed: QueuedProof, at: number, kioskId: string, known: KnownPeople): Judged {
  const { proof } = claimed;
  const badge = proof.is === 'badge' ? known.badges.get(proof.digest) : undefined;
  if (proof.is === 'badge' && !badge) return { employeeId: null, why: 'badge-unknown' };
  const person = known.employees.get(personOf(claimed, known) ?? '');
  if (!person) return { employeeId: null, why: claimed.employeeId ? 'person-unknown' : 'claim-unreadable' };
  const employeeId = person.id;
  if (person.archivedAt && person.archivedAt.getTime() <= at) return { employeeId, why: 'person-unknown' };
  if (claimed.method === 'named') return { employeeId, why: 'named' };
  if (proof.is === 'unreadable' || proof.is === 'none') return { employeeId, why: 'claim-unreadable' };
  if (proof.is === 'grant') {
    const { grant } = proof;
    const inTime = at <= grant.endsAt + slackMs && at >= grant.endsAt - grantLifeMs - slackMs;
    const good = grant.kioskId === kioskId && inTime && !known.usedNonces.has(grant.nonce);
    return { employeeId, why: good ? null : 'claim-wrong' };
  }
  const fits =
    proof.is === 'pin'
      ? person.pinDigest !== null && sameDigest(person.pinDigest, proof.digest)
      : !badge?.revokedAt || badge.revokedAt.getTime() > at;
  const wrong = known.wrongClaims.get(employeeId) ?? 0;
  if (!fits) {
    known.wrongClaims.set(employeeId, wrong + 1);
    return { employeeId, why: 'claim-wrong' };
  }
  return { employeeId, why: proof.is === 'pin' && wrong >= mostWrongClaims ? 'after-wrong-claims' : null };
}
