import type { AccountView, SiteScope } from '@daybook/contract/access';
import type { AccountId, EmployeeId } from '@daybook/contract/ids';
import type { Role } from '@daybook/contract/permissions';
import type { Language } from '@daybook/contract/values';
import { accounts } from '@daybook/db/schema/access';
import { and, eq } from 'drizzle-orm';
import type { AccountActor } from '../actor.ts';
import { authorOf } from '../audit/author.ts';
import { record } from '../audit/record.ts';
import type { VerbContext } from '../context.ts';
import { tell } from '../live/tell.ts';
import { Refusal } from '../refusal.ts';
import { checkLinks, findAccount, keepAnOwner, saveScope } from './account-rows.ts';

/** Changes an account from the version that was read; its role and sites count from its next call. Nobody changes one's own role. */
export async function updateAccount(
  ctx: VerbContext<AccountActor>,
  input: {
    id: AccountId;
    version: number;
    name: string;
    role: Role;
    language: Language;
    sites: SiteScope;
    employeeId: EmployeeId | null;
  },
): Promise<AccountView> {
  const { actor, db, house } = ctx;
  const { organizationId } = actor;
  return await db.write(async (tx) => {
    const before = await findAccount(tx, organizationId, input.id);
    if (input.id === actor.accountId && input.role !== before.role) throw new Refusal('own-account');
    await checkLinks(tx, organizationId, input);
    const { id, name, role, language, sites, employeeId, version } = input;
    const changed = await tx
      .update(accounts)
      .set({ name, role, language, employeeId, allSites: sites === 'all', version: version + 1 })
      .where(and(eq(accounts.organizationId, organizationId), eq(accounts.id, id), eq(accounts.version, version)))
      .returning({ id: accounts.id });
    if (changed.length === 0) throw new Refusal('stale', { facts: { version: before.version } });
    await saveScope(tx, organizationId, id, sites);
    if (before.role === 'owner' && role !== 'owner') await keepAnOwner(tx, organizationId);
    const after = await findAccount(tx, organizationId, id);
    await record(tx, authorOf(ctx), {
      action: 'access.account-changed',
      subject: { kind: 'account', id },
      before,
      after,
    });
    await tell(tx, organizationId, house.clock.now(), {
      topic: 'accounts',
      kind: 'accounts.changed',
      permission: 'accounts.see',
      siteId: null,
      ids: { accountId: id },
    });
    return after;
  });
}
