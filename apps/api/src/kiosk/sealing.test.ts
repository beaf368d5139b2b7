import { destroyOldSealingKeys } from '@daybook/auth/sealing-keys';
import { bootId, punchId } from '@daybook/contract/ids';
import type { SealingKey } from '@daybook/contract/kiosk';
import { newId } from '@daybook/contract/new-id';
import { sealClaim } from '@daybook/contract/sealing';
import { openSql } from '@daybook/db/open';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { tenantOf } from '../tenant.ts';
import { type Daybook, startDaybook } from '../testing/daybook.ts';
import { enrolKiosk, openShop } from '../testing/lakeshore.ts';

const day = 24 * 3_600_000;
const boot = bootId.parse(newId());
let daybook: Daybook;

beforeAll(async () => {
  daybook = await startDaybook();
});
afterAll(async () => {
  expect(daybook.faults).toEqual([]);
  await daybook.close();
});

type Shop = Awaited<ReturnType<typeof openShop>>;

async function syncSealed({ kiosk, employee, organizationId }: Shop, sealing: SealingKey) {
  const id = punchId.parse(newId());
  const occurredAt = daybook.clock.now().toISOString();
  const bound = {
    organizationId,
    kioskId: kiosk.kioskId,
    employeeId: employee,
    punchId: id,
    kind: 'in',
    occurredAt,
  } as const;
  const sealed = await sealClaim(sealing.publicKey, { method: 'pin', pin: '4821' }, bound);
  const claim = { method: 'sealed', keyId: sealing.keyId, employeeId: employee, sealed } as const;
  const record = { id, kind: 'in', occurredAt, bootId: boot, elapsedMs: 0, skewMs: 0, claim } as const;
  const { results } = await kiosk.api.clock.sync.mutate({
    queueVersion: 1,
    bootId: boot,
    sentAt: occurredAt,
    punches: [record],
  });
  return results[0];
}

const clean = ({ organizationId }: Shop) =>
  tenantOf(daybook.house, organizationId).write((tx) => destroyOldSealingKeys(tx, organizationId, daybook.clock.now()));

test('a key is in use for 30 days, opens what was sealed for it for 90 days more, and is then destroyed', async () => {
  daybook.clock.set('2026-06-15T00:00:00.000Z');
  const shop = await openShop(daybook);
  const beat = async () => {
    const clock = daybook.clock.now().toISOString();
    return (await shop.kiosk.api.kiosk.heartbeat.mutate({ waiting: 0, oldest: null, version: '1', clock })).sealing;
  };
  const first = await beat();
  expect((await shop.kiosk.api.kiosk.me.query()).sealing).toEqual(first);
  daybook.clock.forward(29 * day);
  expect(await beat()).toEqual(first);
  daybook.clock.forward(day);
  const second = await beat();
  expect(second.keyId).not.toBe(first.keyId);
  expect((await syncSealed(shop, first))?.outcome).toBe('recorded');

  daybook.clock.forward(90 * day - 1);
  await clean(shop);
  expect((await syncSealed(shop, first))?.outcome).toBe('recorded');
  daybook.clock.forward(2);
  await clean(shop);
  expect(await syncSealed(shop, first)).toMatchObject({ outcome: 'unverified', reason: 'claim-unreadable' });
  // Two milliseconds after the last one it is the same press, by whichever key it was sealed.
  for (const key of [second, await beat()]) expect((await syncSealed(shop, key))?.outcome).toBe('duplicate-of');
});

test('many tablets that ask at once are given one key, and another organization another', async () => {
  daybook.clock.set('2026-06-15T00:00:00.000Z');
  const shop = await openShop(daybook);
  const tablets = await Promise.all(Array.from({ length: 6 }, () => enrolKiosk(daybook, shop.owner, shop.site)));
  const keys = await Promise.all(tablets.map(async ({ api }) => (await api.kiosk.me.query()).sealing.keyId));
  expect(new Set(keys).size).toBe(1);
  const other = await openShop(daybook);
  expect((await other.kiosk.api.kiosk.me.query()).sealing.keyId).not.toBe(keys[0]);
});

test('a private key is stored locked', async () => {
  const shop = await openShop(daybook);
  await shop.kiosk.api.kiosk.me.query();
  const sql = openSql(daybook.database.superuserUrl, { max: 1 });
  const rows = await sql<{ private_key: string }[]>`select private_key from sealing_keys where private_key is not null`;
  await sql.end();
  expect(rows.length).toBeGreaterThan(0);
  // PKCS #8 of a P-256 key begins with these bytes, whatever the key.
  const begin = Buffer.from('308187020100301306072a8648ce3d0201', 'hex');
  for (const row of rows) expect(Buffer.from(row.private_key, 'base64url').includes(begin)).toBe(false);
});
