import { randomBytes } from 'node:crypto';
import { type Keys, keyedDigest, sameDigest } from './keys.ts';

/** What a grant says: this person was identified at this kiosk, by this method, until then. */
export interface Grant {
  kioskId: string;
  employeeId: string;
  /** `method.random`; a punch carries it under a unique key, so that a grant is good once. */
  nonce: string;
  /** When the person was identified, in ms since 1970. */
  since: number;
  /** ms since 1970 */
  endsAt: number;
}

const lifeMs = 60_000;
/** However often it is renewed, a grant ends: nobody stands at a tablet for longer. */
const longestMs = 10 * 60_000;

/** Signs a grant for 60 s; it is stored nowhere. */
export function signGrant(
  keys: Keys,
  parts: { kioskId: string; employeeId: string; method: 'pin' | 'badge' },
  now: number,
): string {
  const { kioskId, employeeId, method } = parts;
  const nonce = `${method}.${randomBytes(12).toString('base64url')}`;
  return signed(keys, { kioskId, employeeId, nonce, since: now, endsAt: now + lifeMs });
}

/**
 * The same grant for another 60 s, for whoever still stands there, up to ten minutes after the person was identified.
 * It keeps its nonce: however often it is renewed, it is good for one punch.
 */
export function renewGrant(keys: Keys, grant: Grant, now: number): string {
  return signed(keys, { ...grant, endsAt: Math.min(now + lifeMs, grant.since + longestMs) });
}

function signed(keys: Keys, { kioskId, employeeId, nonce, since, endsAt }: Grant): string {
  const body = [kioskId, employeeId, nonce, since, endsAt].join('~');
  return `${body}~${keyedDigest(keys.grant, body)}`;
}

/** The grant, or undefined when Daybook did not sign it. Its end is the caller's to judge. */
export function readGrant(keys: Keys, text: string): Grant | undefined {
  const [kioskId, employeeId, nonce, since, endsAt, signature] = text.split('~');
  if (!kioskId || !employeeId || !nonce || !since || !endsAt || !signature) return undefined;
  const body = [kioskId, employeeId, nonce, since, endsAt].join('~');
  if (!sameDigest(signature, keyedDigest(keys.grant, body))) return undefined;
  return { kioskId, employeeId, nonce, since: Number(since), endsAt: Number(endsAt) };
}
