import type { KioskId } from '@daybook/contract/ids';
import { kiosks } from '@daybook/db/schema/kiosk';
import { and, eq } from 'drizzle-orm';
import { type AccountActor, seesSite } from '../actor.ts';
import { authorOf } from '../audit/author.ts';
import { record } from '../audit/record.ts';
import type { VerbContext } from '../context.ts';
import { tell } from '../live/tell.ts';
import { Refusal } from '../refusal.ts';
import { tellChange } from './tell-change.ts';

/** Ends a kiosk's enrolment at once: whatever it sends next is refused `kiosk-revoked`. */
export async function revokeKiosk(ctx: VerbContext<AccountActor>, { id }: { id: KioskId }): Promise<{ done: true }> {
  const { actor, db, house } = ctx;
  const { organizationId } = actor;
  const now = house.clock.now();
  const which = and(eq(kiosks.organizationId, organizationId), eq(kiosks.id, id));
  await db.write(async (tx) => {
    const [kiosk] = await tx.select().from(kiosks).where(which).for('update');
    if (!kiosk || !seesSite(actor, kiosk.siteId)) throw new Refusal('not-found');
    if (kiosk.revokedAt) return;
    await tx.update(kiosks).set({ revokedAt: now }).where(which);
    await record(tx, authorOf(ctx), { action: 'directory.kiosk-revoked', subject: { kind: 'kiosk', id } });
    await tellChange(tx, ctx, { kind: 'kiosk', id, siteId: kiosk.siteId });
    await tell(tx, organizationId, now, {
      topic: 'kiosk',
      kind: 'kiosk.revoked',
      permission: 'kiosks.see',
      siteId: kiosk.siteId,
      ids: { kioskId: id },
    });
  });
  return { done: true };
}
