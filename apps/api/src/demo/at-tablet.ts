import { signGrant } from '@daybook/auth/grants';
import { type EmployeeId, kioskId, type SiteId } from '@daybook/contract/ids';
import { kiosks } from '@daybook/db/schema/kiosk';
import { and, eq } from 'drizzle-orm';
import type { JobActor, KioskActor } from '../actor.ts';
import type { VerbContext } from '../context.ts';
import { demoTablet } from './places.ts';

/** The same house, as the site's front tablet calls it. */
export async function atTablet(ctx: VerbContext<JobActor>, siteId: SiteId): Promise<VerbContext<KioskActor>> {
  const { organizationId } = ctx.actor;
  const [row] = await ctx.db.read((tx) =>
    tx
      .select({ id: kiosks.id, enrolledAt: kiosks.enrolledAt })
      .from(kiosks)
      .where(and(eq(kiosks.organizationId, organizationId), eq(kiosks.siteId, siteId), eq(kiosks.name, demoTablet))),
  );
  if (!row) throw new Error('a site of the demo has no tablet');
  const actor: KioskActor = {
    kind: 'kiosk',
    organizationId,
    kioskId: kioskId.parse(row.id),
    siteId,
    purpose: 'clock',
    revokedAt: null,
    credential: { createdAt: row.enrolledAt, former: false },
  };
  return { ...ctx, actor };
}

/** As if the person had just entered the PIN there. */
export function grantOf({ actor, house }: VerbContext<KioskActor>, employeeId: EmployeeId): string {
  const { kioskId: tablet } = actor;
  return signGrant(house.keys, { kioskId: tablet, employeeId, method: 'pin' }, house.clock.now().getTime());
}
