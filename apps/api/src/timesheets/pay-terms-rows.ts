import type { PayTermsId } from '@daybook/contract/ids';
import type { PayTermsView } from '@daybook/contract/pay-terms';
import type { Transaction } from '@daybook/db/connect';
import { accounts } from '@daybook/db/schema/access';
import { sites } from '@daybook/db/schema/directory';
import { payTerms } from '@daybook/db/schema/pay';
import { and, desc, eq, sql } from 'drizzle-orm';
import { momentOf } from '../time/moment.ts';

/** A person's terms, the newest first. */
export async function readPayTerms(
  tx: Transaction,
  organizationId: string,
  employeeId: string,
): Promise<PayTermsView[]> {
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
  return rows.map(({ siteId, siteName, setAt, ...row }) => ({
    ...row,
    site: siteId && { id: siteId, name: siteName ?? '' },
    setAt: momentOf(setAt),
  }));
}
