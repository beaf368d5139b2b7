import type { AccountActor } from '../actor.ts';

/** An account sees the sites in its scope; the organization's other sites are to it as if they were not there. */
export function seesSite(actor: AccountActor, siteId: string): boolean {
  return actor.sites === 'all' || actor.sites.some((own) => own === siteId);
}

/** Whether all of these sites are in the account's scope. */
export function seesSites(actor: AccountActor, siteIds: readonly string[]): boolean {
  return siteIds.every((siteId) => seesSite(actor, siteId));
}
