import { accountLinks, accounts, staffSessions } from '@daybook/db/schema/access';
import { and, eq, isNull } from 'drizzle-orm';
import { record } from '../audit/record.ts';
import type { OpenContext } from '../context.ts';
import { Refusal } from '../refusal.ts';
import { tenantOf } from '../tenant.ts';
import { findLink } from './link.ts';
import { useUpLinks } from './one-time-link.ts';
import { beginSession } from './session.ts';

/** Sets the password by a one-time link, which is used up; ends the account's sessions and begins one here. */
export async function resetPassword(
  ctx: OpenContext,
  input: { token: string; password: string },
): Promise<{ done: true }> {
  const { house, request } = ctx;
  const { organization_id: organizationId, link_id: linkId, id } = await findLink(ctx, input.token);
  const passwordHash = await house.passwords.hash(input.password);
  const now = house.clock.now();
  await tenantOf(house, organizationId).write(async (tx) => {
    const used = await tx
      .update(accountLinks)
      .set({ usedAt: now })
      .where(
        and(eq(accountLinks.organizationId, organizationId), eq(accountLinks.id, linkId), isNull(accountLinks.usedAt)),
      )
      .returning({ id: accountLinks.id });
    if (used.length === 0) throw new Refusal('link-not-valid');
    await useUpLinks(tx, { organizationId, id }, now);
    await tx
      .update(accounts)
      .set({ passwordHash })
      .where(and(eq(accounts.organizationId, organizationId), eq(accounts.id, id)));
    await tx
      .delete(staffSessions)
      .where(and(eq(staffSessions.organizationId, organizationId), eq(staffSessions.accountId, id)));
    await record(
      tx,
      { actor: { kind: 'account', organizationId, accountId: id }, request, at: now },
      { action: 'access.password-set', subject: { kind: 'account', id } },
    );
  });
  await beginSession(ctx, { organizationId, id });
  return { done: true };
}
