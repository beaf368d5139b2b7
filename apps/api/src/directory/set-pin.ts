import { pinDigest } from '@daybook/auth/keys';
import type { EmployeeView } from '@daybook/contract/directory';
import type { EmployeeId } from '@daybook/contract/ids';
import { pinAttempts } from '@daybook/db/schema/clock';
import { employees } from '@daybook/db/schema/directory';
import { and, eq } from 'drizzle-orm';
import type { AccountActor, JobActor } from '../actor.ts';
import { authorOf } from '../audit/author.ts';
import { record } from '../audit/record.ts';
import type { VerbContext } from '../context.ts';
import { findEmployee } from './employee-rows.ts';
import { tellChange } from './tell-change.ts';

/** Sets a person's PIN, stored as a keyed digest together with the person. Two people may have the same; nobody is told. */
export async function setPin(
  ctx: VerbContext<AccountActor | JobActor>,
  { id, pin }: { id: EmployeeId; pin: string },
): Promise<EmployeeView> {
  const { actor, db, house } = ctx;
  return await db.write(async (tx) => {
    const before = await findEmployee(tx, actor, id);
    await tx
      .update(employees)
      .set({ pinDigest: pinDigest(house.keys, id, pin), pinLength: pin.length, version: before.version + 1 })
      .where(and(eq(employees.organizationId, actor.organizationId), eq(employees.id, id)));
    await tx
      .delete(pinAttempts)
      .where(and(eq(pinAttempts.organizationId, actor.organizationId), eq(pinAttempts.employeeId, id)));
    await record(tx, authorOf(ctx), { action: 'directory.pin-set', subject: { kind: 'employee', id } });
    await tellChange(tx, ctx, { kind: 'employee', id, siteId: before.sites[0] ?? null });
    return await findEmployee(tx, actor, id);
  });
}
