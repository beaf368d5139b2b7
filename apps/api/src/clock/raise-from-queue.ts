import type { Transaction } from '@daybook/db/connect';
import { heldPunches, punches } from '@daybook/db/schema/clock';
import { and, arrayContains, eq, gt } from 'drizzle-orm';
import type { KioskActor } from '../actor.ts';
import { raise } from '../exceptions/raise.ts';
import { mostWrongClaims } from './judge-claim.ts';
import { wrongClaimsSince } from './queue-facts.ts';

/** A queue is taken in as it was three days ago at the latest. */
const lookBackMs = 4 * 24 * 3_600_000;

interface Taken {
  counted: (typeof punches.$inferInsert)[];
  held: (typeof heldPunches.$inferInsert)[];
}

/** Raises what came out of a tablet's queue and needs a decision: each held punch, wrong claims by the five, a wrong clock. */
export async function raiseFromQueue(
  tx: Transaction,
  actor: KioskActor,
  now: Date,
  { counted, held }: Taken,
): Promise<void> {
  const { organizationId, siteId, kioskId } = actor;
  for (const { id, standing, why, employeeId = null, businessDate, at } of held) {
    await raise(tx, organizationId, now, {
      kind: standing === 'unverified' ? 'unverified' : 'quarantined',
      key: `${standing}:${id}`,
      siteId,
      employeeId,
      kioskId,
      businessDate,
      at,
      facts: { heldId: id, why },
    });
  }
  await raiseWrongClaims(tx, actor, now, held);
  for (const businessDate of new Set(counted.filter(isSkewed).map((row) => row.businessDate))) {
    const rows = await tx
      .select({ id: punches.id })
      .from(punches)
      .where(
        and(
          eq(punches.organizationId, organizationId),
          eq(punches.kioskId, kioskId),
          eq(punches.businessDate, businessDate),
          gt(punches.recordedAt, new Date(now.getTime() - lookBackMs)),
          arrayContains(punches.flags, ['skewed']),
        ),
      )
      .orderBy(punches.at);
    await raise(tx, organizationId, now, {
      kind: 'skewed',
      key: `skewed:${kioskId}:${businessDate}`,
      siteId,
      employeeId: null,
      kioskId,
      businessDate,
      at: now,
      facts: { punches: rows.map(({ id }) => id) },
    });
  }
}

function isSkewed({ flags }: Taken['counted'][number]): boolean {
  return flags.includes('skewed');
}

async function raiseWrongClaims(
  tx: Transaction,
  { organizationId, siteId, kioskId }: KioskActor,
  now: Date,
  held: Taken['held'],
): Promise<void> {
  const wrong = held.filter((row) => row.why === 'claim-wrong').map(({ employeeId }) => employeeId);
  for (const employeeId of new Set(wrong)) {
    if (!employeeId) continue;
    const rows = await tx
      .select({ id: heldPunches.id, at: heldPunches.at, businessDate: heldPunches.businessDate })
      .from(heldPunches)
      .where(
        and(
          eq(heldPunches.organizationId, organizationId),
          eq(heldPunches.employeeId, employeeId),
          eq(heldPunches.why, 'claim-wrong'),
          gt(heldPunches.recordedAt, wrongClaimsSince(now)),
        ),
      )
      .orderBy(heldPunches.recordedAt, heldPunches.at, heldPunches.id);
    const first = rows[0];
    if (!first || rows.length < mostWrongClaims) continue;
    await raise(tx, organizationId, now, {
      kind: 'wrong-pins',
      key: `wrong-pins:${employeeId}:${first.businessDate}`,
      siteId,
      employeeId,
      kioskId,
      businessDate: first.businessDate,
      at: first.at,
      facts: { held: rows.map(({ id }) => id) },
    });
  }
}
