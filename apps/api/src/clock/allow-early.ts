import type { EarlyPassId, EmployeeId, SiteId } from '@daybook/contract/ids';
import type { AccountActor } from '../actor.ts';
import type { VerbContext } from '../context.ts';
import { findEmployee } from '../directory/employee-rows.ts';
import { findSite } from '../directory/site-rows.ts';
import { Refusal } from '../refusal.ts';
import { writePass } from './early-pass.ts';

const minutes = 10;

/** Lets somebody clock in at a site before its early limit, within the next ten minutes; nobody lets in oneself. */
export async function allowEarly(
  ctx: VerbContext<AccountActor>,
  { id, employeeId, siteId, reason }: { id: EarlyPassId; employeeId: EmployeeId; siteId: SiteId; reason: string },
): Promise<{ until: string }> {
  const { actor, db, house, request } = ctx;
  const { organizationId, accountId } = actor;
  const at = house.clock.now();
  return await db.write(async (tx) => {
    const site = await findSite(tx, actor, siteId, at);
    const employee = await findEmployee(tx, actor, employeeId);
    if (site.state === 'archived' || employee.state === 'archived') throw new Refusal('not-found');
    if (employeeId === actor.employeeId && actor.role !== 'owner') throw new Refusal('own-record');
    const by = { organizationId, accountId, kioskId: null, request, at };
    return await writePass(tx, by, { id, employeeId, siteId, reason, minutes });
  });
}
