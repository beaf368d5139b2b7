import type { portalSignIn } from '@daybook/contract/portal';
import type { Language } from '@daybook/contract/values';
import type * as z from 'zod/mini';
import { countTry } from '../access/throttle.ts';
import { bookableSite } from '../appointments/page/bookable.ts';
import { record } from '../audit/record.ts';
import type { OpenContext } from '../context.ts';
import { Refusal } from '../refusal.ts';
import { tenantOf } from '../tenant.ts';
import { plainLogin, readAccount } from './account-rows.ts';
import { beginSession } from './session.ts';

/** Signs a client in. An unknown login, a wrong password and somebody who was archived are answered alike. */
export async function signIn(
  ctx: OpenContext,
  { slug, ...asked }: z.output<(typeof portalSignIn)['input']>,
): Promise<{ language: Language }> {
  const { house, request } = ctx;
  const { organizationId } = await bookableSite(house, { slug });
  const db = tenantOf(house, organizationId);
  const login = plainLogin(asked.login);
  const tried = await countTry(ctx, `${organizationId} ${login}`, 'client');
  const found = await db.read((tx) => readAccount(tx, organizationId, { login }));
  const clientId = found?.clientId;
  const fits = await house.passwords.verify(clientId ? found.passwordHash : null, asked.password);
  if (!found || !clientId || !fits) throw await tried.wrong();
  await tried.right();
  if (found.demo && !request.local) throw new Refusal('demo-sign-in-elsewhere');
  await db.write((tx) =>
    record(
      tx,
      { actor: { kind: 'client', organizationId, clientId }, request, at: house.clock.now() },
      { action: 'portal.signed-in', subject: { kind: 'client', id: clientId } },
    ),
  );
  await beginSession(ctx, { organizationId, id: found.id });
  return { language: found.language };
}
