import { badgeDigest } from '@daybook/auth/keys';
import { newCode } from '@daybook/auth/tokens';
import type { EmployeeView } from '@daybook/contract/directory';
import type { BadgeId, EmployeeId } from '@daybook/contract/ids';
import type { Transaction } from '@daybook/db/connect';
import { badges, employees } from '@daybook/db/schema/directory';
import { and, eq, isNull } from 'drizzle-orm';
import type { AccountActor } from '../actor.ts';
import { authorOf } from '../audit/author.ts';
import { record } from '../audit/record.ts';
import type { VerbContext } from '../context.ts';
import { Refusal } from '../refusal.ts';
import { findEmployee } from './employee-rows.ts';
import { tellChange } from './tell-change.ts';

/** A code of 78 bits, which fits a QR code of the smallest size. */
export function newBadgeCode(): string {
  return newCode(4);
}

/** Whoever can be given a badge: `not-found` as `findEmployee` has it, and for somebody who left. */
export async function findHolder(tx: Transaction, actor: AccountActor, id: EmployeeId): Promise<EmployeeView> {
  const employee = await findEmployee(tx, actor, id);
  if (employee.state === 'archived') throw new Refusal('not-found');
  return employee;
}

/** Gives a person a badge with this code, of which a digest is kept; the one before is refused from now on. */
export async function makeBadge(
  tx: Transaction,
  ctx: VerbContext<AccountActor>,
  { id, badgeId, code }: { id: EmployeeId; badgeId: BadgeId; code: string },
): Promise<void> {
  const { actor, house } = ctx;
  const { organizationId } = actor;
  const now = house.clock.now();
  const codeDigest = badgeDigest(house.keys, code);
  // Of two badges made at once the second waits for the first here, and then stops it.
  await tx
    .select({ id: employees.id })
    .from(employees)
    .where(and(eq(employees.organizationId, organizationId), eq(employees.id, id)))
    .for('no key update');
  const employee = await findHolder(tx, actor, id);
  await tx
    .update(badges)
    .set({ revokedAt: now })
    .where(and(eq(badges.organizationId, organizationId), eq(badges.employeeId, id), isNull(badges.revokedAt)));
  // A code is shown once: the same request again makes the badge anew under the id it already has.
  const made = await tx
    .insert(badges)
    .values({ organizationId, id: badgeId, employeeId: id, codeDigest, recordedAt: now })
    .onConflictDoUpdate({
      target: [badges.organizationId, badges.id],
      set: { codeDigest, revokedAt: null },
      setWhere: eq(badges.employeeId, id),
    })
    .returning({ id: badges.id });
  // The id is a colleague's badge: nothing is made, and the person keeps the badge there was.
  if (made.length === 0) throw new Refusal('idempotency-mismatch');
  await record(tx, authorOf(ctx), {
    action: 'directory.badge-issued',
    subject: { kind: 'employee', id },
    after: { badgeId },
  });
  await tellChange(tx, ctx, { kind: 'employee', id, siteId: employee.sites[0] ?? null });
}
