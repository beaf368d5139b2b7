import { knowToken } from '@daybook/auth/api-tokens';
import { type AccountId, badgeId, type EmployeeId, tokenId } from '@daybook/contract/ids';
import { newId } from '@daybook/contract/new-id';
import { createToken } from '../access/create-token.ts';
import { revokeToken } from '../access/revoke-token.ts';
import type { AccountActor, JobActor } from '../actor.ts';
import type { VerbContext } from '../context.ts';
import { getEmployee } from '../directory/get-employee.ts';
import { issueBadge } from '../directory/issue-badge.ts';
import { setPin } from '../directory/set-pin.ts';
import { updateEmployee } from '../directory/update-employee.ts';
import { byHandOf, dayMs, idOf } from './by-hand-of.ts';
import { numberOf, people } from './people.ts';

/** What the owner and the manager changed in the last weeks, so that the trail has something to tell. */
export async function fillChanges(
  ctx: VerbContext<JobActor>,
  staff: readonly EmployeeId[],
  ids: ReadonlyMap<string, AccountId>,
): Promise<void> {
  const owner = (days: number) => byHandOf(ctx, ids, 'owner@demo.daybook', days * dayMs);
  const manager = (days: number) => byHandOf(ctx, ids, 'manager@demo.daybook', days * dayMs);
  await rename(manager(33), staff, 'Denise Walsh', { calledName: 'Dee' });
  await badge(manager(21), staff, 'Rowena Cruz');
  await rename(manager(12), staff, 'Cherry Banaag', { language: 'fil' });
  await newPin(manager(6), staff, 'Maricel Dela Cruz');
  await badge(owner(3), staff, 'Nestor Belen');
  const old = tokenId.parse(newId());
  await createToken(owner(40), { id: old, name: 'Trial of the roster export', scopes: ['read'], days: 90 });
  await revokeToken(owner(35), { id: old });
  const office = await createToken(owner(20), {
    id: tokenId.parse(newId()),
    name: 'Screen in the office',
    scopes: ['read'],
    days: 365,
  });
  await knowToken(ctx.house.connections, office.secret, ctx.house.clock.now());
}

async function rename(
  ctx: VerbContext<AccountActor>,
  staff: readonly EmployeeId[],
  name: string,
  changed: { calledName?: string; language?: 'en' | 'fil' },
): Promise<void> {
  const { id, version, number, calledName, language, sites } = await getEmployee(ctx, { id: idOf(staff, name) });
  await updateEmployee(ctx, { id, version, number, name, calledName, language, sites, ...changed });
}

async function badge(ctx: VerbContext<AccountActor>, staff: readonly EmployeeId[], name: string): Promise<void> {
  await issueBadge(ctx, { id: idOf(staff, name), badgeId: badgeId.parse(newId()) });
}

/** The PIN stays what is told at start; the trail says that it was set anew. */
async function newPin(ctx: VerbContext<AccountActor>, staff: readonly EmployeeId[], name: string): Promise<void> {
  const index = people.findIndex((person) => person.name === name);
  await setPin(ctx, { id: idOf(staff, name), pin: numberOf(index) });
}
