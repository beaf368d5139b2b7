import { accounts } from './accounts.ts';
import type { SiteKey } from './places.ts';

/** The sign-in that the people of a site share. */
export function siteLogin(key: SiteKey): string {
  const found = accounts.find(({ role, sites }) => role === 'site' && sites.some((site) => site === key));
  if (!found) throw new Error(`${key} has no sign-in of its own`);
  return found.login;
}
