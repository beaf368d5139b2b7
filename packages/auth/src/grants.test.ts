import { expect, test } from 'vitest';
import { readGrant, renewGrant, signGrant } from './grants.ts';
import { deriveKeys } from './keys.ts';

const keys = deriveKeys('a secret for tests, long enough for all');
const grant = signGrant(keys, { kioskId: 'kiosk', employeeId: 'rhea', method: 'pin' }, 1_000);

test('a grant says who, where, by what and until when', () => {
  expect(readGrant(keys, grant)).toMatchObject({ kioskId: 'kiosk', employeeId: 'rhea', endsAt: 61_000 });
  expect(readGrant(keys, grant)?.nonce).toMatch(/^pin\./);
});

test('a grant is worth nothing with any part changed', () => {
  const parts = grant.split('~');
  for (const [at, part] of parts.entries()) {
    const changed = parts.with(at, `${part.slice(0, -1)}${part.endsWith('1') ? '2' : '1'}`).join('~');
    expect(readGrant(keys, changed), `part ${at}`).toBeUndefined();
  }
  expect(readGrant(keys, '')).toBeUndefined();
  expect(readGrant(deriveKeys('another secret for tests, long enough'), grant)).toBeUndefined();
});

test('two grants for the same person differ, so that each is good once', () => {
  const again = signGrant(keys, { kioskId: 'kiosk', employeeId: 'rhea', method: 'pin' }, 1_000);
  expect(readGrant(keys, again)?.nonce).not.toBe(readGrant(keys, grant)?.nonce);
});

test('a renewed grant lasts longer and is still good for the one punch', () => {
  const read = readGrant(keys, grant);
  if (!read) throw new Error('the grant is not read');
  expect(readGrant(keys, renewGrant(keys, read, 50_000))).toEqual({ ...read, endsAt: 110_000 });
});

test('renewed again and again, a grant ends ten minutes after the person was identified', () => {
  let last = readGrant(keys, grant);
  for (let now = 41_000; last && last.endsAt > now; now += 40_000) last = readGrant(keys, renewGrant(keys, last, now));
  expect(last).toMatchObject({ since: 1_000, endsAt: 601_000 });
});
