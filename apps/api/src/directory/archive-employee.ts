import type { EmployeeView } from '@daybook/contract/directory';
import type { EmployeeId } from '@daybook/contract/ids';
import { employees } from '@daybook/db/schema/directory';
import { and, eq } from 'drizzle-orm';
import type { AccountActor } from '../actor.ts';
import { authorOf } from '../audit/author.ts';
import { record } from '../audit/record.ts';
import type { VerbContext } from '../context.ts';
import { findEmployee } from './employee-rows.ts';
import { tellChange } from './tell-change.ts';

/** The person works here no longer: PIN and badge are refused from now on, and each try is logged. Facts stay. */
export async function archiveEmployee(
  ctx: VerbContext<AccountActor>,
  { id }: { id: EmployeeId },
): Promise<EmployeeView> {
  const { actor, db, house } = ctx;
  return await db.write(async (tx) => {
    const before = await findEmployee(tx, actor, id);
    if (before.state === 'archived') return before;
    await tx
      .update(employees)
      .set({ archivedAt: house.clock.now(), version: before.version + 1 })
      .where(and(eq(employees.organizationId, actor.organizationId), eq(employees.id, id)));
    await record(tx, authorOf(ctx), { action: 'directory.employee-archived', subject: { kind: 'employee', id } });
    await tellChange(tx, ctx, { kind: 'employee', id, siteId: before.sites[0] ?? null });
    return await findEmployee(tx, actor, id);
  });
}
