import { type BrowserContextOptions, expect, type Page, request, test } from '@playwright/test';
import { times } from './booking-steps.ts';
import { listenBefore } from './heard.ts';
import { call, makeSite } from './kiosk-site.ts';
import { startOwnDaybook } from './own-daybook.ts';
import { enrolFor, listen, openQueue } from './queue-site.ts';
import { middayZone } from './wall-time.ts';

const phone = { width: 360, height: 740 };
const screen = { width: 1920, height: 1080 };
const client = { name: 'Corazon Reyes', birthDate: '1984-03-09' };
const rows = (page: Page, part: string) => page.getByRole('region', { name: part }).getByRole('listitem');

const calledOn = (display: Page) => display.getByRole('heading', { name: 'Now called Tinatawag' }).locator('..');

async function takeNumber(kiosk: Page, service: string, right: string): Promise<string> {
  await kiosk.getByRole('button', { name: service }).click();
  await kiosk.getByRole('button', { name: right }).click();
  const title = kiosk.getByRole('heading', { name: /^Your number / });
  const number = /[A-Z]\d{3}/.exec((await title.textContent()) ?? '')?.[0] ?? '';
  await kiosk.getByRole('button', { name: 'Done' }).click();
  return number;
}

/** Calls who is next by the key, and answers whom. */
async function callNext(desk: Page): Promise<string> {
  const before = await rows(desk, 'Waiting').first().locator('b').first().textContent();
  await desk.getByRole('heading', { name: 'Desk' }).click();
  await desk.keyboard.press('c');
  await expect(rows(desk, 'Called')).toHaveText([new RegExp(before ?? '')]);
  return before ?? '';
}

test('desk, phone, kiosk and waiting room go on together through a restart: nobody is lost, called twice or named', async ({
  browser,
}) => {
  // It starts a server of its own twice.
  test.setTimeout(400_000);
  const daybook = await startOwnDaybook();
  const ear = await listenBefore(daybook.address);
  const api = await request.newContext({ baseURL: daybook.address });
  const pages: Page[] = [];
  const open = async (options: BrowserContextOptions) => {
    const context = await browser.newContext({ baseURL: daybook.address, locale: 'en-GB', ...options });
    const page = await context.newPage();
    pages.push(page);
    return page;
  };
  try {
    await daybook.setUp(api);
    const site = await makeSite(api, middayZone());
    await call(api, 'appointments.page.set', { siteId: site.id, slug: `bay-${site.id.slice(0, 8)}` });
    const { service } = await openQueue(api, site, { selfBooking: 'book' });
    const clientId = crypto.randomUUID();
    const known = { phone: null, email: null, language: 'en', reminders: false };
    await call(api, 'clients.create', { id: clientId, ...client, ...known });
    const { code } = await call(api, 'portal.issueCode', { clientId, siteId: site.id });

    const desk = await open({ storageState: await api.storageState() });
    await desk.goto(`/desk?site=${site.id}`);
    await desk.getByRole('textbox', { name: /^Room/ }).fill('Room 1');
    const kiosk = await open({});
    await enrolFor(kiosk, site, 'queue');
    const display = await open({ baseURL: ear.address, viewport: screen });
    const said = await listen(display);
    await enrolFor(display, site, 'display');
    await expect(display.getByRole('heading', { name: 'Nobody is called' })).toBeVisible();
    const portal = await open({ viewport: phone });
    const password = 'a few words together';
    await call(portal.request, 'portal.useCode', { code, birthDate: client.birthDate, password });

    // The phone books the first time of today; the desk sees who comes, as it happens.
    await portal.goto('/portal');
    await portal.getByRole('button', { name: 'Book a visit' }).click();
    await times(portal).first().click();
    await portal.getByRole('button', { name: 'Book this for me' }).click();
    const arrived = desk.getByRole('button', { name: /^Corazon Reyes, .*: arrived$/ });
    await expect(arrived).toBeVisible();

    // The kiosk gives numbers, the desk and the waiting room have them.
    expect(await takeNumber(kiosk, service.name, 'None of these')).toBe('A001');
    expect(await takeNumber(kiosk, service.name, 'Pregnant')).toBe('P001');
    await expect(rows(desk, 'Waiting')).toHaveText([/P001/, /A001/]);
    await expect(display.getByRole('listitem').filter({ hasText: /^A001$/ })).toBeVisible();
    await arrived.click();
    await expect(rows(desk, 'Waiting')).toHaveText([/P001/, /A001|A002.*Corazon Reyes/, /A001|A002.*Corazon Reyes/]);
    expect(await callNext(desk)).toBe('P001');
    await expect(calledOn(display)).toContainText('P001');

    // In the middle of it the server is gone. What is on a screen stays, and nobody is given anything.
    await daybook.kill();
    await expect(display.getByText(/No network since \d+:\d\d/)).toBeVisible({ timeout: 20_000 });
    await expect(calledOn(display)).toContainText('P001');
    await expect(kiosk.getByRole('heading', { name: 'No numbers just now' })).toBeVisible({ timeout: 70_000 });
    await desk.getByRole('heading', { name: 'Desk' }).click();
    await desk.keyboard.press('c');
    await expect(rows(desk, 'Called')).toHaveCount(1);
    await daybook.start();

    // All four go on by themselves.
    await expect(display.getByText(/No network since/)).toBeHidden({ timeout: 30_000 });
    await expect(kiosk.getByRole('heading', { name: 'What are you here for?' })).toBeVisible({ timeout: 40_000 });
    expect(await takeNumber(kiosk, service.name, 'None of these')).toBe('A003');
    await expect(rows(desk, 'Waiting').filter({ hasText: 'A003' })).toBeVisible({ timeout: 30_000 });
    await portal.getByRole('button', { name: 'All appointments' }).click();
    await expect(portal.getByRole('listitem').filter({ hasText: 'Corazon Reyes' })).toBeVisible({ timeout: 30_000 });

    const called = ['P001'];
    for (let n = 0; n < 3; n += 1) {
      await desk.keyboard.press('f');
      await expect(rows(desk, 'Called')).toHaveCount(0);
      called.push(await callNext(desk));
      await expect(calledOn(display)).toContainText(called.at(-1) ?? '');
    }
    await desk.keyboard.press('f');
    await expect(rows(desk, 'Waiting')).toHaveCount(0);
    expect(called.toSorted()).toEqual(['A001', 'A002', 'A003', 'P001']);
    // In both languages each once, and in no byte that the screen was sent anybody by name.
    await expect.poll(said, { timeout: 40_000 }).toHaveLength(8);
    expect(new Set(await said()).size).toBe(8);
    expect(ear.received()).toContain('P001');
    expect(ear.received()).not.toMatch(/Corazon|Reyes/);
  } finally {
    for (const page of pages) await page.context().close();
    ear.close();
    await api.dispose();
    await daybook.leave();
  }
});
