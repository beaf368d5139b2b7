import type { EmployeeView } from '@daybook/contract/directory';
import type { EmployeeId } from '@daybook/contract/ids';
import type { AccountActor } from '../actor.ts';
import type { VerbContext } from '../context.ts';
import { findEmployee } from './employee-rows.ts';

/** One person at a site in the account's scope. */
export async function getEmployee(
  { actor, db }: VerbContext<AccountActor>,
  { id }: { id: EmployeeId },
): Promise<EmployeeView> {
  return await db.read((tx) => findEmployee(tx, actor, id));
}
