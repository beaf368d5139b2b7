import type { Transaction } from '@daybook/db/connect';
import { amendmentRequests } from '@daybook/db/schema/timesheets';
import { and, asc, eq, gte } from 'drizzle-orm';

/** When a person said to have left, by the business date of the shift; of several the one said last. */
export async function outsAskedFor(
  tx: Transaction,
  organizationId: string,
  employeeId: string,
  since: string,
): Promise<Map<string, Date>> {
  const rows = await tx
    .select({ businessDate: amendmentRequests.businessDate, at: amendmentRequests.at })
    .from(amendmentRequests)
    .where(
      and(
        eq(amendmentRequests.organizationId, organizationId),
        eq(amendmentRequests.employeeId, employeeId),
        eq(amendmentRequests.action, 'add'),
        eq(amendmentRequests.kind, 'out'),
        gte(amendmentRequests.businessDate, since),
      ),
    )
    .orderBy(asc(amendmentRequests.recordedAt));
  return new Map(rows.map(({ businessDate, at }) => [businessDate, at]));
}
