import { randomBytes } from 'node:crypto';
import { type Keys, keyedDigest, sameDigest } from './keys.ts';

/** What a grant says: this person was identified at this kiosk, by this method, until then. */
export interface Grant {
  kioskId: string;
  employeeId: string;
  /** `method.random`; a punch carries it under a unique key, so that a grant is good once. */
  nonce: string;
  /** ms since 1970 */
  endsAt: number;
}

const lifeMs = 60_000;

/** Signs a grant for 60 s; it is stored nowhere. */
export function signGrant(
  keys: Keys,
  parts: { kioskId: string; employeeId: string; method: 'pin' | 'badge' },
  now: number,
): string {
  const { kioskId, employeeId, method } = parts;
  return signed(keys, { kioskId, employeeId, nonce: `${method}.${randomBytes(12).toString('base64url')}` }, now);
}

/**
 * The same grant for another 60 s, for whoever still stands there. It keeps its nonce: however often it is renewed, it
 * is good for one punch.
 */
export function renewGrant(keys: Keys, grant: Grant, now: number): string {
  return signed(keys, grant, now);
}

function signed(keys: Keys, { kioskId, employeeId, nonce }: Omit<Grant, 'endsAt'>, now: number): string {
  const body = [kioskId, employeeId, nonce, String(now + lifeMs)].join('~');
  return `${body}~${keyedDigest(keys.grant, body)}`;
}

/** The grant, or undefined when Daybook did not sign it. Its end is the caller's to judge. */
export function readGrant(keys: Keys, text: string): Grant | undefined {
  const [kioskId, employeeId, nonce, endsAt, signature] = text.split('~');
  if (!kioskId || !employeeId || !nonce || !endsAt || !signature) return undefined;
  if (!sameDigest(signature, keyedDigest(keys.grant, [kioskId, employeeId, nonce, endsAt].join('~')))) return undefined;
  return { kioskId, employeeId, nonce, endsAt: Number(endsAt) };
}
