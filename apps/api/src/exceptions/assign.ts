import type { ExceptionItem } from '@daybook/contract/exceptions';
import type { AccountId, ExceptionId, SiteId } from '@daybook/contract/ids';
import { may, type Role } from '@daybook/contract/permissions';
import type { Transaction } from '@daybook/db/connect';
import { accountSites, accounts } from '@daybook/db/schema/access';
import { and, eq, sql } from 'drizzle-orm';
import type { AccountActor } from '../actor.ts';
import type { VerbContext } from '../context.ts';
import { Refusal } from '../refusal.ts';
import { checkOpen, lockException } from './exception-rows.ts';
import { save } from './save.ts';

/** Says whose it is to decide: somebody who may, and who sees the site. */
export async function assign(
  ctx: VerbContext<AccountActor>,
  { id, version, accountId }: { id: ExceptionId; version: number; accountId: AccountId | null },
): Promise<ExceptionItem> {
  const { actor, db } = ctx;
  return await db.write(async (tx) => {
    const row = await lockException(tx, actor, id);
    checkOpen(row, version);
    if (accountId !== null) await checkDecider(tx, actor, accountId, row.siteId);
    return await save(tx, ctx, row, {
      set: { assignedTo: accountId },
      action: 'exceptions.assigned',
      after: { kind: row.kind, accountId },
    });
  });
}

async function checkDecider(tx: Transaction, actor: AccountActor, accountId: string, siteId: SiteId): Promise<void> {
  const [account] = await tx
    .select({
      role: sql<Role>`${accounts.role}`,
      sees: sql<boolean>`${accounts.allSites} or exists (
        select from ${accountSites} x where x.organization_id = accounts.organization_id
          and x.account_id = accounts.id and x.site_id = ${siteId}::uuid)`,
    })
    .from(accounts)
    .where(
      and(
        eq(accounts.organizationId, actor.organizationId),
        eq(accounts.id, accountId),
        sql`${accounts.disabledAt} is null`,
      ),
    );
  if (!account?.sees || !may({ role: account.role, sites: 'all' }, 'exceptions.decide'))
    throw new Refusal('not-found', { fields: { accountId: 'nobody who decides at this site' } });
}
