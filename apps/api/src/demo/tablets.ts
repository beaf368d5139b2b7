import { sites as siteTable } from '@daybook/db/schema/directory';
import { kiosks } from '@daybook/db/schema/kiosk';
import { and, eq, inArray } from 'drizzle-orm';
import type { House } from '../context.ts';
import { tenantOf } from '../tenant.ts';

import { demoQueueKiosks, demoTablet, silentSite, sites } from './places.ts';
import { demoOrganization } from './welcome.ts';

const everyMs = 60_000;

/**
 * Lets the demo's tablets, which nobody holds, answer while Daybook runs; but one, so that the board shows what a silent
 * tablet looks like. Answers how to stop.
 */
export async function keepTabletsAnswering(house: House): Promise<() => void> {
  const organizationId = await demoOrganization(house);
  if (!organizationId) return () => undefined;
  const { read, write } = tenantOf(house, organizationId);
  const names = sites.filter(({ key }) => key !== silentSite).map(({ name }) => name);
  const answering = await read((tx) =>
    tx
      .select({ id: siteTable.id })
      .from(siteTable)
      .where(and(eq(siteTable.organizationId, organizationId), inArray(siteTable.name, names))),
  );
  const beat = () =>
    write((tx) =>
      tx
        .update(kiosks)
        .set({ lastSeenAt: house.clock.now() })
        .where(
          and(
            eq(kiosks.organizationId, organizationId),
            inArray(kiosks.name, [demoTablet, ...demoQueueKiosks.map(({ name }) => name)]),
            inArray(
              kiosks.siteId,
              answering.map(({ id }) => id),
            ),
          ),
        ),
    ).catch((error: unknown) => house.log.warn({ err: error }, 'the demo tablets could not answer'));
  await beat();
  const timer = setInterval(() => void beat(), everyMs);
  return () => clearInterval(timer);
}
