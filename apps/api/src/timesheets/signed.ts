import type { Transaction } from '@daybook/db/connect';
import { signOffs } from '@daybook/db/schema/timesheets';
import { and, eq } from 'drizzle-orm';

/** When a person signed off these very figures of a span; null when that was not done. */
export async function signedAt(
  tx: Transaction,
  asked: { organizationId: string; employeeId: string; from: string; to: string; figures: string },
): Promise<Date | null> {
  const [row] = await tx
    .select({ at: signOffs.recordedAt })
    .from(signOffs)
    .where(
      and(
        eq(signOffs.organizationId, asked.organizationId),
        eq(signOffs.employeeId, asked.employeeId),
        eq(signOffs.from, asked.from),
        eq(signOffs.to, asked.to),
        eq(signOffs.figures, asked.figures),
      ),
    );
  return row?.at ?? null;
}
