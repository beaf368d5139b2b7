import { setTimeout as wait } from 'node:timers/promises';
import { attempt, type Limit } from '@daybook/auth/attempts';
import { keyedDigest } from '@daybook/auth/keys';
import { tokenHash } from '@daybook/auth/tokens';
import type { OrganizationId, SiteId } from '@daybook/contract/ids';
import { newId } from '@daybook/contract/new-id';
import type { Transaction } from '@daybook/db/connect';
import { clientCodes } from '@daybook/db/schema/portal';
import { bookableSite } from '../appointments/page/bookable.ts';
import { record } from '../audit/record.ts';
import type { OpenContext } from '../context.ts';
import { leavePortalLink } from '../messages/portal-link.ts';
import { portalToken } from '../messages/tokens.ts';
import { Refusal } from '../refusal.ts';
import { tenantOf } from '../tenant.ts';
import { momentOf } from '../time/moment.ts';
import { type AccountRow, readAccount } from './account-rows.ts';
import type { Said } from './said.ts';

const ofAddress: Limit = { tries: 20, windowSeconds: 900, lockSeconds: 900 };
/** Nobody's mailbox is filled by who types an address again and again. */
const ofMail: Limit = { tries: 3, windowSeconds: 3600, lockSeconds: 3600 };
const lifeMs = 3_600_000;
/** Whether the address is known shows in no answer, nor in how soon it comes. */
const answerMs = 300;

interface Asked {
  slug: string;
  email: string;
  /** Of who registers; without it only who has an account is written to. */
  said?: Said;
}

/**
 * Mails a link that sets a password of the portal, good for an hour. Links that are out stay good: else anybody could end
 * them. Answered alike in any case but `slow-down`, which goes by the address that asks.
 */
export async function askLink(ctx: OpenContext, asked: Asked): Promise<{ done: true }> {
  const { house, request } = ctx;
  const what = asked.said ? 'client-register' : 'client-forgot';
  const key = keyedDigest(house.keys.attempt, what, request.address);
  const { until } = await attempt(house.connections.raw, key, ofAddress, house.clock.now());
  if (until) throw new Refusal('slow-down', { facts: { until: momentOf(until) } });
  const at = await bookableSite(house, asked);
  const [left] = await Promise.allSettled([leave(ctx, at, asked), wait(answerMs)]);
  if (left.status === 'rejected') house.log.error({ err: left.reason }, 'a link to the portal could not be left');
  return { done: true };
}

async function leave(
  { house, request }: OpenContext,
  { organizationId, siteId }: { organizationId: OrganizationId; siteId: SiteId },
  { email, said }: Asked,
): Promise<void> {
  const login = email.toLowerCase();
  const now = house.clock.now();
  const key = keyedDigest(house.keys.attempt, 'client-link', organizationId, login);
  const { until } = await attempt(house.connections.raw, key, ofMail, now);
  if (until) return;
  await tenantOf(house, organizationId).write(async (tx) => {
    const account = await readAccount(tx, organizationId, { login });
    if (account ? account.clientId === null : !said) return;
    await writeCode(tx, { house, organizationId }, { siteId, login, account, said });
    if (!account?.clientId) return;
    await record(
      tx,
      { actor: { kind: 'anyone', organizationId }, request, at: now },
      { action: 'portal.link-asked', subject: { kind: 'client', id: account.clientId } },
    );
  });
}

/** The code, and the mail with it; the token is made of the mail's id, so that it is nowhere stored. */
async function writeCode(
  tx: Transaction,
  from: { house: OpenContext['house']; organizationId: OrganizationId },
  who: { siteId: SiteId; login: string; account: AccountRow | undefined; said: Said | undefined },
): Promise<void> {
  const { house, organizationId } = from;
  const { siteId, login, account, said } = who;
  const [id, messageId] = [newId(), newId()];
  const now = house.clock.now();
  await tx.insert(clientCodes).values({
    ...{ organizationId, id, kind: 'mail', siteId, recordedAt: now, endsAt: new Date(now.getTime() + lifeMs) },
    // Who has an account is who that is: what is said now changes nothing.
    ...(account ? { accountId: account.id } : { said }),
    codeHash: tokenHash(portalToken(house.keys, messageId)),
  });
  const language = account?.language ?? said?.language ?? 'en';
  await leavePortalLink(tx, from, { id: messageId, clientCodeId: id, siteId, recipient: login, language });
}
