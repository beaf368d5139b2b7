import type { AccountView } from '@daybook/contract/access';
import { accounts } from '@daybook/db/schema/access';
import { and, eq, ilike, or, sql } from 'drizzle-orm';
import type { AccountActor } from '../actor.ts';
import type { VerbContext } from '../context.ts';
import { pageOf, readCursor } from '../cursor.ts';
import { containing } from '../search.ts';
import { accountColumns, accountView } from './account-rows.ts';

const byName = sql`${accounts.name} collate "und-x-icu"`;

/** The organization's accounts by name. */
export async function listAccounts(
  { actor, db }: VerbContext<AccountActor>,
  input: { search?: string | undefined; cursor?: string | undefined; limit?: number | undefined },
): Promise<{ items: AccountView[]; nextCursor: string | null }> {
  const place = readCursor(input.cursor);
  const limit = input.limit ?? 50;
  const like = containing(input.search);
  const rows = await db.read((tx) =>
    tx
      .select(accountColumns)
      .from(accounts)
      .where(
        and(
          eq(accounts.organizationId, actor.organizationId),
          like ? or(ilike(accounts.name, like), ilike(accounts.login, like)) : undefined,
          place ? sql`(${byName}, ${accounts.id}) > (${place[0]}, ${place[1]}::uuid)` : undefined,
        ),
      )
      .orderBy(byName, accounts.id)
      .limit(limit + 1),
  );
  return pageOf(rows.map(accountView), limit);
}
