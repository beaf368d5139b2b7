import type { SiteId } from '@daybook/contract/ids';
import type { Transaction } from '@daybook/db/connect';
import { sites } from '@daybook/db/schema/directory';
import { and, eq } from 'drizzle-orm';

/** Whether a site is a health centre: what somebody comes for is clinical there. */
export async function isClinical(tx: Transaction, organizationId: string, siteId: SiteId): Promise<boolean> {
  const [site] = await tx
    .select({ id: sites.id })
    .from(sites)
    .where(and(eq(sites.organizationId, organizationId), eq(sites.id, siteId), eq(sites.kind, 'health-centre')));
  return site !== undefined;
}
