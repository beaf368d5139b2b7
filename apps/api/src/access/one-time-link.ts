import { randomUUID } from 'node:crypto';
import { newToken, tokenHash } from '@daybook/auth/tokens';
import type { AccountId, OrganizationId } from '@daybook/contract/ids';
import type { Transaction } from '@daybook/db/connect';
import { accountLinks } from '@daybook/db/schema/access';
import { and, eq, isNull } from 'drizzle-orm';
import { momentOf } from '../time/moment.ts';

const usualMs = 7 * 24 * 3_600_000;

/** How long a link is good, a week unless told, and whether those before it stay good. */
export interface Life {
  lifeMs?: number;
  beside?: boolean;
}

export interface OneTimeLink {
  /** Below the product's address; the token stands behind `#`, which browsers do not send. */
  path: string;
  endsAt: string;
}

/** Makes the account's one-time link, shown once and stored as a hash; unless told, the one before stops working. */
export async function makeLink(
  tx: Transaction,
  account: { organizationId: OrganizationId; id: AccountId },
  now: Date,
  { lifeMs = usualMs, beside = false, token = newToken() }: Life & { token?: string } = {},
): Promise<OneTimeLink> {
  const { organizationId, id: accountId } = account;
  const endsAt = new Date(now.getTime() + lifeMs);
  if (!beside) await useUpLinks(tx, account, now);
  await tx
    .insert(accountLinks)
    .values({ organizationId, id: randomUUID(), accountId, tokenHash: tokenHash(token), endsAt, recordedAt: now });
  return { path: `/welcome#${token}`, endsAt: momentOf(endsAt) };
}

/** Ends all links of an account that are still good. */
export async function useUpLinks(
  tx: Transaction,
  { organizationId, id }: { organizationId: OrganizationId; id: AccountId },
  now: Date,
): Promise<void> {
  await tx
    .update(accountLinks)
    .set({ usedAt: now })
    .where(
      and(eq(accountLinks.organizationId, organizationId), eq(accountLinks.accountId, id), isNull(accountLinks.usedAt)),
    );
}
