import { randomUUID } from 'node:crypto';
import { newToken, tokenHash } from '@daybook/auth/tokens';
import type { AccountId, OrganizationId } from '@daybook/contract/ids';
import type { Transaction } from '@daybook/db/connect';
import { accountLinks } from '@daybook/db/schema/access';
import { and, eq, isNull } from 'drizzle-orm';
import { momentOf } from '../time/moment.ts';

const lifeMs = 7 * 24 * 3_600_000;

export interface OneTimeLink {
  /** Below the product's address; the token stands behind `#`, which browsers do not send. */
  path: string;
  endsAt: string;
}

/** Makes the account's one-time link, shown once and stored as a hash; the one before stops working. */
export async function makeLink(
  tx: Transaction,
  account: { organizationId: OrganizationId; id: AccountId },
  now: Date,
): Promise<OneTimeLink> {
  const { organizationId, id: accountId } = account;
  const token = newToken();
  const endsAt = new Date(now.getTime() + lifeMs);
  await tx
    .update(accountLinks)
    .set({ usedAt: now })
    .where(
      and(
        eq(accountLinks.organizationId, organizationId),
        eq(accountLinks.accountId, accountId),
        isNull(accountLinks.usedAt),
      ),
    );
  await tx
    .insert(accountLinks)
    .values({ organizationId, id: randomUUID(), accountId, tokenHash: tokenHash(token), endsAt, recordedAt: now });
  return { path: `/welcome#${token}`, endsAt: momentOf(endsAt) };
}
