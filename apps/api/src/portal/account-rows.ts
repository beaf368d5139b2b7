import { plainCode } from '@daybook/auth/tokens';
import { type ClientId, clientId } from '@daybook/contract/ids';
import { type Language, language } from '@daybook/contract/values';
import type { Transaction } from '@daybook/db/connect';
import { clientAccounts } from '@daybook/db/schema/portal';
import { and, eq, type SQL, sql } from 'drizzle-orm';

export interface AccountRow {
  id: string;
  /**
   * Who it is today, as the gate says of a session; null: whoever it was is archived, or this address does not stand on
   * the record, or not any more.
   */
  clientId: ClientId | null;
  login: string;
  passwordHash: string | null;
  language: Language;
  /** It works from this machine alone. */
  demo: boolean;
}

/** A login as it is stored, however it was typed: what the desk prints has no spaces, dashes and capitals. */
export function plainLogin(login: string): string {
  return (login.includes('@') ? login.trim() : plainCode(login)).toLowerCase();
}

export async function readAccount(
  tx: Transaction,
  organizationId: string,
  which: { login: string } | { id: string },
): Promise<AccountRow | undefined> {
  const one: SQL = 'login' in which ? eq(clientAccounts.login, which.login) : eq(clientAccounts.id, which.id);
  const [row] = await tx
    .select({
      id: clientAccounts.id,
      clientId: sql<string | null>`(
        select c.id from clients c
        where c.organization_id = ${organizationId} and c.id = client_became(${clientAccounts.clientId})
          and c.archived_at is null
          and (${clientAccounts.kind} = 'code' or c.email = ${clientAccounts.login}))`,
      login: clientAccounts.login,
      passwordHash: clientAccounts.passwordHash,
      language: clientAccounts.language,
      demo: clientAccounts.demo,
    })
    .from(clientAccounts)
    .where(and(eq(clientAccounts.organizationId, organizationId), one));
  if (!row) return undefined;
  const isThere = row.clientId === null ? null : clientId.parse(row.clientId);
  return { ...row, clientId: isThere, language: language.parse(row.language) };
}
