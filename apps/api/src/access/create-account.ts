import type { AccountView, SiteScope } from '@daybook/contract/access';
import type { AccountId, EmployeeId } from '@daybook/contract/ids';
import type { Role } from '@daybook/contract/permissions';
import type { Language } from '@daybook/contract/values';
import { violates } from '@daybook/db/errors';
import { accounts } from '@daybook/db/schema/access';
import { and, eq } from 'drizzle-orm';
import type { AccountActor, JobActor } from '../actor.ts';
import { authorOf } from '../audit/author.ts';
import { record } from '../audit/record.ts';
import type { VerbContext } from '../context.ts';
import { tell } from '../live/tell.ts';
import { Refusal } from '../refusal.ts';
import { checkLinks, findAccount, saveScope } from './account-rows.ts';
import { makeAndMail } from './mail-link.ts';
import type { OneTimeLink } from './one-time-link.ts';

export interface NewAccount {
  id: AccountId;
  login: string;
  name: string;
  role: Role;
  language: Language;
  sites: SiteScope;
  employeeId: EmployeeId | null;
}

/** A new account without a password, and the one-time link that sets it. The same id again gets a new link. */
export async function createAccount(
  ctx: VerbContext<AccountActor | JobActor>,
  input: NewAccount,
): Promise<{ account: AccountView; link: OneTimeLink & { mailed: boolean } }> {
  const { actor, db, house } = ctx;
  const { organizationId } = actor;
  const now = house.clock.now();
  try {
    return await db.write(async (tx) => {
      const [before] = await tx
        .select({ login: accounts.login, passwordHash: accounts.passwordHash })
        .from(accounts)
        .where(and(eq(accounts.organizationId, organizationId), eq(accounts.id, input.id)));
      if (before && (before.login !== input.login || before.passwordHash !== null))
        throw new Refusal('idempotency-mismatch');
      if (!before) {
        await checkLinks(tx, organizationId, input);
        const { id, login, name, role, language, employeeId, sites } = input;
        await tx.insert(accounts).values({
          organizationId,
          id,
          login,
          name,
          role,
          language,
          employeeId,
          allSites: sites === 'all',
          recordedAt: now,
        });
        await saveScope(tx, organizationId, id, sites);
        await record(tx, authorOf(ctx), {
          action: 'access.account-created',
          subject: { kind: 'account', id },
          after: input,
        });
        await tell(tx, organizationId, now, {
          topic: 'accounts',
          kind: 'accounts.changed',
          permission: 'accounts.see',
          siteId: null,
          ids: { accountId: id },
        });
      }
      const link = await makeAndMail(tx, { house, organizationId }, input);
      return { account: await findAccount(tx, organizationId, input.id), link };
    });
  } catch (error) {
    if (violates(error, 'accounts_login')) throw new Refusal('login-taken', { fields: { login: 'taken' } });
    throw error;
  }
}
