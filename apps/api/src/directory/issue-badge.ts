import { badgeDigest } from '@daybook/auth/keys';
import { newCode } from '@daybook/auth/tokens';
import type { BadgeId, EmployeeId } from '@daybook/contract/ids';
import { badges } from '@daybook/db/schema/directory';
import { and, eq, isNull } from 'drizzle-orm';
import type { AccountActor } from '../actor.ts';
import { authorOf } from '../audit/author.ts';
import { record } from '../audit/record.ts';
import type { VerbContext } from '../context.ts';
import { Refusal } from '../refusal.ts';
import { findEmployee } from './employee-rows.ts';
import { tellChange } from './tell-change.ts';

/** A new badge, whose code is shown once; the one before is refused from now on. */
export async function issueBadge(
  ctx: VerbContext<AccountActor>,
  { id, badgeId }: { id: EmployeeId; badgeId: BadgeId },
): Promise<{ code: string }> {
  const { actor, db, house } = ctx;
  const { organizationId } = actor;
  const now = house.clock.now();
  const code = newCode(4);
  await db.write(async (tx) => {
    const employee = await findEmployee(tx, actor, id);
    await tx
      .update(badges)
      .set({ revokedAt: now })
      .where(and(eq(badges.organizationId, organizationId), eq(badges.employeeId, id), isNull(badges.revokedAt)));
    // A code is shown once: the same request again makes the badge anew under the id it already has.
    const made = await tx
      .insert(badges)
      .values({
        organizationId,
        id: badgeId,
        employeeId: id,
        codeDigest: badgeDigest(house.keys, code),
        recordedAt: now,
      })
      .onConflictDoUpdate({
        target: [badges.organizationId, badges.id],
        set: { codeDigest: badgeDigest(house.keys, code), revokedAt: null },
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
  });
  return { code };
}
