import type { AccountId } from '@daybook/contract/ids';
import type { AccountActor, JobActor } from '../actor.ts';
import { authorOf } from '../audit/author.ts';
import { record } from '../audit/record.ts';
import type { VerbContext } from '../context.ts';
import { findAccount } from './account-rows.ts';
import { makeAndMail } from './mail-link.ts';
import type { OneTimeLink } from './one-time-link.ts';

/** A new one-time link for an account: for somebody who lost the first, or the password. */
export async function invite(
  ctx: VerbContext<AccountActor | JobActor>,
  { id }: { id: AccountId },
): Promise<{ link: OneTimeLink & { mailed: boolean } }> {
  const { actor, db, house } = ctx;
  return await db.write(async (tx) => {
    const { login } = await findAccount(tx, actor.organizationId, id);
    await record(tx, authorOf(ctx), { action: 'access.link-made', subject: { kind: 'account', id } });
    return { link: await makeAndMail(tx, { house, organizationId: actor.organizationId }, { id, login }) };
  });
}
