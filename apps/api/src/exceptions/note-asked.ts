import type { Transaction } from '@daybook/db/connect';
import { exceptions } from '@daybook/db/schema/exceptions';
import { and, eq, sql } from 'drizzle-orm';
import { tellException } from './raise.ts';

/** Notes on the open exceptions about a missed out that the employee has said something, and in which request. Answers whether there was one. */
export async function noteAsked(
  tx: Transaction,
  organizationId: string,
  now: Date,
  { employeeId, businessDate, requestId }: { employeeId: string; businessDate: string; requestId: string },
): Promise<boolean> {
  const noted = await tx
    .update(exceptions)
    .set({
      facts: sql`${exceptions.facts} || jsonb_build_object('asked', true,
        'requests', coalesce(${exceptions.facts} -> 'requests', '[]') || to_jsonb(${requestId}::text))`,
      version: sql`${exceptions.version} + 1`,
    })
    .where(
      and(
        eq(exceptions.organizationId, organizationId),
        eq(exceptions.kind, 'missed'),
        eq(exceptions.state, 'open'),
        eq(exceptions.employeeId, employeeId),
        eq(exceptions.businessDate, businessDate),
      ),
    )
    .returning({ id: exceptions.id, siteId: exceptions.siteId });
  for (const row of noted) await tellException(tx, organizationId, now, row);
  return noted.length > 0;
}
