import { kioskId, type SiteId } from '@daybook/contract/ids';
import { newId } from '@daybook/contract/new-id';
import { kiosks } from '@daybook/db/schema/kiosk';
import type { JobActor } from '../actor.ts';
import type { VerbContext } from '../context.ts';
import { demoQueueKiosks } from './places.ts';

const enrolledBeforeMs = 20 * 24 * 3_600_000;

/** A center's kiosk for numbers and its waiting room's screen. Nobody holds them, so they have no credential. */
export async function enrolQueueKiosks({ actor, db, house }: VerbContext<JobActor>, siteId: SiteId): Promise<void> {
  const { organizationId } = actor;
  const now = house.clock.now();
  const enrolledAt = new Date(now.getTime() - enrolledBeforeMs);
  await db.write((tx) =>
    tx.insert(kiosks).values(
      demoQueueKiosks.map((kiosk) => {
        return { ...kiosk, organizationId, id: kioskId.parse(newId()), siteId, enrolledAt, lastSeenAt: now };
      }),
    ),
  );
}
