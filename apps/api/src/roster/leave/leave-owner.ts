import type { EmployeeId, SiteId } from '@daybook/contract/ids';
import type { Transaction } from '@daybook/db/connect';
import type { AccountActor } from '../../actor.ts';
import { findEmployee } from '../../directory/employee-rows.ts';
import { Refusal } from '../../refusal.ts';
import { isOwn } from '../../timesheets/whose.ts';

/**
 * Who it is, with the usual site: the account's own person, or somebody whom it sees; else `not-found`. Nor is there
 * leave for whoever works here no more.
 */
export async function findLeaveOwner(
  tx: Transaction,
  actor: AccountActor,
  employeeId: EmployeeId,
): Promise<{ siteId: SiteId }> {
  const everywhere = isOwn(actor, employeeId) ? { ...actor, sites: 'all' as const } : actor;
  const { state, sites } = await findEmployee(tx, everywhere, employeeId);
  const [siteId] = sites;
  if (state === 'archived' || !siteId) throw new Refusal('not-found');
  return { siteId };
}
