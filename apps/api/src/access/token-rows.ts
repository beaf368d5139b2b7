import type { AccountId, TokenId } from '@daybook/contract/ids';
import { may } from '@daybook/contract/permissions';
import type { TokenView } from '@daybook/contract/tokens';
import type { TokenScope } from '@daybook/contract/values';
import { accounts, apiTokens } from '@daybook/db/schema/access';
import { and, eq, type SQL, sql } from 'drizzle-orm';
import type { AccountActor } from '../actor.ts';
import { momentOf } from '../time/moment.ts';

/** What a token is shown as: never its hash. */
export const tokenColumns = {
  id: sql<TokenId>`${apiTokens.id}`,
  name: apiTokens.name,
  hint: apiTokens.hint,
  scopes: sql<TokenScope[]>`${apiTokens.scopes}`,
  accountId: sql<AccountId>`${apiTokens.accountId}`,
  accountName: accounts.name,
  endsAt: apiTokens.endsAt,
  lastUsedAt: apiTokens.lastUsedAt,
  revokedAt: apiTokens.revokedAt,
  recordedAt: apiTokens.recordedAt,
};

export const ofAccount = and(
  eq(accounts.organizationId, apiTokens.organizationId),
  eq(accounts.id, apiTokens.accountId),
);

/** The tokens that this account looks after: its own, or all when it may change accounts. */
export function tokensOf(actor: AccountActor): SQL | undefined {
  return and(
    eq(apiTokens.organizationId, actor.organizationId),
    may(actor, 'accounts.change') ? undefined : eq(apiTokens.accountId, actor.accountId),
  );
}

interface Row {
  id: TokenId;
  name: string;
  hint: string;
  scopes: TokenScope[];
  accountId: AccountId;
  accountName: string;
  endsAt: Date;
  lastUsedAt: Date | null;
  revokedAt: Date | null;
  recordedAt: Date;
}

export function tokenView(row: Row, now: Date): TokenView {
  const { id, name, hint, scopes, accountId, accountName, endsAt, lastUsedAt, revokedAt, recordedAt } = row;
  return {
    id,
    name,
    hint,
    scopes,
    account: { id: accountId, name: accountName },
    createdAt: momentOf(recordedAt),
    endsAt: momentOf(endsAt),
    lastUsedAt: lastUsedAt && momentOf(lastUsedAt),
    state: revokedAt ? 'revoked' : endsAt <= now ? 'ended' : 'active',
  };
}
