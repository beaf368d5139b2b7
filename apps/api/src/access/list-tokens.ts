import type { TokenView } from '@daybook/contract/tokens';
import { accounts, apiTokens } from '@daybook/db/schema/access';
import { and, sql } from 'drizzle-orm';
import type { AccountActor } from '../actor.ts';
import type { VerbContext } from '../context.ts';
import { pageOf, readCursor } from '../cursor.ts';
import { ofAccount, tokenColumns, tokensOf, tokenView } from './token-rows.ts';

const byName = sql`${apiTokens.name} collate "und-x-icu"`;

/** The tokens that this account looks after, by name. */
export async function listTokens(
  { actor, db, house }: VerbContext<AccountActor>,
  input: { cursor?: string | undefined; limit?: number | undefined },
): Promise<{ items: TokenView[]; nextCursor: string | null }> {
  const place = readCursor(input.cursor);
  const limit = input.limit ?? 50;
  const rows = await db.read((tx) =>
    tx
      .select(tokenColumns)
      .from(apiTokens)
      .innerJoin(accounts, ofAccount)
      .where(
        and(tokensOf(actor), place ? sql`(${byName}, ${apiTokens.id}) > (${place[0]}, ${place[1]}::uuid)` : undefined),
      )
      .orderBy(byName, apiTokens.id)
      .limit(limit + 1),
  );
  const now = house.clock.now();
  return pageOf(
    rows.map((row) => tokenView(row, now)),
    limit,
  );
}
