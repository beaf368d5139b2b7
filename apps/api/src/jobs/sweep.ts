import { destroyOldSealingKeys } from '@daybook/auth/sealing-keys';
import { type OrganizationId, organizationId } from '@daybook/contract/ids';
import { lapseOver } from '../appointments/lapse-over.ts';
import { lockPeople } from '../clock/queue-facts.ts';
import { raiseMissed } from '../clock/raise-missed.ts';
import { whoMayMiss } from '../clock/who-may-miss.ts';
import type { House } from '../context.ts';
import { raiseSilent } from '../kiosk/raise-silent.ts';
import { forgetKept } from '../messages/keep.ts';
import { endGuardians } from '../portal/end-guardians.ts';
import { forgetSaid } from '../portal/forget-said.ts';
import { dropUnfinished } from '../reports/attachments/drop-unfinished.ts';
import { remindOfReports } from '../reports/remind.ts';
import { raiseAttendance } from '../roster/raise-attendance.ts';
import { tenantOf } from '../tenant.ts';

/**
 * Looks after each organization in turn: shifts without their out, who did not come as planned, tablets that are not
 * heard, holds and bookings that nobody confirmed, reports that are due, photos of reports that never came whole, keys
 * that nobody may read any more, messages that were kept long enough, children who came of age, who registered and
 * never confirmed. Whatever is there already is not raised again, so that it does no harm to sweep twice. One
 * organization's fault is told and keeps no other from being swept.
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

/** Whoever is looked at here waits with a clock-in: so a few people at a time. */
const atOnce = 20;

async function sweepOne(house: House, id: OrganizationId, lookBackMs: number): Promise<void> {
  const tenant = tenantOf(house, id);
  const { read, write } = tenant;
  const now = house.clock.now();
  const since = new Date(now.getTime() - lookBackMs);
  const people = await read((tx) => whoMayMiss(tx, id, now, since));
  for (let done = 0; done < people.length; done += atOnce) {
    const some = people.slice(done, done + atOnce);
    await write(async (tx) => {
      // What is read here must still be so when it is raised or settled.
      await lockPeople(tx, id, some);
      await raiseMissed(tx, id, now, some);
    });
  }
  await write((tx) => raiseSilent(tx, id, now));
  await write((tx) => raiseAttendance(tx, id, now, lookBackMs));
  await lapseOver(house, tenant, now);
  await remindOfReports(house, tenant, now);
  await write((tx) => dropUnfinished(tx, { actor: { organizationId: id }, house }));
  await write((tx) => destroyOldSealingKeys(tx, id, now));
  await write((tx) => forgetKept(tx, id, now));
  await write((tx) => endGuardians(tx, { house, organizationId: id }, now));
  await write((tx) => forgetSaid(tx, id, now));
}
