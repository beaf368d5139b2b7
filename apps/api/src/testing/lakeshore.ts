import { randomUUID } from 'node:crypto';
import { accountId, type EmployeeId, employeeId, kioskId, type SiteId, siteId } from '@daybook/contract/ids';
import type { Role } from '@daybook/contract/permissions';
import { commandRequest } from '../command-request.ts';
import { accounts } from '../demo/accounts.ts';
import { people } from '../demo/people.ts';
import { longestShift, placeOf, dayStart as usualDayStart } from '../demo/places.ts';
import { createOrganization } from '../setup/create-organization.ts';
import type { Browser } from './browser.ts';
import type { Daybook } from './daybook.ts';

/** Somebody of the demo, for tests that need one person and no matter whom. */
const jomar = people[0] ?? { name: '' };

export const password = 'correct horse battery';

/** An organization with an owner who is signed in. */
export async function foundOrganization(daybook: Daybook, name = 'Lakeshore') {
  const login = `owner-${randomUUID().slice(0, 8)}@example.org`;
  const passwordHash = await daybook.house.passwords.hash(password);
  const { organizationId } = await createOrganization(
    { house: daybook.house, request: commandRequest },
    { name, owner: { name: accounts[0].name, login, language: 'en', passwordHash, demo: false }, first: false },
  );
  const owner = daybook.browser();
  await owner.api.access.signIn.mutate({ login, password });
  return { organizationId, login, owner };
}

export async function addSite(owner: Browser, fields: { name?: string; zone?: string; dayStart?: string } = {}) {
  const { name, zone, currency, dayStart } = { ...placeOf('calamba'), dayStart: usualDayStart, ...fields };
  const id = siteId.parse(randomUUID());
  await owner.api.directory.sites.create.mutate({ id, name, zone, currency, dayStart, longestShift });
  return id;
}

let numbers = 1000;

export async function addEmployee(
  owner: Browser,
  sites: SiteId[],
  fields: { name?: string; pin?: string | null } = {},
) {
  const { name = jomar.name, pin = '4821' } = fields;
  const id = employeeId.parse(randomUUID());
  numbers += 1;
  await owner.api.directory.employees.create.mutate({
    id,
    number: String(numbers),
    name,
    calledName: name.split(' ')[0] ?? name,
    language: 'en',
    sites,
  });
  if (pin) await owner.api.directory.employees.setPin.mutate({ id, pin });
  return id;
}

/** A tablet of its own, enrolled at the site. */
export async function enrolKiosk(
  daybook: Daybook,
  owner: Browser,
  at: SiteId,
  purpose: 'clock' | 'queue' | 'display' = 'clock',
) {
  const { code } = await owner.api.directory.kiosks.createEnrolment.mutate({ siteId: at, purpose });
  const kiosk = daybook.browser();
  const enrolled = await kiosk.api.kiosk.enrol.mutate({ code, name: 'Front tablet' });
  return Object.assign(kiosk, { kioskId: kioskId.parse(enrolled.kioskId) });
}

/** An account of this role, signed in by its one-time link. */
export async function addAccount(daybook: Daybook, owner: Browser, role: Role, sites: 'all' | SiteId[] = 'all') {
  const id = accountId.parse(randomUUID());
  const login = `${role}-${randomUUID().slice(0, 8)}@example.org`;
  const { link } = await owner.api.access.accounts.create.mutate({
    id,
    login,
    name: `The ${role}`,
    role,
    language: 'en',
    sites,
    employeeId: null,
  });
  const browser = daybook.browser();
  await browser.api.access.resetPassword.mutate({ token: link.path.split('#')[1] ?? '', password });
  return Object.assign(browser, { accountId: id, login });
}

/** Comes in anew, when the session is long over. */
export async function comeBack(browser: Browser, login: string): Promise<void> {
  browser.cookies.clear();
  await browser.api.access.signIn.mutate({ login, password });
}

/** An account of this role for an employee of the shop, who works there. */
export async function addLinked(
  daybook: Daybook,
  { owner, site, employee: employeeId }: { owner: Browser; site: SiteId; employee: EmployeeId },
  role: Role,
) {
  const sites = [site];
  const account = await addAccount(daybook, owner, role, sites);
  const id = account.accountId;
  const { version, name, language } = await owner.api.access.accounts.get.query({ id });
  await owner.api.access.accounts.update.mutate({ id, version, name, language, role, sites, employeeId });
  return account;
}

/** A shop that is ready for its first clock-in. */
export async function openShop(daybook: Daybook, fields: { zone?: string } = {}) {
  const { owner, organizationId, login } = await foundOrganization(daybook);
  const site = await addSite(owner, fields);
  const employee = await addEmployee(owner, [site]);
  const kiosk = await enrolKiosk(daybook, owner, site);
  return { owner, organizationId, login, site, employee, kiosk };
}
