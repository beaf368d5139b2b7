import type { EmployeeView } from '@daybook/contract/directory';
import type { EmployeeId } from '@daybook/contract/ids';
import { violates } from '@daybook/db/errors';
import { presence } from '@daybook/db/schema/clock';
import { employees } from '@daybook/db/schema/directory';
import type { AccountActor, JobActor } from '../actor.ts';
import { authorOf } from '../audit/author.ts';
import { record } from '../audit/record.ts';
import type { VerbContext } from '../context.ts';
import { Refusal } from '../refusal.ts';
import { checkSites, type EmployeeFields, findEmployee, saveSites } from './employee-rows.ts';
import { tellChange } from './tell-change.ts';

/** A new person. The same id with the same fields again answers the person; with others it is refused. */
export async function createEmployee(
  ctx: VerbContext<AccountActor | JobActor>,
  input: EmployeeFields & { id: EmployeeId },
): Promise<EmployeeView> {
  const { actor, db, house } = ctx;
  const { organizationId } = actor;
  const { id, number, name, calledName, language } = input;
  try {
    return await db.write(async (tx) => {
      await checkSites(tx, actor, input.sites);
      const made = await tx
        .insert(employees)
        .values({ organizationId, id, number, name, calledName, language, recordedAt: house.clock.now() })
        .onConflictDoNothing({ target: [employees.organizationId, employees.id] })
        .returning({ id: employees.id });
      if (made.length === 0) {
        const stored = await findEmployee(tx, actor, id);
        if (stored.number !== number || stored.name !== name) throw new Refusal('idempotency-mismatch');
        return stored;
      }
      await saveSites(tx, organizationId, id, input.sites);
      await tx.insert(presence).values({ organizationId, employeeId: id, state: 'out' });
      await record(tx, authorOf(ctx), {
        action: 'directory.employee-created',
        subject: { kind: 'employee', id },
        after: input,
      });
      await tellChange(tx, ctx, { kind: 'employee', id, siteId: input.sites[0] ?? null });
      return await findEmployee(tx, actor, id);
    });
  } catch (error) {
    if (violates(error, 'employees_number')) throw new Refusal('number-taken', { fields: { number: 'taken' } });
    throw error;
  }
}
