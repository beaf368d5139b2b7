import { type Keys, keyedDigest, sameDigest } from './keys.ts';

/**
 * The cookie of a browser that has signed in to this login before. Wrong tries from such a browser are counted apart
 * from everybody else's, so that nobody can lock a login's owner out from afar.
 */
export function knownBrowserCookie(keys: Keys, login: string, browserId: string): string {
  return `${browserId}.${keyedDigest(keys.browser, login, browserId)}`;
}

/** The browser's id when the cookie was signed for this login; undefined otherwise. */
export function knownBrowser(keys: Keys, login: string, cookie: string | undefined): string | undefined {
  const [browserId, signature] = (cookie ?? '').split('.');
  if (!browserId || !signature) return undefined;
  return sameDigest(signature, keyedDigest(keys.browser, login, browserId)) ? browserId : undefined;
}
