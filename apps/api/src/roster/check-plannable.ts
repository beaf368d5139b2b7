import type { EmployeeId } from '@daybook/contract/ids';
import type { Transaction } from '@daybook/db/connect';
import { type SQL, sql } from 'drizzle-orm';
import type { AccountActor } from '../actor.ts';
import { Refusal } from '../refusal.ts';
import { idsOf } from '../timesheets/case-rows.ts';

/** Refuses people whom the account does not see, and who work here no more: nobody plans for them anew. */
export async function checkPlannable(
  tx: Transaction,
  actor: AccountActor,
  asked: readonly EmployeeId[],
): Promise<void> {
  const ids = [...new Set(asked)];
  if (ids.length === 0) return;
  const [row] = await tx.execute<{ found: number }>(sql`
    select count(*)::int as found from employees e where ${plannable(actor, ids)}`);
  if (row?.found !== ids.length)
    throw new Refusal('not-found', { fields: { employeeId: 'nobody who can be planned' } });
}

/** Those of `e` for whom the account may plan anew. */
export function plannable({ organizationId, sites }: AccountActor, ids: readonly EmployeeId[]): SQL {
  const scope = sites === 'all' ? null : idsOf(sites);
  return sql`e.organization_id = ${organizationId} and e.id = any (${idsOf(ids)}::uuid[]) and e.archived_at is null
    and (${scope}::uuid[] is null or exists (
      select from employee_sites x
      where x.organization_id = e.organization_id and x.employee_id = e.id and x.site_id = any (${scope}::uuid[])))`;
}
