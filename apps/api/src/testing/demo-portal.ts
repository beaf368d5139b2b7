import { demoPassword } from '../demo/accounts.ts';
import { portalAccounts } from '../demo/portal-accounts.ts';
import { bookingPages } from '../demo/providers.ts';
import type { Browser } from './browser.ts';

/** Whom each of the demo's accounts of the portal sees there; each signs in by a browser of its own. */
export async function seenInPortal(browser: () => Browser): Promise<string[][]> {
  return await Promise.all(
    portalAccounts.map(async ({ login }) => {
      const { api } = browser();
      await api.portal.signIn.mutate({ slug: bookingPages.parian, login, password: demoPassword });
      return (await api.portal.household.query()).people.map(({ name, is }) => `${name}, ${is}`);
    }),
  );
}
