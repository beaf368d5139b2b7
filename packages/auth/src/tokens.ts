import { createHash, randomBytes } from 'node:crypto';

/** What is stored of a token: its SHA-256, in hex. The token has 160 bits or more of its own, so no salt is needed. */
export function tokenHash(token: string): string {
  return createHash('sha256').update(token).digest('hex');
}

/** A new bearer secret, safe in a path: 32 random bytes in base64url. */
export function newToken(): string {
  return randomBytes(32).toString('base64url');
}

/** The secret of an API token, by whose beginning scanners of leaked secrets know it. */
export function newApiToken(): string {
  return `daybook_${newToken()}`;
}

const codeLetters = '23456789ABCDEFGHJKMNPQRSTVWXYZ';

/** A code that a person types: `groups` of four letters and digits that cannot be mistaken for one another. */
export function newCode(groups: number): string {
  const bytes = randomBytes(groups * 4);
  // 30 letters divide 240 evenly: 256 would favour the first ones by 6 in 100, which costs under 0.01 bit a letter.
  const letters = [...bytes].map((byte) => codeLetters[byte % codeLetters.length] ?? '');
  return Array.from({ length: groups }, (_, group) => letters.slice(group * 4, group * 4 + 4).join('')).join('-');
}

/** A typed code as it is compared: without spaces and dashes, in capitals. */
export function plainCode(code: string): string {
  return code.toUpperCase().replaceAll(/[\s-]/g, '');
}
