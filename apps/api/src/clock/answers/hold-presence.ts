import type { EmployeeId } from '@daybook/contract/ids';
import type { Transaction } from '@daybook/db/connect';
import { employees } from '@daybook/db/schema/directory';
import { and, eq, inArray, sql } from 'drizzle-orm';
import { lockPeople } from '../queue-facts.ts';

/** Takes the locks that put the punches of these people in order; an id that is nobody's is found out by the verb. */
export async function holdPresence(
  tx: Transaction,
  organizationId: string,
  employeeIds: readonly (string | null | undefined)[],
): Promise<void> {
  const people = [...new Set(employeeIds.filter((id) => id !== null && id !== undefined))];
  if (people.length === 0) return;
  const known = await tx
    .select({ id: sql<EmployeeId>`${employees.id}` })
    .from(employees)
    .where(and(eq(employees.organizationId, organizationId), inArray(employees.id, people)));
  await lockPeople(
    tx,
    organizationId,
    known.map(({ id }) => id),
  );
}
