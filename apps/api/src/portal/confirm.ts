import { randomUUID } from 'node:crypto';
import { tokenHash } from '@daybook/auth/tokens';
import { type OrganizationId, organizationId as organization } from '@daybook/contract/ids';
import type { Language } from '@daybook/contract/values';
import type { Transaction } from '@daybook/db/connect';
import { clientAccounts } from '@daybook/db/schema/portal';
import { sql } from 'drizzle-orm';
import { writeRegistered } from '../clients/write-registered.ts';
import type { OpenContext } from '../context.ts';
import { Refusal } from '../refusal.ts';
import { tenantOf } from '../tenant.ts';
import { readAccount } from './account-rows.ts';
import { said } from './said.ts';
import { beginSession } from './session.ts';
import { holdCode, setPassword } from './set-password.ts';

/** The mail is whose it was said to be: the password is set, and whoever registers has an account from now on. */
export async function confirm(
  ctx: OpenContext,
  { token, password }: { token: string; password: string },
): Promise<{ login: string; language: Language }> {
  const { house } = ctx;
  const [found] = await house.connections.raw<{ organization_id: string; id: string }[]>`
    select * from gate.client_code(${tokenHash(token)}, ${house.clock.now()})`;
  if (!found) throw new Refusal('link-not-valid');
  const organizationId = organization.parse(found.organization_id);
  const passwordHash = await house.passwords.hash(password);
  const account = await tenantOf(house, organizationId).write(async (tx) => {
    const code = await holdCode(tx, organizationId, found.id);
    if (code?.kind !== 'mail') throw new Refusal('link-not-valid');
    const accountId = code.accountId ?? (await openAccount(tx, ctx, { ...code, organizationId }));
    return await setPassword(tx, ctx, { organizationId, codeId: code.id, accountId, passwordHash });
  });
  await beginSession(ctx, { organizationId, id: account.id });
  return { login: account.login, language: account.language };
}

async function openAccount(
  tx: Transaction,
  ctx: OpenContext,
  { organizationId, siteId, ...code }: { organizationId: OrganizationId; siteId: string; said: unknown },
): Promise<string> {
  const who = said.parse(code.said);
  const login = who.email;
  // Of two links to one address the second finds what the first has made.
  await tx.execute(sql`select pg_advisory_xact_lock(hashtextextended(${`portal ${organizationId} ${login}`}, 0))`);
  const known = await readAccount(tx, organizationId, { login });
  if (known) return known.id;
  const clientId = await writeRegistered(tx, { ...ctx, actor: { kind: 'anyone', organizationId } }, who);
  const id = randomUUID();
  const { language } = who;
  const recordedAt = ctx.house.clock.now();
  const [made] = await tx
    .insert(clientAccounts)
    .values({ organizationId, id, clientId, siteId, login, kind: 'mail', language, recordedAt })
    // Whose address on record is another now signs in by that one.
    .onConflictDoUpdate({
      target: [clientAccounts.organizationId, clientAccounts.clientId, clientAccounts.kind],
      set: { login },
    })
    .returning({ id: clientAccounts.id });
  return made?.id ?? id;
}
