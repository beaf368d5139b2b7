import type { OrganizationId } from '@daybook/contract/ids';
import type { Transaction } from '@daybook/db/connect';
import { clientAccounts, clientCodes, clientSessions } from '@daybook/db/schema/portal';
import { and, eq, isNull } from 'drizzle-orm';
import { record } from '../audit/record.ts';
import type { OpenContext } from '../context.ts';
import { type AccountRow, readAccount } from './account-rows.ts';

/** A one-time code that is still good, held until the transaction ends; undefined when somebody used it meanwhile. */
export async function holdCode(tx: Transaction, organizationId: OrganizationId, id: string) {
  const [row] = await tx
    .select()
    .from(clientCodes)
    .where(and(eq(clientCodes.organizationId, organizationId), eq(clientCodes.id, id), isNull(clientCodes.usedAt)))
    .for('update');
  return row;
}

/** Uses the code up, sets the account's password, and ends its sessions and whatever other codes are out. */
export async function setPassword(
  tx: Transaction,
  { house, request }: OpenContext,
  {
    organizationId,
    codeId,
    accountId,
    passwordHash,
  }: Record<'codeId' | 'accountId' | 'passwordHash', string> & {
    organizationId: OrganizationId;
  },
): Promise<AccountRow> {
  const at = house.clock.now();
  const ofOrganization = eq(clientCodes.organizationId, organizationId);
  await tx
    .update(clientCodes)
    .set({ usedAt: at, said: null })
    .where(and(ofOrganization, eq(clientCodes.id, codeId)));
  await tx
    .update(clientCodes)
    .set({ usedAt: at })
    .where(and(ofOrganization, eq(clientCodes.accountId, accountId), isNull(clientCodes.usedAt)));
  await tx
    .update(clientAccounts)
    .set({ passwordHash })
    .where(and(eq(clientAccounts.organizationId, organizationId), eq(clientAccounts.id, accountId)));
  await tx
    .delete(clientSessions)
    .where(and(eq(clientSessions.organizationId, organizationId), eq(clientSessions.accountId, accountId)));
  const account = await readAccount(tx, organizationId, { id: accountId });
  if (!account) throw new Error('a code of no account');
  if (account.clientId) {
    await record(
      tx,
      { actor: { kind: 'client', organizationId, clientId: account.clientId }, request, at },
      { action: 'portal.password-set', subject: { kind: 'client', id: account.clientId } },
    );
  }
  return account;
}
