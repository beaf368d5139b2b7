import { newId } from '@daybook/contract/new-id';
import { afterAll, beforeAll, beforeEach, expect, test } from 'vitest';
import { type Browser, refusal } from '../testing/browser.ts';
import { type Daybook, startDaybook } from '../testing/daybook.ts';
import { addEmployee, enrolKiosk, openShop } from '../testing/lakeshore.ts';

const minute = 60_000;
const day = 24 * 60 * minute;

let daybook: Daybook;
let shop: Awaited<ReturnType<typeof openShop>>;

beforeAll(async () => {
  daybook = await startDaybook();
});
afterAll(async () => {
  expect(daybook.faults).toEqual([]);
  await daybook.close();
});
beforeEach(async () => {
  daybook.clock.set('2026-11-23T00:00:00.000Z');
  shop = await openShop(daybook);
});

const enrol = (code: string) => daybook.browser().api.kiosk.enrol.mutate({ code, name: 'Front tablet' });
const newCode = async () =>
  (await shop.owner.api.directory.kiosks.createEnrolment.mutate({ siteId: shop.site, purpose: 'clock' })).code;
const beat = (kiosk: Browser) =>
  kiosk.api.kiosk.heartbeat.mutate({
    waiting: 0,
    oldest: null,
    version: '1',
    clock: daybook.clock.now().toISOString(),
  });

test('K15 an enrolment code is good once, also when several tablets send it at the same moment', async () => {
  const code = await newCode();
  const answers = await Promise.allSettled([1, 2, 3, 4].map(() => enrol(code)));
  expect(answers.filter(({ status }) => status === 'fulfilled')).toHaveLength(1);
  expect((await refusal(enrol(code))).reason).toBe('code-not-valid');
  const { items } = await shop.owner.api.directory.kiosks.list.query({ siteId: shop.site });
  expect(items.filter(({ state }) => state === 'enrolled')).toHaveLength(2);
});

test('K15 an enrolment code ends after ten minutes, and typing it carelessly does not matter', async () => {
  const [late, soon] = [await newCode(), await newCode()];
  daybook.clock.forward(10 * minute - 1_000);
  await enrol(` ${soon.toLowerCase().replace('-', ' ')} `);
  daybook.clock.forward(2_000);
  expect((await refusal(enrol(late))).reason).toBe('code-not-valid');
  expect((await refusal(enrol('ABCD-2345'))).reason).toBe('code-not-valid');
});

test('a kiosk that is revoked is refused with its very next call, and is told why', async () => {
  await beat(shop.kiosk);
  await shop.owner.api.directory.kiosks.revoke.mutate({ id: shop.kiosk.kioskId });
  expect((await refusal(beat(shop.kiosk))).reason).toBe('kiosk-revoked');
  const punch = { id: newId(), kind: 'in', occurredAt: daybook.clock.now().toISOString() } as const;
  const claim = { method: 'pin', employeeId: shop.employee, pin: '4821' } as const;
  expect((await refusal(shop.kiosk.api.clock.punch.mutate({ ...punch, claim }))).reason).toBe('kiosk-revoked');
});

test('a credential has no end while the kiosk lives, and is renewed after a week', async () => {
  const cookie = () => [...shop.kiosk.cookies.values()].join();
  const first = cookie();
  daybook.clock.forward(6 * day);
  await beat(shop.kiosk);
  expect(cookie()).toBe(first);
  daybook.clock.forward(2 * day);
  await beat(shop.kiosk);
  expect(cookie()).not.toBe(first);
  for (let week = 0; week < 60; week += 1) {
    daybook.clock.forward(8 * day);
    await beat(shop.kiosk);
  }
});

test('a credential that was renewed stays good for 30 days, and one that never heard of the new one is given another', async () => {
  const old = new Map(shop.kiosk.cookies);
  daybook.clock.forward(8 * day);
  await beat(shop.kiosk);
  // A tablet that the answer never reached goes on with what it has.
  const deaf = daybook.browser();
  for (const [name, value] of old) deaf.cookies.set(name, value);
  daybook.clock.forward(29 * day);
  await beat(deaf);
  expect([...deaf.cookies.values()]).not.toEqual([...old.values()]);
  daybook.clock.forward(40 * day);
  await beat(deaf);
  const late = daybook.browser();
  for (const [name, value] of old) late.cookies.set(name, value);
  expect((await refusal(beat(late))).code).toBe('UNAUTHORIZED');
});

test('the names at a kiosk are those of its own site, others are found by searching', async () => {
  const { owner, kiosk, site } = shop;
  const elsewhere = newId();
  await owner.api.directory.sites.create.mutate({
    id: elsewhere,
    name: 'Los Baños',
    zone: 'Asia/Manila',
    currency: 'PHP',
    dayStart: '04:00',
    longestShift: 960,
  });
  const { items: sites } = await owner.api.directory.sites.list.query({});
  const other = sites.find(({ id }) => id === elsewhere);
  await addEmployee(owner, other ? [other.id] : [], { name: 'Liezl Manalo' });
  await addEmployee(owner, [site], { name: 'Arnel Pangilinan' });
  const names = async (search?: string) =>
    (await kiosk.api.kiosk.roster.query(search ? { search } : {})).items.map(({ name }) => name);
  expect(await names()).toEqual(['Arnel Pangilinan', 'Jomar Villanueva']);
  expect(await names('liezl')).toEqual(['Liezl Manalo']);
  const tablet = await enrolKiosk(daybook, owner, site, 'queue');
  expect((await refusal(tablet.api.kiosk.roster.query({}))).reason).toBe('kiosk-purpose');
});
