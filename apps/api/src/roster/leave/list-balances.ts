import type { EmployeeId } from '@daybook/contract/ids';
import type { LeaveBalance } from '@daybook/contract/leave';
import { may } from '@daybook/contract/permissions';
import type { AccountActor } from '../../actor.ts';
import type { VerbContext } from '../../context.ts';
import { findEmployee } from '../../directory/employee-rows.ts';
import { Refusal } from '../../refusal.ts';
import { isOwn } from '../../timesheets/whose.ts';
import { readBalances, yearAt } from './balance-rows.ts';

/** A person's balances of a calendar year; of the one that it is at the usual site unless told. */
export async function listBalances(
  { actor, db, house }: VerbContext<AccountActor>,
  { employeeId, year }: { employeeId: EmployeeId; year?: number | undefined },
): Promise<{ items: LeaveBalance[] }> {
  const { organizationId } = actor;
  const own = isOwn(actor, employeeId);
  if (!own && !may(actor, 'leave.see')) throw new Refusal('not-found');
  return await db.read(async (tx) => {
    const { sites } = await findEmployee(tx, own ? { ...actor, sites: 'all' } : actor, employeeId);
    const asked = year ?? (await yearAt(tx, organizationId, sites[0] ?? '', house.clock.now()));
    return { items: await readBalances(tx, { organizationId, employeeId }, asked) };
  });
}
