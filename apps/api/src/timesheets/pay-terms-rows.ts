import type { PayTermsId } from '@daybook/contract/ids';
import type { PayTermsView } from '@daybook/contract/pay-terms';
import type { Transaction } from '@daybook/db/connect';
import { accounts } from '@daybook/db/schema/access';
import { sites } from '@daybook/db/schema/directory';
import { payTerms } from '@daybook/db/schema/pay';
import { and, desc, eq, sql } from 'drizzle-orm';
import { type AccountActor, seesSite } from '../actor.ts';
import { momentOf } from '../time/moment.ts';
import { isOwn } from './whose.ts';

/** A person's terms, the newest first; those for a site alone where the account sees it, or they are its own. */
export async function readPayTerms(tx: Transaction, actor: AccountActor, employeeId: string): Promise<PayTermsView[]> {
  const { organizationId } = actor;
  const rows = await tx
    .select({
      id: sql<PayTermsId>`${payTerms.id}`,
      from: payTerms.from,
      siteId: sql<NonNullable<PayTermsView['site']>['id'] | null>`${payTerms.siteId}`,
      siteName: sites.name,
      rate: payTerms.rate,
      currency: payTerms.currency,
      restDays: payTerms.restDays,
      setBy: accounts.name,
      setAt: payTerms.recordedAt,
    })
    .from(payTerms)
    .leftJoin(sites, and(eq(sites.organizationId, organizationId), eq(sites.id, payTerms.siteId)))
    .leftJoin(accounts, and(eq(accounts.organizationId, organizationId), eq(accounts.id, payTerms.authorId)))
    .where(and(eq(payTerms.organizationId, organizationId), eq(payTerms.employeeId, employeeId)))
    .orderBy(desc(payTerms.from), desc(payTerms.recordedAt), desc(payTerms.xid), desc(payTerms.id));
  const seen = rows.filter(({ siteId }) => siteId === null || isOwn(actor, employeeId) || seesSite(actor, siteId));
  return seen.map(({ siteId, siteName, setAt, ...row }) => ({
    ...row,
    site: siteId && { id: siteId, name: siteName ?? '' },
    setAt: momentOf(setAt),
  }));
}
