import { setTimeout as wait } from 'node:timers/promises';
import { attempt, type Limit } from '@daybook/auth/attempts';
import { keyedDigest } from '@daybook/auth/keys';
import type { AccountId, OrganizationId } from '@daybook/contract/ids';
import { record } from '../audit/record.ts';
import type { OpenContext } from '../context.ts';
import { isMailAddress } from '../messages/account-facts.ts';
import { Refusal } from '../refusal.ts';
import { tenantOf } from '../tenant.ts';
import { momentOf } from '../time/moment.ts';
import { mailLink } from './mail-link.ts';

const ofAddress: Limit = { tries: 20, windowSeconds: 900, lockSeconds: 900 };
/** Nobody's mailbox is filled by who types a login again and again. */
const ofLogin: Limit = { tries: 3, windowSeconds: 3600, lockSeconds: 3600 };
const lifeMs = 3_600_000;
/** Whether there is such an account shows in no answer, nor in how soon it comes. */
const answerMs = 300;

/**
 * Mails a link that sets the password, good for an hour, to a login that is an e-mail address. Links that are out stay
 * good: else anybody could end them. Answered alike in any case but `slow-down`, which goes by the address that asks.
 */
export async function forgotPassword(ctx: OpenContext, { login }: { login: string }): Promise<{ done: true }> {
  const { house, request } = ctx;
  const sql = house.connections.raw;
  const now = house.clock.now();
  const { until } = await attempt(sql, keyedDigest(house.keys.attempt, 'forgot', request.address), ofAddress, now);
  if (until) throw new Refusal('slow-down', { facts: { until: momentOf(until) } });
  const [sent] = await Promise.allSettled([send(ctx, login, now), wait(answerMs)]);
  if (sent.status === 'rejected') house.log.error({ err: sent.reason }, 'a password reset could not be left');
  return { done: true };
}

interface Found {
  organization_id: OrganizationId;
  id: AccountId;
  disabled: boolean;
  demo: boolean;
}

async function send({ house, request }: OpenContext, login: string, now: Date): Promise<void> {
  const sql = house.connections.raw;
  const counted = await attempt(sql, keyedDigest(house.keys.attempt, 'forgot-login', login), ofLogin, now);
  if (counted.until || !isMailAddress(login)) return;
  const [found] = await sql<Found[]>`select * from gate.account_by_login(${login})`;
  if (!found || found.disabled || found.demo) return;
  const { organization_id: organizationId, id } = found;
  await tenantOf(house, organizationId).write(async (tx) => {
    await mailLink(tx, { house, organizationId }, { id, kind: 'password-reset', life: { lifeMs, beside: true } });
    await record(
      tx,
      { actor: { kind: 'anyone', organizationId }, request, at: now },
      { action: 'access.reset-asked', subject: { kind: 'account', id } },
    );
  });
}
