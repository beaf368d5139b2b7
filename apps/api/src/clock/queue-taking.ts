import type { PunchFlag } from '@daybook/contract/clock';
import type { HeldReason, QueuedPunch } from '@daybook/contract/clock-queue';
import type { EmployeeId, PunchId } from '@daybook/contract/ids';
import type { Transaction } from '@daybook/db/connect';
import { heldPunches, punchAliases, punches } from '@daybook/db/schema/clock';
import { liveEvents } from '@daybook/db/schema/live';
import { businessDate, type DayRule } from '@daybook/rules/business-date';
import { type Known, placeAmong, repeatedPress } from '@daybook/rules/clock/place-among';
import type { QueuedTime } from '@daybook/rules/clock/queued-time';
import type { KioskActor } from '../actor.ts';
import type { VerbContext } from '../context.ts';
import { type EarlyLimits, limitKey } from './early-limits.ts';
import type { QueuedProof } from './queued-claims.ts';
import { raiseFromQueue } from './raise-from-queue.ts';
import { recount } from './recount.ts';

interface Surroundings {
  site: DayRule & { longestShift: number };
  /** Each person's punches that count, in order; what is taken joins them. */
  known: Map<string, Known[]>;
  /** Who belongs to the kiosk's site. */
  own: ReadonlySet<string>;
  early: EarlyLimits;
  now: Date;
  queueVersion: number;
}

interface Queued {
  id: PunchId;
  punch: QueuedPunch;
  time: QueuedTime;
  proof: QueuedProof;
  employeeId: EmployeeId | null;
  /** Why it is to be held; null for one that counts. */
  why: HeldReason | null;
}

export interface Taken {
  outcome: 'recorded' | 'duplicate-of' | 'unverified' | 'quarantined';
  reason?: string;
}

/** These wait for somebody to say who it was; all other held ones for somebody to say whether and when. */
const unverified: readonly HeldReason[] = ['claim-wrong', 'after-wrong-claims', 'claim-unreadable', 'named'];
const lastMoment = Date.UTC(9999, 11, 31);

/** Takes queued records one by one, in order of time, and writes them all at once. */
export function createTaking(tx: Transaction, { actor, request }: VerbContext<KioskActor>, around: Surroundings) {
  const { organizationId, siteId, kioskId } = actor;
  const { site, known, own, early, now, queueVersion } = around;
  const counted: (typeof punches.$inferInsert)[] = [];
  const held: (typeof heldPunches.$inferInsert)[] = [];
  const repeats: (typeof punchAliases.$inferInsert)[] = [];

  function take(queued: Queued): Taken {
    const { id, punch, time, employeeId, why } = queued;
    if (why !== null || employeeId === null) return hold(queued, why ?? 'claim-unreadable');
    const { kind } = punch;
    const theirs = known.get(employeeId) ?? [];
    // What was clamped to the present keeps its order: no two punches of a person are at one instant.
    const taken = new Set(theirs.map((other) => other.at));
    let at = time.at;
    while (taken.has(at)) at += 1;
    const repeated = repeatedPress(theirs, kind, at);
    const occurredAt = new Date(Date.parse(punch.occurredAt));
    if (repeated) {
      repeats.push({ organizationId, id, punchId: repeated.id, kind, occurredAt, recordedAt: now });
      return { outcome: 'duplicate-of' };
    }
    const { businessDate, fits } = placeAmong(theirs, kind, at, site);
    const flags: PunchFlag[] = [];
    if (time.skewed) flags.push('skewed');
    if (!fits) flags.push('does-not-fit');
    if (!own.has(employeeId)) flags.push('other-site');
    // What was pressed has been pressed: a queue is never refused, and its reader is told.
    if (kind === 'in' && at < (early.get(limitKey(employeeId, businessDate)) ?? at)) flags.push('early');
    counted.push({
      ...common(queued),
      id,
      employeeId,
      at: new Date(at),
      businessDate,
      source: 'queue',
      flags,
      ...grantOf(queued),
    });
    known.set(
      employeeId,
      [...theirs, { id, kind, at, businessDate }].sort((a, b) => a.at - b.at),
    );
    return { outcome: 'recorded' };
  }

  function hold(queued: Queued, why: HeldReason): Taken {
    const { id, time, employeeId } = queued;
    // No clock of a tablet may be so wrong that the database cannot write it down.
    const at = Math.max(0, Math.min(lastMoment, time.at));
    const standing = unverified.includes(why) && employeeId !== null ? 'unverified' : 'quarantined';
    held.push({
      ...common(queued),
      id,
      employeeId,
      at: new Date(at),
      businessDate: businessDate(at, site),
      standing,
      why,
    });
    // The tablet is not told that a claim fits after so many that did not: it could be tried out by the answer.
    return { outcome: standing, reason: why === 'after-wrong-claims' ? 'claim-wrong' : why };
  }

  function common({ punch, proof }: Queued) {
    return {
      organizationId,
      siteId,
      kioskId,
      kind: punch.kind,
      occurredAt: new Date(Date.parse(punch.occurredAt)),
      method: proof.method,
      address: request.address,
      requestId: request.requestId,
      recordedAt: now,
      elapsedMs: punch.elapsedMs,
      skewMs: punch.skewMs,
      bootId: punch.bootId,
      queueVersion,
    };
  }

  /** Writes what was taken, brings the presences up to date, tells the boards and raises what needs a decision. */
  async function write(): Promise<void> {
    if (counted.length > 0) {
      await tx.insert(punches).values(counted);
      await tx.insert(liveEvents).values(
        counted.map(({ id, employeeId }) => ({
          organizationId,
          topic: 'clock',
          kind: 'clock.punched',
          permission: 'board.see',
          siteId,
          ids: { siteId, employeeId, punchId: id },
          recordedAt: now,
        })),
      );
    }
    if (repeats.length > 0) await tx.insert(punchAliases).values(repeats);
    if (held.length > 0) await tx.insert(heldPunches).values(held);
    for (const employeeId of new Set(counted.map((row) => row.employeeId)))
      await recount(tx, organizationId, employeeId, now);
    await raiseFromQueue(tx, actor, now, { counted, held });
  }

  return { take, write };
}

function grantOf({ proof }: Queued): { grantNonce?: string } {
  return proof.proof.is === 'grant' ? { grantNonce: proof.proof.grant.nonce } : {};
}
