import type { AccountId, OrganizationId } from '@daybook/contract/ids';
import type { Role } from '@daybook/contract/permissions';
import type { Language } from '@daybook/contract/values';
import { record } from '../audit/record.ts';
import type { OpenContext } from '../context.ts';
import { Refusal } from '../refusal.ts';
import { tenantOf } from '../tenant.ts';
import { beginSession } from './session.ts';
import { countTry } from './throttle.ts';

interface Found {
  organization_id: OrganizationId;
  id: AccountId;
  name: string;
  role: Role;
  language: Language;
  password_hash: string | null;
  disabled: boolean;
  demo: boolean;
}

/** Signs in by login and password. An unknown login, a wrong password and a disabled account are answered alike. */
export async function signIn(
  ctx: OpenContext,
  input: { login: string; password: string },
): Promise<{ account: { id: AccountId; name: string; role: Role; language: Language } }> {
  const { house, request } = ctx;
  const tried = await countTry(ctx, input.login);
  const [found] = await house.connections.raw<Found[]>`select * from gate.account_by_login(${input.login})`;
  const fits = await house.passwords.verify(found && !found.disabled ? found.password_hash : null, input.password);
  if (!found || !fits) throw await tried.wrong();
  await tried.right();
  if (found.demo && !request.local) throw new Refusal('demo-sign-in-elsewhere');
  const { organization_id: organizationId, id, name, role, language } = found;
  await tenantOf(house, organizationId).write((tx) =>
    record(
      tx,
      { actor: { kind: 'account', organizationId, accountId: id }, request, at: house.clock.now() },
      { action: 'access.signed-in', subject: { kind: 'account', id } },
    ),
  );
  await beginSession(ctx, { organizationId, id });
  return { account: { id, name, role, language } };
}
