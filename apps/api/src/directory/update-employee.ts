import type { EmployeeView } from '@daybook/contract/directory';
import type { EmployeeId } from '@daybook/contract/ids';
import { violates } from '@daybook/db/errors';
import { employees } from '@daybook/db/schema/directory';
import { and, eq } from 'drizzle-orm';
import type { AccountActor } from '../actor.ts';
import { authorOf } from '../audit/author.ts';
import { record } from '../audit/record.ts';
import type { VerbContext } from '../context.ts';
import { Refusal } from '../refusal.ts';
import { checkSites, type EmployeeFields, findEmployee, saveSites } from './employee-rows.ts';
import { tellChange } from './tell-change.ts';

/** Changes a person from the version that was read. */
export async function updateEmployee(
  ctx: VerbContext<AccountActor>,
  input: EmployeeFields & { id: EmployeeId; version: number },
): Promise<EmployeeView> {
  const { actor, db } = ctx;
  const { organizationId } = actor;
  const { id, version, number, name, calledName, language } = input;
  try {
    return await db.write(async (tx) => {
      const before = await findEmployee(tx, actor, id);
      // Sites outside the account's scope stay as they are; those inside are the account's to change.
      const kept = before.sites.filter((siteId) => actor.sites !== 'all' && !actor.sites.includes(siteId));
      const wanted = input.sites.filter((siteId) => !kept.includes(siteId));
      await checkSites(tx, actor, wanted);
      const changed = await tx
        .update(employees)
        .set({ number, name, calledName, language, version: version + 1 })
        .where(and(eq(employees.organizationId, organizationId), eq(employees.id, id), eq(employees.version, version)))
        .returning({ id: employees.id });
      if (changed.length === 0) throw new Refusal('stale', { facts: { version: before.version } });
      await saveSites(tx, organizationId, id, [...input.sites, ...kept]);
      const after = await findEmployee(tx, actor, id);
      await record(tx, authorOf(ctx), {
        action: 'directory.employee-changed',
        subject: { kind: 'employee', id },
        before,
        after,
      });
      await tellChange(tx, ctx, { kind: 'employee', id, siteId: after.sites[0] ?? null });
      return after;
    });
  } catch (error) {
    if (violates(error, 'employees_number')) throw new Refusal('number-taken', { fields: { number: 'taken' } });
    throw error;
  }
}
