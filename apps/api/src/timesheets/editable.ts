import type { Transaction } from '@daybook/db/connect';
import { punches } from '@daybook/db/schema/clock';
import { and, eq, inArray } from 'drizzle-orm';
import type { AccountActor } from '../actor.ts';
import type { VerbContext } from '../context.ts';
import { findEmployee } from '../directory/employee-rows.ts';
import { checkNotOwn } from '../exceptions/exception-rows.ts';
import { Refusal } from '../refusal.ts';
import { type Edit, reachOf } from './edit-plan.ts';
import { type PersonCase, readCases } from './read-cases.ts';

/** Refuses an edit of somebody whom the account does not see, of the own hours, or of punches that are not the person's. */
export async function checkEditor(
  tx: Transaction,
  { actor }: VerbContext<AccountActor>,
  { employeeId, changes }: Pick<Edit, 'employeeId' | 'changes'>,
): Promise<void> {
  checkNotOwn(actor, [employeeId]);
  await findEmployee(tx, actor, employeeId);
  const named = changes.flatMap((change) => (change.action === 'add' ? [] : [change.punchId]));
  const rows = await tx
    .select({ id: punches.id, employeeId: punches.employeeId })
    .from(punches)
    .where(and(eq(punches.organizationId, actor.organizationId), inArray(punches.id, named)));
  const own = new Set(rows.flatMap((row) => (row.employeeId === employeeId ? [row.id] : [])));
  for (const [index, change] of changes.entries()) {
    if (change.action !== 'add' && !own.has(change.punchId))
      throw new Refusal('not-found', { fields: { [`changes.${index}.punchId`]: 'no punch of this person' } });
  }
}

/** The person with all that the hours round that date come from. */
export async function readPerson(
  tx: Transaction,
  { actor, house }: VerbContext<AccountActor>,
  { employeeId, date }: Pick<Edit, 'employeeId' | 'date'>,
): Promise<PersonCase> {
  const { organizationId } = actor;
  const now = house.clock.now();
  const cases = await readCases(tx, { organizationId, employeeIds: [employeeId], span: reachOf(date), now });
  const person = cases.get(employeeId);
  if (!person) throw new Refusal('not-found');
  return person;
}
