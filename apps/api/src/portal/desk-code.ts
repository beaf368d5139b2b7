import { type Keys, keyedDigest } from '@daybook/auth/keys';
import { plainCode } from '@daybook/auth/tokens';

/** What is stored of a code that the desk prints: it is short enough to be tried, so that its digest has a key. */
export function deskCodeHash(keys: Keys, code: string): string {
  return keyedDigest(keys.link, 'desk-code', plainCode(code));
}
