import { randomBytes } from 'node:crypto';
import type { PlainClaim, SealedFor } from '@daybook/contract/sealing';
import { fromBase64Url, sealClaim, toBase64Url } from '@daybook/contract/sealing';
import { beforeAll, expect, test } from 'vitest';
import { deriveKeys } from './keys.ts';
import { openSealed } from './sealed-claims.ts';
import { newPair } from './sealing-keys.ts';

const keys = deriveKeys('a secret for tests, long enough for all');
const bound: SealedFor = {
  organizationId: '0199e5a0-0000-7000-8000-000000000001',
  kioskId: '0199e5a0-0000-7000-8000-000000000002',
  employeeId: '0199e5a0-0000-7000-8000-000000000003',
  punchId: '0199e5a0-0000-7000-8000-000000000004',
  kind: 'in',
  occurredAt: '2026-06-15T01:00:00.000Z',
};
const claim: PlainClaim = { method: 'pin', pin: '4821' };
let pair: Awaited<ReturnType<typeof newPair>>;
let sealed = '';

beforeAll(async () => {
  pair = await newPair(keys);
  sealed = await sealClaim(pair.publicKey, claim, bound);
});

test('what a tablet seals, the server opens', async () => {
  expect(await openSealed(keys, pair, sealed, bound)).toEqual(claim);
  const badge: PlainClaim = { method: 'badge', code: 'WD9H-3BJ2' };
  const forNobody = { ...bound, employeeId: null };
  expect(await openSealed(keys, pair, await sealClaim(pair.publicKey, badge, forNobody), forNobody)).toEqual(badge);
});

test('nothing of the claim can be read from it, and no two look alike', async () => {
  expect(Buffer.from(fromBase64Url(sealed)).includes('4821')).toBe(false);
  expect(await sealClaim(pair.publicKey, claim, bound)).not.toBe(sealed);
});

test.each<[string, Partial<SealedFor>]>([
  ['organization', { organizationId: '0199e5a0-0000-7000-8000-00000000000f' }],
  ['kiosk', { kioskId: '0199e5a0-0000-7000-8000-00000000000f' }],
  ['employee', { employeeId: '0199e5a0-0000-7000-8000-00000000000f' }],
  ['nobody', { employeeId: null }],
  ['punch', { punchId: '0199e5a0-0000-7000-8000-00000000000f' }],
  ['kind', { kind: 'out' }],
  ['time', { occurredAt: '2026-06-15T01:00:00.001Z' }],
])('it does not open for another %s', async (_, other) => {
  expect(await openSealed(keys, pair, sealed, { ...bound, ...other })).toBeUndefined();
});

test('it opens by no other key, under no other secret, with no bit changed, and nothing else is taken for one', async () => {
  expect(await openSealed(keys, await newPair(keys), sealed, bound)).toBeUndefined();
  expect(await openSealed(deriveKeys('another secret, long enough for all'), pair, sealed, bound)).toBeUndefined();
  const bytes = fromBase64Url(sealed);
  for (const at of [1, 64, 65, 76, 77, bytes.length - 1]) {
    const changed = bytes.with(at, (bytes[at] ?? 0) ^ 1);
    expect(await openSealed(keys, pair, toBase64Url(changed), bound), `byte ${at}`).toBeUndefined();
  }
  for (const text of ['', 'A', toBase64Url(randomBytes(40)), toBase64Url(randomBytes(400)), '****'])
    expect(await openSealed(keys, pair, text, bound)).toBeUndefined();
});
