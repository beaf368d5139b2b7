import type { Transaction } from '@daybook/db/connect';
import { sql } from 'drizzle-orm';

/** Takes the locks that put the punches of these people in order, each in the order of ids, so that no two wait for each other. */
export async function holdPresence(
  tx: Transaction,
  organizationId: string,
  employeeIds: readonly (string | null | undefined)[],
): Promise<void> {
  const people = [...new Set(employeeIds.filter((id) => id !== null && id !== undefined))].toSorted();
  if (people.length === 0) return;
  const wanted = sql.join(
    people.map((id) => sql`${id}::uuid`),
    sql`, `,
  );
  await tx.execute(sql`
    insert into presence (organization_id, employee_id, state)
    select organization_id, id, 'out' from employees where organization_id = ${organizationId} and id in (${wanted})
    on conflict do nothing`);
  await tx.execute(sql`
    select employee_id from presence where organization_id = ${organizationId} and employee_id in (${wanted})
    order by employee_id for update`);
}
