import { currentSealingKey } from '@daybook/auth/sealing-keys';
import type { KioskMe } from '@daybook/contract/kiosk';
import { languages } from '@daybook/contract/languages';
import { sites } from '@daybook/db/schema/directory';
import { kiosks } from '@daybook/db/schema/kiosk';
import { organizations } from '@daybook/db/schema/organization';
import { and, eq } from 'drizzle-orm';
import type { KioskActor } from '../actor.ts';
import type { VerbContext } from '../context.ts';
import { Refusal } from '../refusal.ts';
import { momentOf } from '../time/moment.ts';

/** What the kiosk is, where, and what it may offer. */
export async function me({ actor, db, house }: VerbContext<KioskActor>): Promise<KioskMe> {
  const { organizationId, kioskId: id, siteId } = actor;
  const now = house.clock.now();
  const { row, sealing } = await db.write(async (tx) => {
    const [row] = await tx
      .select({
        name: kiosks.name,
        site: sites.name,
        zone: sites.zone,
        dayStart: sites.dayStart,
        organization: organizations.name,
      })
      .from(kiosks)
      .innerJoin(sites, and(eq(sites.organizationId, kiosks.organizationId), eq(sites.id, kiosks.siteId)))
      .innerJoin(organizations, eq(organizations.id, kiosks.organizationId))
      .where(and(eq(kiosks.organizationId, organizationId), eq(kiosks.id, id)));
    return { row, sealing: await currentSealingKey(tx, house.keys, organizationId, now) };
  });
  if (!row) throw new Refusal('kiosk-unknown');
  return {
    id,
    name: row.name,
    purpose: actor.purpose,
    site: { id: siteId, name: row.site, zone: row.zone, dayStart: row.dayStart },
    organization: row.organization,
    organizationId,
    sealing,
    methods: ['pin', 'badge'],
    languages: [...languages],
    serverTime: momentOf(now),
  };
}
