import { currentSealingKey } from '@daybook/auth/sealing-keys';
import { tokenHash } from '@daybook/auth/tokens';
import type { SealingKey } from '@daybook/contract/kiosk';
import { kioskSessions, kiosks } from '@daybook/db/schema/kiosk';
import { and, eq, isNull } from 'drizzle-orm';
import type { KioskActor } from '../actor.ts';
import type { VerbContext } from '../context.ts';
import { momentOf } from '../time/moment.ts';
import { giveCredential } from './enrol.ts';

const renewAfterMs = 7 * 24 * 3_600_000;
const formerLifeMs = 30 * 24 * 3_600_000;

interface Beat {
  waiting: number;
  oldest: string | null;
  version: string;
  clock: string;
}

/**
 * Notes that the kiosk lives and what it says of itself. A credential older than a week is renewed; the old one stays
 * good for 30 days, since the answer that carries the new one may be lost.
 */
export async function heartbeat(
  ctx: VerbContext<KioskActor>,
  beat: Beat,
): Promise<{ serverTime: string; sealing: SealingKey }> {
  const { actor, db, house, request } = ctx;
  const { organizationId, kioskId } = actor;
  const now = house.clock.now();
  const skew = Date.parse(beat.clock) - now.getTime();
  const mostSkew = 2 ** 31 - 1;
  const sealing = await db.write(async (tx) => {
    await tx
      .update(kiosks)
      .set({
        lastSeenAt: now,
        waiting: beat.waiting,
        oldest: beat.oldest === null ? null : new Date(Date.parse(beat.oldest)),
        appVersion: beat.version,
        skewMs: Math.max(-mostSkew, Math.min(mostSkew, skew)),
      })
      .where(and(eq(kiosks.organizationId, organizationId), eq(kiosks.id, kioskId)));
    return await currentSealingKey(tx, house.keys, organizationId, now);
  });
  const { createdAt, former } = actor.credential;
  // A former one that still calls never got the answer with the new one: it is given another.
  if (former || now.getTime() - createdAt.getTime() > renewAfterMs) {
    await giveCredential(ctx, organizationId, kioskId);
    const token = request.cookie(house.spaces.kiosk.sessionCookieName) ?? '';
    await db.write((tx) =>
      tx
        .update(kioskSessions)
        .set({ endsAt: new Date(now.getTime() + formerLifeMs) })
        .where(
          and(
            eq(kioskSessions.organizationId, organizationId),
            eq(kioskSessions.kioskId, kioskId),
            isNull(kioskSessions.endsAt),
            eq(kioskSessions.tokenHash, tokenHash(token)),
          ),
        ),
    );
  }
  return { serverTime: momentOf(now), sealing };
}
