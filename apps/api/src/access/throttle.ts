import { attempt, forget, type Limit, lock } from '@daybook/auth/attempts';
import { keyedDigest } from '@daybook/auth/keys';
import { knownBrowser, knownBrowserCookie } from '@daybook/auth/known-browser';
import type { OpenContext } from '../context.ts';
import { Refusal } from '../refusal.ts';
import { momentOf } from '../time/moment.ts';

const loginLimit: Limit = { tries: 5, windowSeconds: 900, lockSeconds: 900 };
const addressLimit: Limit = { tries: 30, windowSeconds: 900, lockSeconds: 300 };
const browserCookieDays = 400;

/** One try at a login, counted before the password is looked at. */
export interface CountedTry {
  /** The try was right: the count is taken back and the browser known from now on. */
  right(): Promise<void>;
  /** The try was wrong: what to tell. */
  wrong(): Promise<Refusal>;
}

/** Whose sign-in it is: each is counted, and locked, apart from the other. */
type Space = 'staff' | 'client';

function browserCookieName(ctx: OpenContext, space: Space): string {
  const name = space === 'staff' ? 'daybook-browser' : 'daybook-client-browser';
  return ctx.house.secure ? `__Host-${name}` : name;
}

/**
 * Counts a try at this login. Throws `locked-out` for the login (or for this browser, when it has signed in to it
 * before and so has a count of its own), `slow-down` for an address that tries many.
 * @param login of the portal with its organization: each organization has its own
 */
export async function countTry(ctx: OpenContext, login: string, space: Space = 'staff'): Promise<CountedTry> {
  const { house, request } = ctx;
  const sql = house.connections.raw;
  const of = (what: string) => (space === 'staff' ? what : `client-${what}`);
  const browser = knownBrowser(house.keys, login, request.cookie(browserCookieName(ctx, space)));
  const loginKey = browser
    ? keyedDigest(house.keys.attempt, of('browser'), login, browser)
    : keyedDigest(house.keys.attempt, of('login'), login);
  const addressKey = keyedDigest(house.keys.attempt, of('address'), request.address);
  const now = house.clock.now();
  const [slowed] = await sql<{ until: Date }[]>`
    select locked_until as until from attempts where key = ${addressKey} and locked_until > ${now}`;
  if (slowed) throw new Refusal('slow-down', { facts: { until: momentOf(slowed.until) } });
  const counted = await attempt(sql, loginKey, loginLimit, now);
  if (counted.until) throw new Refusal('locked-out', { facts: { until: momentOf(counted.until) } });
  return {
    right: async () => {
      await forget(sql, [loginKey]);
      const cookie = knownBrowserCookie(house.keys, login, browser ?? crypto.randomUUID());
      const attributes = `Path=/; HttpOnly; SameSite=Lax; Max-Age=${browserCookieDays * 86_400}${house.secure ? '; Secure' : ''}`;
      request.setCookie(`${browserCookieName(ctx, space)}=${cookie}; ${attributes}`);
    },
    wrong: async () => {
      await attempt(sql, addressKey, addressLimit, now);
      const until = counted.left === 0 ? await lock(sql, loginKey, loginLimit, now) : undefined;
      return new Refusal('sign-in-failed', {
        facts: { triesLeft: counted.left, ...(until ? { until: momentOf(until) } : {}) },
      });
    },
  };
}
