import { setTimeout as wait } from 'node:timers/promises';
import { tokenHash } from '@daybook/auth/tokens';
import { openSql } from '@daybook/db/open';
import { afterAll, beforeAll, beforeEach, expect, test } from 'vitest';
import { type Browser, refusal } from '../testing/browser.ts';
import { type Daybook, startDaybook } from '../testing/daybook.ts';
import { addAccount, enrolKiosk, openShop } from '../testing/lakeshore.ts';
import { type Listener, listen } from '../testing/listener.ts';

let one: Daybook;
let other: Daybook;
let shop: Awaited<ReturnType<typeof openShop>>;

beforeAll(async () => {
  one = await startDaybook();
  other = await startDaybook({ beside: one });
});
afterAll(async () => {
  expect([...one.faults, ...other.faults]).toEqual([]);
  await other.close();
  await one.close();
});
beforeEach(async () => {
  one.clock.set('2026-06-15T00:00:00.000Z');
  shop = await openShop(one);
});

/** What ended the stream, and that it took less than a second from when the cause was answered. */
async function endsAtOnce(listener: Listener, cause: () => Promise<unknown>): Promise<string> {
  await cause();
  const since = performance.now();
  const reason = await listener.ended;
  expect(performance.now() - since).toBeLessThan(1000);
  return reason;
}

test('a stream ends within a second of signing out at another server', async () => {
  const listener = await listen(other, shop.owner, ['clock']);
  expect(await endsAtOnce(listener, () => shop.owner.api.access.signOut.mutate())).toBe('not-signed-in');
});

test('a stream ends within a second of its session’s being revoked', async () => {
  const elsewhere = one.browser();
  await elsewhere.api.access.signIn.mutate({ login: shop.login, password: 'correct horse battery' });
  const listener = await listen(other, shop.owner, ['clock']);
  const revoke = () => elsewhere.api.access.sessions.revokeOthers.mutate();
  expect(await endsAtOnce(listener, revoke)).toBe('not-signed-in');
});

test('a stream ends within a second of disabling the account', async () => {
  const manager = await addAccount(one, shop.owner, 'manager');
  const listener = await listen(other, manager, ['clock']);
  const disable = () => shop.owner.api.access.accounts.disable.mutate({ id: manager.accountId });
  expect(await endsAtOnce(listener, disable)).toBe('not-signed-in');
});

test('a stream that opens while the others are looked after is not taken for an ended one', async () => {
  const waiting = await listen(other, shop.owner, ['clock']);
  const elsewhere = one.browser();
  await elsewhere.api.access.signIn.mutate({ login: shop.login, password: 'correct horse battery' });
  const owners = openSql(one.database.adminUrl, { max: 2 });
  const blocked = () => owners`select 1 from pg_locks where not granted and relation = 'staff_sessions'::regclass`;
  const token = elsewhere.cookies.get(other.house.spaces.staff.sessionCookieName) ?? '';
  let opened: ReturnType<typeof other.house.streams.open> | undefined;
  await owners.begin(async (tx) => {
    await tx`lock table staff_sessions in access exclusive mode`;
    while ((await blocked()).length === 0) await wait(20);
    opened = other.house.streams.open({ by: 'staff', tokenHash: tokenHash(token) });
  });
  await shop.owner.api.access.signOut.mutate();
  // The one that was asked about has been judged, by this look or the next.
  expect(await waiting.ended).toBe('not-signed-in');
  expect(opened?.signal.aborted).toBe(false);
  opened?.close();
  await owners.end();
});

test('a kiosk’s stream tells it that it is revoked and ends within a second', async () => {
  const { kioskId } = shop.kiosk;
  const listener = await listen(other, shop.kiosk, ['kiosk']);
  const revoke = () => shop.owner.api.directory.kiosks.revoke.mutate({ id: kioskId });
  expect(await endsAtOnce(listener, revoke)).toBe('kiosk-revoked');
  expect(listener.events.filter(({ topic }) => topic === 'kiosk')).toMatchObject([
    { kind: 'kiosk.revoked', ids: { kioskId } },
  ]);
});

test('a stream that a closing server breaks off goes on where it was', async () => {
  const listener = await listen(other, shop.owner, ['directory']);
  await enrolKiosk(one, shop.owner, shop.site);
  await listener.heard(1);
  other.house.streams.closeAll();
  await enrolKiosk(one, shop.owner, shop.site);
  await listener.heard(2);
  const ids = listener.events.filter(({ topic }) => topic === 'directory').map(({ id }) => id);
  expect(new Set(ids).size).toBe(2);
  listener.stop();
});

/** The page asks for this by itself: nobody is there. */
const poll = (browser: Browser) => browser.fetch('/trpc/access.me', { headers: { 'daybook-background': '1' } });
const minutes = (n: number) => one.clock.forward(n * 60_000);

test('a stream and what a page asks by itself keep no session alive', async () => {
  const listener = await listen(other, shop.owner, ['clock']);
  minutes(20);
  expect((await poll(shop.owner)).status).toBe(200);
  minutes(11);
  expect(await listener.ended).toBe('not-signed-in');
  expect((await poll(shop.owner)).status).toBe(401);
  expect(await refusal(shop.owner.api.access.me.query())).toMatchObject({ reason: 'not-signed-in' });
});

test('what a person does keeps the session alive, for twelve hours and no longer', async () => {
  for (let passed = 0; passed < 12 * 60 - 20; passed += 20) {
    minutes(20);
    await shop.owner.api.access.me.query();
  }
  minutes(19);
  await shop.owner.api.access.me.query();
  minutes(2);
  expect(await refusal(shop.owner.api.access.me.query())).toMatchObject({ reason: 'not-signed-in' });
});

test('no stream opens for a session that has ended', async () => {
  const cookies = new Map(shop.owner.cookies);
  await shop.owner.api.access.signOut.mutate();
  for (const [name, value] of cookies) shop.owner.cookies.set(name, value);
  const listener = await listen(one, shop.owner, ['clock']);
  expect(await listener.ended).toBe('not-signed-in');
});
