import { tokenId } from '@daybook/contract/ids';
import { newId } from '@daybook/contract/new-id';
import type { Role } from '@daybook/contract/permissions';
import { roles } from '@daybook/contract/permissions';
import type { Browser } from './browser.ts';

import { addAccount, enrolKiosk, foundOrganization, password } from './lakeshore.ts';
import type { Shop } from './new-things.ts';
import { signInToPortal } from './portal.ts';

export const callers = [
  'anyone',
  ...roles,
  'kiosk',
  'revoked',
  'disabled',
  'ended',
  'foreign',
  'token',
  'revokedToken',
  'endedToken',
  'disabledToken',
  'client',
] as const;
export type CallerName = (typeof callers)[number];

/** Everybody who may come to the door of this shop; each call of the answer lets them all in anew. */
export async function gatherCallers(shop: Shop): Promise<() => Promise<Record<CallerName, Browser>>> {
  const { daybook, owner, site } = shop;
  const logins: Partial<Record<Role, string>> = { owner: shop.login };
  for (const role of roles) {
    if (role !== 'owner') logins[role] = (await addAccount(daybook, owner, role)).login;
  }
  const foreign = await foundOrganization(daybook, 'Riverside');
  const revoked = await enrolKiosk(daybook, owner, site);
  await owner.api.directory.kiosks.revoke.mutate({ id: revoked.kioskId });
  const disabled = await addAccount(daybook, owner, 'owner');
  const ended = await addAccount(daybook, owner, 'owner');
  const tokens = await makeTokens(shop, disabled);
  const kept = { revoked: [...revoked.cookies], disabled: [...disabled.cookies], ended: [...ended.cookies] };
  await owner.api.access.accounts.disable.mutate({ id: disabled.accountId });
  await ended.api.access.signOut.mutate();

  const signedIn = async (login = '') => {
    const browser = daybook.browser();
    await browser.api.access.signIn.mutate({ login, password });
    return browser;
  };
  const holding = (cookies: [string, string][]) => {
    const browser = daybook.browser();
    for (const [name, value] of cookies) browser.cookies.set(name, value);
    return browser;
  };
  return async () => {
    // Whoever changed the owner's password the last time has ended this session too.
    await owner.api.access.signIn.mutate({ login: shop.login, password });
    return everybody();
  };

  async function everybody(): Promise<Record<CallerName, Browser>> {
    return {
      anyone: daybook.browser(),
      owner: await signedIn(logins.owner),
      manager: await signedIn(logins.manager),
      site: await signedIn(logins.site),
      clinician: await signedIn(logins.clinician),
      'front-desk': await signedIn(logins['front-desk']),
      auditor: await signedIn(logins.auditor),
      employee: await signedIn(logins.employee),
      kiosk: await enrolKiosk(daybook, owner, site),
      revoked: holding(kept.revoked),
      disabled: holding(kept.disabled),
      ended: holding(kept.ended),
      foreign: await signedIn(foreign.login),
      ...tokens(),
      client: await signInToPortal(shop),
    };
  }
}

/** Tokens of an owner: one that is good, and one of each kind that is not any more; each call lets them in anew. */
async function makeTokens({ daybook, owner }: Shop, disabled: Browser) {
  const make = async (by: Browser, days: number) => {
    const id = tokenId.parse(newId());
    const { secret } = await by.api.access.tokens.create.mutate({ id, name: 'Payroll', scopes: ['read'], days });
    return { id, secret };
  };
  const good = await make(owner, 366);
  const revoked = await make(owner, 366);
  await owner.api.access.tokens.revoke.mutate({ id: revoked.id });
  const ofDisabled = await make(disabled, 366);
  const now = daybook.clock.now().getTime();
  daybook.clock.set(new Date(now - 2 * 24 * 3_600_000).toISOString());
  const ended = await make(owner, 1);
  daybook.clock.set(new Date(now).toISOString());
  const calling = ({ secret }: typeof good) => daybook.browser({ authorization: `Bearer ${secret}` });
  return () => ({
    token: calling(good),
    revokedToken: calling(revoked),
    endedToken: calling(ended),
    disabledToken: calling(ofDisabled),
  });
}
