import { attempt, forget, type Limit } from '@daybook/auth/attempts';
import { keyedDigest } from '@daybook/auth/keys';
import { organizationId as organization } from '@daybook/contract/ids';
import type { portalUseCode } from '@daybook/contract/portal';
import type { Language } from '@daybook/contract/values';
import type { Transaction } from '@daybook/db/connect';
import { sql } from 'drizzle-orm';
import type * as z from 'zod/mini';
import type { OpenContext } from '../context.ts';
import { Refusal } from '../refusal.ts';
import { tenantOf } from '../tenant.ts';
import { momentOf } from '../time/moment.ts';
import { deskCodeHash } from './desk-code.ts';
import { beginSession } from './session.ts';
import { holdCode, setPassword } from './set-password.ts';

type Asked = z.output<(typeof portalUseCode)['input']>;

const ofAddress: Limit = { tries: 10, windowSeconds: 900, lockSeconds: 900 };
/** Of a paper that was found: so many birth dates are tried with it, and no more. */
const ofCode: Limit = { tries: 5, windowSeconds: 86_400, lockSeconds: 86_400 };

/** Sets the password by the code that the desk printed. A wrong code and a wrong birth date are answered alike. */
export async function useCode(
  ctx: OpenContext,
  { code, birthDate, password }: Asked,
): Promise<{ login: string; language: Language }> {
  const { house } = ctx;
  const sql = house.connections.raw;
  const now = house.clock.now();
  const codeHash = deskCodeHash(house.keys, code);
  const tried = await count(ctx, codeHash, now);
  const [found] = await sql<{ organization_id: string; id: string }[]>`
    select * from gate.client_code(${codeHash}, ${now})`;
  if (!found) throw new Refusal('code-not-valid');
  const organizationId = organization.parse(found.organization_id);
  const passwordHash = await house.passwords.hash(password);
  const account = await tenantOf(house, organizationId).write(async (tx) => {
    const held = await holdCode(tx, organizationId, found.id);
    if (held?.kind !== 'desk' || held.accountId === null) throw new Refusal('code-not-valid');
    const { accountId, id: codeId } = held;
    if (!(await isBornOn(tx, organizationId, accountId, birthDate))) throw new Refusal('code-not-valid');
    return await setPassword(tx, ctx, { organizationId, codeId, accountId, passwordHash });
  });
  await forget(sql, tried);
  await beginSession(ctx, { organizationId, id: account.id });
  return { login: account.login, language: account.language };
}

async function count({ house, request }: OpenContext, codeHash: string, now: Date): Promise<string[]> {
  const { attempt: key } = house.keys;
  const counts = [
    [keyedDigest(key, 'client-code-address', request.address), ofAddress],
    [keyedDigest(key, 'client-code', codeHash), ofCode],
  ] as const;
  for (const [one, limit] of counts) {
    const { until } = await attempt(house.connections.raw, one, limit, now);
    if (until) throw new Refusal('slow-down', { facts: { until: momentOf(until) } });
  }
  return counts.map(([one]) => one);
}

/** Whether the client was born then, as the record has it today; who is archived was never. */
async function isBornOn(tx: Transaction, organizationId: string, accountId: string, date: string | null) {
  const [row] = await tx.execute<{ is: boolean }>(sql`
    select c.birth_date is not distinct from ${date}::date as is
    from client_accounts a
    join clients c on c.organization_id = a.organization_id and c.id = client_became(a.client_id) and c.archived_at is null
    where a.organization_id = ${organizationId} and a.id = ${accountId}`);
  return row?.is === true;
}
