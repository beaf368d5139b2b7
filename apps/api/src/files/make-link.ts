import { newToken, tokenHash } from '@daybook/auth/tokens';
import type { FileId } from '@daybook/contract/ids';
import type { Transaction } from '@daybook/db/connect';
import { fileLinks } from '@daybook/db/schema/exports';
import { and, eq, lt } from 'drizzle-orm';
import type { AccountActor } from '../actor.ts';

const lifeMs = 15 * 60_000;

/** A path under which the file is fetched without a sign-in, for a quarter of an hour; the token is kept as a digest. */
export async function makeLink(
  tx: Transaction,
  { organizationId, accountId }: Pick<AccountActor, 'organizationId' | 'accountId'>,
  { fileId, at }: { fileId: FileId; at: Date },
): Promise<{ path: string; endsAt: Date }> {
  const token = newToken();
  const endsAt = new Date(at.getTime() + lifeMs);
  await tx.delete(fileLinks).where(and(eq(fileLinks.organizationId, organizationId), lt(fileLinks.endsAt, at)));
  await tx
    .insert(fileLinks)
    .values({ organizationId, tokenDigest: tokenHash(token), fileId, accountId, endsAt, recordedAt: at });
  return { path: `/files/${token}`, endsAt };
}
