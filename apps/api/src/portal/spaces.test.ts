import { afterAll, beforeAll, expect, test } from 'vitest';
import { refusal } from '../testing/browser.ts';
import { type Daybook, startDaybook } from '../testing/daybook.ts';
import { openShop, password } from '../testing/lakeshore.ts';
import { type Portal, portalOf } from '../testing/portal.ts';

let daybook: Daybook;
let shop: Awaited<ReturnType<typeof openShop>> & { daybook: Daybook };
let portal: Portal;

beforeAll(async () => {
  daybook = await startDaybook();
  daybook.clock.set('2026-06-15T00:00:00.000Z');
  shop = { daybook, ...(await openShop(daybook)) };
  portal = await portalOf(shop);
});
afterAll(async () => {
  expect(daybook.faults).toEqual([]);
  await daybook.close();
});

/** One browser in which staff, a client and a kiosk are in. */
async function allIn() {
  const browser = daybook.browser();
  const { code } = await shop.owner.api.directory.kiosks.createEnrolment.mutate({
    siteId: shop.site,
    purpose: 'clock',
  });
  await browser.api.kiosk.enrol.mutate({ code, name: 'Front tablet' });
  await browser.api.access.signIn.mutate({ login: shop.login, password });
  await browser.api.portal.signIn.mutate({ slug: portal.slug, login: portal.login, password });
  const { api } = browser;
  const isIn = async (asked: Promise<unknown>) => asked.then(() => true).catch(() => false);
  const who = async () => ({
    staff: await isIn(api.access.me.query()),
    client: await isIn(api.portal.me.query()),
    kiosk: await isIn(api.kiosk.me.query()),
  });
  return { browser, api, who };
}

test('staff, a client and a kiosk are in within one browser, and each leaves alone', async () => {
  const { api, who } = await allIn();
  expect(await who()).toEqual({ staff: true, client: true, kiosk: true });
  await api.portal.signOut.mutate();
  expect(await who()).toEqual({ staff: true, client: false, kiosk: true });
  await api.portal.signIn.mutate({ slug: portal.slug, login: portal.login, password });
  await api.access.signOut.mutate();
  expect(await who()).toEqual({ staff: false, client: true, kiosk: true });
  await api.kiosk.leave.mutate();
  expect(await who()).toEqual({ staff: false, client: true, kiosk: false });
  await api.portal.signOut.mutate();
  expect(await who()).toEqual({ staff: false, client: false, kiosk: false });
  expect(await api.portal.signOut.mutate()).toEqual({ done: true });
});

test('a cookie of one space opens no other', async () => {
  const { browser } = await allIn();
  const names = ['daybook-staff', 'daybook-client', 'daybook-kiosk'];
  const token = (name: string) => browser.cookies.get(name) ?? '';
  for (const [from, to] of names.flatMap((one) => names.filter((two) => two !== one).map((two) => [one, two]))) {
    const thief = daybook.browser();
    thief.cookies.set(to ?? '', token(from ?? ''));
    expect((await refusal(thief.api.access.me.query())).reason, `${from} as ${to}`).toBe('not-signed-in');
    expect((await refusal(thief.api.portal.me.query())).reason, `${from} as ${to}`).toBe('not-signed-in');
    expect((await refusal(thief.api.kiosk.me.query())).reason, `${from} as ${to}`).toBe('kiosk-unknown');
  }
});

test('what is locked in the portal is not for staff, and the other way round', async () => {
  const wrong = 'not the password';
  const { slug } = portal;
  const [one, another] = [daybook.browser(), daybook.browser()];
  const asClient = (login: string) => one.api.portal.signIn.mutate({ slug, login, password: wrong });
  for (let n = 0; n < 5; n += 1) expect((await refusal(asClient(shop.login))).reason).toBe('sign-in-failed');
  expect((await refusal(asClient(shop.login))).reason).toBe('locked-out');
  await another.api.access.signIn.mutate({ login: shop.login, password });
  const asStaff = () => another.api.access.signIn.mutate({ login: portal.login, password: wrong });
  for (let n = 0; n < 5; n += 1) expect((await refusal(asStaff())).reason).toBe('sign-in-failed');
  expect((await refusal(asStaff())).reason).toBe('locked-out');
  await daybook.browser().api.portal.signIn.mutate({ slug, login: portal.login, password });
});

test('who locks a client’s login from afar locks out nobody who has signed in there before', async () => {
  const { slug, login } = portal;
  const own = daybook.browser();
  await own.api.portal.signIn.mutate({ slug, login, password });
  await own.api.portal.signOut.mutate();
  const afar = daybook.browser();
  const guess = () => afar.api.portal.signIn.mutate({ slug, login, password: 'a guess' });
  for (let n = 0; n < 5; n += 1) await refusal(guess());
  expect((await refusal(guess())).reason).toBe('locked-out');
  expect(await own.api.portal.signIn.mutate({ slug, login, password })).toMatchObject({ language: 'en' });
});

test('a session ends after half an hour without a sign of life, and after twelve hours with it', async () => {
  daybook.clock.forward(3_600_000);
  const { slug, login } = portal;
  const browser = daybook.browser();
  await browser.api.portal.signIn.mutate({ slug, login, password });
  for (let n = 0; n < 4; n += 1) {
    daybook.clock.forward(20 * 60_000);
    await browser.api.portal.me.query();
  }
  daybook.clock.forward(31 * 60_000);
  expect((await refusal(browser.api.portal.me.query())).reason).toBe('not-signed-in');
  await browser.api.portal.signIn.mutate({ slug, login, password });
  for (let n = 0; n < 35; n += 1) {
    daybook.clock.forward(20 * 60_000);
    await browser.api.portal.me.query();
  }
  daybook.clock.forward(20 * 60_000);
  expect((await refusal(browser.api.portal.me.query())).reason).toBe('not-signed-in');
});
