import { type APIRequestContext, request } from '@playwright/test';
import { call, type KioskSite, type Person } from './kiosk-site.ts';

export interface Account {
  login: string;
  password: string;
}

/** A sign-in at one site for one test: the site's own, or somebody's. `baseURL`: where the product is. */
export async function addAccount(
  owner: APIRequestContext,
  baseURL: string,
  {
    site,
    role,
    person,
    language = 'en',
  }: { site: KioskSite; role: 'site' | 'manager'; person?: Person; language?: 'en' | 'fil' },
): Promise<Account> {
  const account = { login: `own-${crypto.randomUUID().slice(0, 8)}@example.org`, password: 'a few words together' };
  const made = await call(owner, 'access.accounts.create', {
    ...{ id: crypto.randomUUID(), login: account.login, name: person?.name ?? site.name, role },
    ...{ language, sites: [site.id], employeeId: person?.id ?? null },
  });
  const token = (made['link'] as { path: string }).path.split('#')[1];
  // Whoever follows the link is signed in by it, so in a browser of its own.
  const theirs = await request.newContext({ baseURL });
  await call(theirs, 'access.resetPassword', { token, password: account.password });
  await theirs.dispose();
  return account;
}
