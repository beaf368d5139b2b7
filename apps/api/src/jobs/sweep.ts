import { destroyOldSealingKeys } from '@daybook/auth/sealing-keys';
import { type OrganizationId, organizationId } from '@daybook/contract/ids';
import { raiseMissed } from '../clock/raise-missed.ts';
import { whoMayMiss } from '../clock/who-may-miss.ts';
import type { House } from '../context.ts';
import { raiseSilent } from '../kiosk/raise-silent.ts';
import { tenantOf } from '../tenant.ts';

/**
 * Looks after each organization in turn: shifts without their out, tablets that are not heard, keys that nobody may read
 * any more. Whatever is there already is not raised again, so that it does no harm to sweep twice. One organization's
 * fault is told and keeps no other from being swept.
 * @param lookBackMs how long ago a punch may have come in to be looked at
 */
export async function sweep(house: House, lookBackMs: number): Promise<void> {
  const rows = await house.connections.raw<{ id: string }[]>`select id from gate.organizations() as id`;
  for (const { id } of rows) {
    try {
      await sweepOne(house, organizationId.parse(id), lookBackMs);
    } catch (error) {
      house.log.error({ err: error, organizationId: id }, 'an organization could not be swept');
    }
  }
}

async function sweepOne(house: House, id: OrganizationId, lookBackMs: number): Promise<void> {
  const { write } = tenantOf(house, id);
  const now = house.clock.now();
  await write(async (tx) => {
    const since = new Date(now.getTime() - lookBackMs);
    await raiseMissed(tx, id, now, await whoMayMiss(tx, id, now, since));
  });
  await write((tx) => raiseSilent(tx, id, now));
  await write((tx) => destroyOldSealingKeys(tx, id, now));
}
