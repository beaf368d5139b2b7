import { createHmac, hkdfSync, timingSafeEqual } from 'node:crypto';
import { plainCode } from './tokens.ts';

const purposes = [
  'pin',
  'badge',
  'enrolment',
  'grant',
  'browser',
  'attempt',
  'setup',
  'sealing',
  'booking',
  'mailbox',
  'link',
] as const;
type Purpose = (typeof purposes)[number];

/** One key a purpose, all from `APP_SECRET` (HKDF-SHA-256), so that a value made for one is worth nothing for another. */
export type Keys = Record<Purpose, Buffer>;

/** @param appSecret at least 32 characters; the configuration checks that */
export function deriveKeys(appSecret: string): Keys {
  const key = (purpose: Purpose) => Buffer.from(hkdfSync('sha256', appSecret, 'daybook', purpose, 32));
  return {
    pin: key('pin'),
    badge: key('badge'),
    enrolment: key('enrolment'),
    grant: key('grant'),
    browser: key('browser'),
    attempt: key('attempt'),
    setup: key('setup'),
    sealing: key('sealing'),
    booking: key('booking'),
    mailbox: key('mailbox'),
    link: key('link'),
  };
}

/** HMAC-SHA-256 over the parts, in base64url; the parts are kept apart by a byte that none of them holds. */
export function keyedDigest(key: Buffer, ...parts: string[]): string {
  return createHmac('sha256', key).update(parts.join('\n')).digest('base64url');
}

/** Compares two digests in constant time. */
export function sameDigest(one: string, other: string): boolean {
  const [a, b] = [Buffer.from(one), Buffer.from(other)];
  return a.length === b.length && timingSafeEqual(a, b);
}

/** A PIN is only ever compared together with the person it confirms. */
export function pinDigest(keys: Keys, employeeId: string, pin: string): string {
  return keyedDigest(keys.pin, employeeId, pin);
}

/** A badge's code as it is stored and compared, however it was typed or scanned. */
export function badgeDigest(keys: Keys, code: string): string {
  return keyedDigest(keys.badge, plainCode(code));
}
