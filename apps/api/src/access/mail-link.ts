import type { AccountId } from '@daybook/contract/ids';
import { newId } from '@daybook/contract/new-id';
import type { Transaction } from '@daybook/db/connect';
import { isMailAddress } from '../messages/account-facts.ts';
import { type From, queueMessage } from '../messages/queue.ts';
import { accountToken } from '../messages/tokens.ts';
import { type Life, makeLink, type OneTimeLink } from './one-time-link.ts';

/** Makes an account's one-time link; where mail leaves and the login is an address it is mailed there too. */
export async function makeAndMail(
  tx: Transaction,
  from: From,
  account: { id: AccountId; login: string; demo?: boolean },
): Promise<OneTimeLink & { mailed: boolean }> {
  const owner = { organizationId: from.organizationId, id: account.id };
  const mailed = from.house.messenger.mail !== undefined && isMailAddress(account.login) && account.demo !== true;
  if (!mailed) return { ...(await makeLink(tx, owner, from.house.clock.now())), mailed };
  return { ...(await mailLink(tx, from, { ...owner, kind: 'invitation' })), mailed };
}

/** Makes a link and leaves the mail with it; the token is made of the mail's id, so that it is nowhere stored. */
export async function mailLink(
  tx: Transaction,
  from: From,
  { id: accountId, kind, life }: { id: AccountId; kind: 'invitation' | 'password-reset'; life?: Life },
): Promise<OneTimeLink> {
  const id = newId();
  const { house, organizationId } = from;
  const token = accountToken(house.keys, id);
  const link = await makeLink(tx, { organizationId, id: accountId }, house.clock.now(), { ...life, token });
  await queueMessage(tx, from, { kind, id, accountId });
  return link;
}
