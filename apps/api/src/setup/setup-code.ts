import { type Keys, keyedDigest, sameDigest } from '@daybook/auth/keys';
import { plainCode } from '@daybook/auth/tokens';

/** The code that lets somebody make the first owner: derived from the secret, so that every server knows the same. */
export function setupCode(keys: Keys): string {
  const letters = keyedDigest(keys.setup, 'first owner')
    .toUpperCase()
    .replaceAll(/[^2-9A-HJ-NP-Z]/g, '');
  return [letters.slice(0, 4), letters.slice(4, 8), letters.slice(8, 12)].join('-');
}

export function isSetupCode(keys: Keys, typed: string): boolean {
  return sameDigest(plainCode(typed), plainCode(setupCode(keys)));
}
