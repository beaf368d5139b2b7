import { randomUUID } from 'node:crypto';
import { type AccountId, type EmployeeId, sessionId } from '@daybook/contract/ids';
import type { AccountActor, JobActor } from '../actor.ts';
import type { VerbContext } from '../context.ts';
import { accounts } from './accounts.ts';
import { people } from './people.ts';

export const dayMs = 24 * 3_600_000;

/** The same house, by an account's hand, so long ago. */
export function byHandOf(
  ctx: VerbContext<JobActor>,
  ids: ReadonlyMap<string, AccountId>,
  login: string,
  agoMs: number,
): VerbContext<AccountActor> {
  const account = accounts.find((one) => one.login === login);
  const accountId = ids.get(login);
  if (!account || !accountId) throw new Error(`there is no account ${login}`);
  const at = new Date(ctx.house.clock.now().getTime() - agoMs);
  const actor: AccountActor = {
    kind: 'account',
    organizationId: ctx.actor.organizationId,
    accountId,
    credential: { sessionId: sessionId.parse(randomUUID()) },
    name: account.name,
    login,
    role: account.role,
    language: 'en',
    sites: 'all',
    employeeId: null,
  };
  const request = { ...ctx.request, requestId: randomUUID(), address: '192.168.10.24' };
  return { ...ctx, actor, request, house: { ...ctx.house, clock: { now: () => at } } };
}

/** Somebody of the demo by name. */
export function idOf(staff: readonly EmployeeId[], name: string): EmployeeId {
  const id = staff[people.findIndex((person) => person.name === name)];
  if (!id) throw new Error(`there is no ${name}`);
  return id;
}
