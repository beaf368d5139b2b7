import type { OrganizationId } from '@daybook/contract/ids';
import type { Transaction } from '@daybook/db/connect';
import { clientCodes } from '@daybook/db/schema/portal';
import { and, eq, isNotNull, lte } from 'drizzle-orm';

/** Whoever said who they are and never confirmed the mail is nobody of whom anything is kept. */
export async function forgetSaid(tx: Transaction, organizationId: OrganizationId, now: Date): Promise<void> {
  await tx
    .update(clientCodes)
    .set({ said: null })
    .where(
      and(eq(clientCodes.organizationId, organizationId), isNotNull(clientCodes.said), lte(clientCodes.endsAt, now)),
    );
}
