import { randomUUID } from 'node:crypto';
import { type AccountId, accountId, type EmployeeId, employeeId, type SiteId, siteId } from '@daybook/contract/ids';
import { accountSites, accounts as accountTable } from '@daybook/db/schema/access';
import type { JobActor } from '../actor.ts';
import { authorOf } from '../audit/author.ts';
import { record } from '../audit/record.ts';
import type { VerbContext } from '../context.ts';
import { createEmployee } from '../directory/create-employee.ts';
import { createSite } from '../directory/create-site.ts';
import { setPin } from '../directory/set-pin.ts';
import { accounts } from './accounts.ts';
import { numberOf, people } from './people.ts';
import { dayStart, longestShift, type SiteKey, sites } from './places.ts';

/** The demo's sites; answers how to find each one's id. */
export async function fillSites(ctx: VerbContext<JobActor>): Promise<(key: SiteKey) => SiteId> {
  const ids = new Map<SiteKey, SiteId>();
  for (const { key, ...site } of sites) {
    const id = siteId.parse(randomUUID());
    ids.set(key, id);
    await createSite(ctx, { id, ...site, dayStart, longestShift });
  }
  return (key) => {
    const id = ids.get(key);
    if (!id) throw new Error(`there is no site ${key}`);
    return id;
  };
}

/** Everybody who clocks in, with a PIN; in the order of `people`. */
export async function fillPeople(ctx: VerbContext<JobActor>, siteOf: (key: SiteKey) => SiteId): Promise<EmployeeId[]> {
  const staff: EmployeeId[] = [];
  for (const [index, { name, calledName, site, language }] of people.entries()) {
    const id = employeeId.parse(randomUUID());
    staff.push(id);
    await createEmployee(ctx, { id, number: numberOf(index), name, calledName, language, sites: [siteOf(site)] });
    await setPin(ctx, { id, pin: numberOf(index) });
  }
  return staff;
}

/** The sign-ins but the owner's, which comes with the organization. Who clocks in too is told so by the name. */
export async function fillAccounts(
  ctx: VerbContext<JobActor>,
  siteOf: (key: SiteKey) => SiteId,
  staff: readonly EmployeeId[],
  passwordHash: string,
): Promise<Map<string, AccountId>> {
  const { organizationId } = ctx.actor;
  const ids = new Map<string, AccountId>();
  await ctx.db.write(async (tx) => {
    for (const { name, login, role, sites: scope } of accounts) {
      if (role === 'owner') continue;
      const id = accountId.parse(randomUUID());
      ids.set(login, id);
      const own = staff[people.findIndex((person) => person.name === name)] ?? null;
      const fields = { name, login, role, language: 'en', employeeId: own } as const;
      const recordedAt = ctx.house.clock.now();
      await tx
        .insert(accountTable)
        .values({ organizationId, id, ...fields, allSites: scope === 'all', passwordHash, demo: true, recordedAt });
      const seen = scope === 'all' ? [] : scope.map((key) => siteOf(key));
      if (seen.length > 0) {
        await tx.insert(accountSites).values(seen.map((at) => ({ organizationId, accountId: id, siteId: at })));
      }
      await record(tx, authorOf(ctx), {
        action: 'access.account-created',
        subject: { kind: 'account', id },
        after: { ...fields, sites: scope === 'all' ? 'all' : seen },
      });
    }
  });
  return ids;
}
