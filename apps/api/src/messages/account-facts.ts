import { tokenHash } from '@daybook/auth/tokens';
import { email } from '@daybook/contract/clients';
import { type Language, language } from '@daybook/contract/values';
import type { Transaction } from '@daybook/db/connect';
import { accountLinks, accounts } from '@daybook/db/schema/access';
import { organizations } from '@daybook/db/schema/organization';
import { and, eq, gt, isNull } from 'drizzle-orm';
import type { House } from '../context.ts';
import type { Line } from './leave-lines.ts';
import { accountToken } from './tokens.ts';

/** A one-time link to an account's login; the link carries `accountToken` of this id. */
export interface AccountMessage {
  kind: 'invitation' | 'password-reset';
  id: string;
  accountId: string;
}

/** Whether a login is an address that mail can go to. */
export function isMailAddress(login: string): boolean {
  return email.safeParse(login).success;
}

interface From {
  house: Pick<House, 'keys' | 'clock'>;
  organizationId: string;
}

/** The row of such a message; undefined for who has no mail, and for the demo's accounts. */
export async function accountLine(
  tx: Transaction,
  { house, organizationId }: From,
  { kind, id, accountId }: AccountMessage,
): Promise<Line | undefined> {
  const [row] = await tx
    .select({ login: accounts.login, language: accounts.language, demo: accounts.demo })
    .from(accounts)
    .where(and(eq(accounts.organizationId, organizationId), eq(accounts.id, accountId), isNull(accounts.disabledAt)));
  if (!row || row.demo || !isMailAddress(row.login)) return undefined;
  return {
    channel: 'mail',
    id,
    kind,
    recipient: row.login,
    language: row.language,
    accountId,
    dueAt: house.clock.now(),
  };
}

export interface AccountFacts {
  organization: string;
  name: string;
  login: string;
  language: Language;
  token: string;
}

/** Whom the link is for, as long as it opens. */
export async function readAccountFacts(
  tx: Transaction,
  { house, organizationId }: From,
  messageId: string,
): Promise<AccountFacts | undefined> {
  const token = accountToken(house.keys, messageId);
  const [row] = await tx
    .select({
      organization: organizations.name,
      name: accounts.name,
      login: accounts.login,
      language: accounts.language,
    })
    .from(accountLinks)
    .innerJoin(
      accounts,
      and(eq(accounts.organizationId, accountLinks.organizationId), eq(accounts.id, accountLinks.accountId)),
    )
    .innerJoin(organizations, eq(organizations.id, accountLinks.organizationId))
    .where(
      and(
        eq(accountLinks.organizationId, organizationId),
        eq(accountLinks.tokenHash, tokenHash(token)),
        isNull(accountLinks.usedAt),
        gt(accountLinks.endsAt, house.clock.now()),
        isNull(accounts.disabledAt),
      ),
    );
  return row && { ...row, language: language.parse(row.language), token };
}
