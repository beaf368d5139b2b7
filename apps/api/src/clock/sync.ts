import { createHash } from 'node:crypto';
import type { QueuedPunch, Synced, SyncInput } from '@daybook/contract/clock-queue';
import { type EmployeeId, punchId } from '@daybook/contract/ids';
import type { Transaction } from '@daybook/db/connect';
import { queuedTime } from '@daybook/rules/clock/queued-time';
import { sql } from 'drizzle-orm';
import type { KioskActor } from '../actor.ts';
import type { VerbContext } from '../context.ts';
import { Refusal } from '../refusal.ts';
import { momentOf } from '../time/moment.ts';
import { readEarlyLimits } from './early-limits.ts';
import { judgeClaim, personOf } from './judge-claim.ts';
import {
  findKnown,
  findOwnPeople,
  findPeople,
  findSiteRule,
  findSpent,
  findStored,
  lockPeople,
  type Stored,
} from './queue-facts.ts';
import { createTaking } from './queue-taking.ts';
import { type ReadPunch, readQueuedClaims } from './queued-claims.ts';
import { raiseMissed } from './raise-missed.ts';

type Result = Synced['results'][number];

/**
 * Takes in what a tablet kept while it had no answer: each record becomes a punch, a repeat of one, or is held for a
 * person to decide; none is dropped and none counts twice. One transaction, so that a batch is taken in whole or, when
 * the server dies over it, not at all and is sent again.
 */
export async function sync(ctx: VerbContext<KioskActor>, input: SyncInput): Promise<Synced> {
  const { actor, db, house } = ctx;
  if (actor.purpose !== 'clock') throw new Refusal('kiosk-purpose');
  const now = house.clock.now();
  const read = await readQueuedClaims(ctx, input.punches);
  const results = await db.write((tx) => takeIn(tx, ctx, input, read, now));
  return { results, serverTime: momentOf(now) };
}

async function takeIn(
  tx: Transaction,
  ctx: VerbContext<KioskActor>,
  input: SyncInput,
  read: readonly ReadPunch[],
  now: Date,
): Promise<Result[]> {
  const { organizationId, kioskId, siteId, revokedAt } = ctx.actor;
  // Two pages of one tablet may send the same at once; the second then finds what the first one wrote.
  await tx.execute(sql`select pg_advisory_xact_lock(hashtextextended(${kioskId}, 0))`);
  const site = await findSiteRule(tx, organizationId, siteId);
  const claimed = read.map(({ proof }) => proof);
  const named = await findPeople(tx, organizationId, claimed);
  const ids: EmployeeId[] = [...named.employees.values()].map(({ id }) => id);
  await lockPeople(tx, organizationId, ids);
  const people = { ...named, ...(await findSpent(tx, organizationId, claimed, ids, now)) };
  const stored = await findStored(tx, organizationId, input.punches.flatMap(idsOf));
  const known = await findKnown(tx, organizationId, ids, now);
  const own = await findOwnPeople(tx, organizationId, siteId, ids);
  const early = await readEarlyLimits(tx, { organizationId, siteId, now }, ids);
  const taking = createTaking(tx, ctx, { site, known, own, early, now, queueVersion: input.queueVersion });

  const batch = { sentAt: Date.parse(input.sentAt), receivedAt: now.getTime() };
  const timed = read
    .map(({ punch, proof }) => ({
      punch,
      proof,
      time: queuedTime({ ...punch, occurredAt: Date.parse(punch.occurredAt) }, batch),
    }))
    .sort((a, b) => a.time.at - b.time.at || Date.parse(a.punch.occurredAt) - Date.parse(b.punch.occurredAt));
  const results: Result[] = [];
  for (const { punch, proof, time } of timed) {
    const person = personOf(proof, people);
    const before = stored.get(punch.id);
    if (before && isSame(before, punch, person)) {
      results.push({ id: punch.id, outcome: 'already-recorded' });
      continue;
    }
    const id = before ? mismatchId(punch) : punch.id;
    if (stored.has(id)) {
      results.push({
        id: punch.id,
        outcome: 'already-recorded',
        ...(before ? { reason: 'idempotency-mismatch' } : {}),
      });
      continue;
    }
    const judged = judgeClaim(proof, time.at, kioskId, people);
    const why = revokedAt ? 'kiosk-revoked' : before ? 'idempotency-mismatch' : (time.odd ?? judged.why);
    const taken = taking.take({ id, punch, time, proof, employeeId: judged.employeeId, why });
    const { kind, occurredAt } = punch;
    stored.set(id, { kind, occurredAt: new Date(Date.parse(occurredAt)), employeeId: person, live: false });
    results.push({ id: punch.id, ...taken });
  }
  await taking.write();
  await raiseMissed(tx, organizationId, now, ids);
  return results;
}

/** The ids under which a record may be stored: its own, or the one made for a second record of the same id. */
function idsOf(punch: QueuedPunch) {
  return [punch.id, mismatchId(punch)];
}

/** Whether what is stored is this very record; whose it is cannot always be known any more. */
function isSame(before: Stored, { kind, occurredAt, skewMs }: QueuedPunch, person: string | null): boolean {
  if (before.employeeId !== null && person !== null && before.employeeId !== person) return false;
  const told = Date.parse(occurredAt);
  const sent = before.occurredAt.getTime();
  return before.kind === kind && (sent === told || (before.live && sent === told - (skewMs ?? 0)));
}

/** A record that comes under the id of another one is held too, under an id made of what it says: sent again it is the same. */
function mismatchId({ id, kind, occurredAt }: QueuedPunch) {
  const hex = createHash('sha256').update([id, kind, occurredAt].join('\n')).digest('hex');
  return punchId.parse(
    `${hex.slice(0, 8)}-${hex.slice(8, 12)}-8${hex.slice(13, 16)}-8${hex.slice(17, 20)}-${hex.slice(20, 32)}`,
  );
}
