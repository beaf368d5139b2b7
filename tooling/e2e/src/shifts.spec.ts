import { AxeBuilder } from '@axe-core/playwright';
import { type APIRequestContext, expect, type Page } from '@playwright/test';
import { type KioskSite, type Person, test } from './kiosk-site.ts';
import { signIn } from './signed-in.ts';
import { identify } from './tablet.ts';

const dayMs = 24 * 3_600_000;
const usual = { width: 1280, height: 800 };
const tablets = [usual, { width: 1024, height: 600 }, { width: 800, height: 1280 }];
const phone = { width: 360, height: 740 };

async function call(api: APIRequestContext, name: string, data: unknown): Promise<Record<string, unknown>> {
  const answer = await api.post(`/trpc/${name}`, { data });
  const body = await answer.json();
  if (!answer.ok()) throw new Error(`${name}: ${JSON.stringify(body)}`);
  return body.result.data;
}

async function isWell(page: Page): Promise<void> {
  // What fades in has its colours only then.
  await page.waitForTimeout(300);
  const { violations } = await new AxeBuilder({ page }).analyze();
  expect(violations.map(({ id, nodes }) => [id, nodes.map(({ html }) => html)])).toEqual([]);
  expect(await page.evaluate(() => document.documentElement.scrollWidth - innerWidth)).toBeLessThanOrEqual(0);
}

/** At each size of a tablet nothing is cut off, and every button is within reach. */
async function isWellAtTheTablet(page: Page): Promise<void> {
  const { violations } = await new AxeBuilder({ page }).analyze();
  expect(violations.map(({ id, nodes }) => [id, nodes.map(({ html }) => html)])).toEqual([]);
  for (const size of tablets) {
    await page.setViewportSize(size);
    for (const button of await page.getByRole('button').all()) await expect(button).toBeInViewport({ ratio: 0.99 });
    const [across, down] = await page.evaluate(() => [
      document.documentElement.scrollWidth - innerWidth,
      document.documentElement.scrollHeight - innerHeight,
    ]);
    expect([size, across, down]).toEqual([size, 0, 0]);
  }
  await page.setViewportSize(usual);
}

/** A kind of this name that nobody else asks for. */
async function addKind(owner: APIRequestContext): Promise<string> {
  const id = crypto.randomUUID();
  const name = `Vacation ${id.slice(0, 4)}`;
  const rules = { paid: true, dayMinutes: 480, yearlyMinutes: 2400, askable: true, archived: false };
  await call(owner, 'roster.leave.kinds.save', { id, name, ...rules });
  return name;
}

/** Gives a person the own sign-in, and signs in by it on this page. */
async function signInAs(page: Page, owner: APIRequestContext, site: KioskSite, { id, name }: Person): Promise<void> {
  const login = `own-${crypto.randomUUID().slice(0, 8)}@example.org`;
  const own = { name, role: 'employee', language: 'en', sites: [site.id], employeeId: id };
  const made = await call(owner, 'access.accounts.create', { id: crypto.randomUUID(), login, ...own });
  const token = (made['link'] as { path: string }).path.split('#')[1];
  await call(page.request, 'access.resetPassword', { token, password: 'a few words together' });
}

async function typePin(page: Page, pin: string): Promise<void> {
  for (const digit of pin) await page.getByRole('button', { name: digit, exact: true }).click();
}
/** A Wednesday ahead: no rest day of anybody, and no holiday entered for the new site. */
function wednesday(weeks: number): string {
  const ahead = ((3 - new Date().getUTCDay() + 7) % 7) + 7 * weeks;
  return new Date(Date.now() + ahead * dayMs).toISOString().slice(0, 10);
}

test('an employee sees the own shifts, asks for leave and takes it back, reads a message and follows by a calendar', async ({
  page,
  browser,
  site,
  owner,
}) => {
  test.slow();
  const rhea = await site.hire('Rhea Santiago', '2604');
  const kind = await addKind(owner);
  await site.say('Vaccine delivery at 15:30');
  await page.setViewportSize(phone);
  await signInAs(page, owner, site, rhea);
  await page.goto('/my-work');
  await page.getByRole('button', { name: 'Shifts and leave 1 new' }).click();
  await expect(page.getByText('Nothing is published yet.')).toBeVisible();
  await site.plan(rhea, 60, 240);
  await expect(page.getByRole('region', { name: 'My shifts' }).getByText(/^\d+:\d\d to \d+:\d\d$/)).toBeVisible();
  await isWell(page);

  await page.getByRole('button', { name: 'Got it: Vaccine delivery' }).click();
  await expect(page.getByText(/^Read /)).toBeVisible();
  await expect(page.getByRole('button', { name: 'Shifts and leave', exact: true })).toBeVisible();

  const leave = page.getByRole('region', { name: 'Leave' });
  await leave.getByRole('button', { name: 'Ask for leave' }).click();
  const asking = page.getByRole('dialog', { name: 'Ask for leave' });
  await asking.getByRole('combobox', { name: 'Kind' }).click();
  await page.getByRole('option', { name: kind }).click();
  await asking.getByLabel('First day').fill(wednesday(1));
  await isWell(page);
  await asking.getByRole('button', { name: /^Ask/ }).click();
  await leave.getByRole('button', { name: /^Withdraw: / }).click();
  await page.getByRole('dialog').getByRole('button', { name: 'Withdraw' }).click();
  await expect(leave.getByText('Withdrawn')).toBeVisible();

  const calendars = page.getByRole('region', { name: 'In my own calendar' });
  await calendars.getByRole('button', { name: 'Make an address' }).click();
  await page.getByLabel('Which calendar it is for').fill('My phone');
  await page.getByRole('dialog').getByRole('button', { name: 'Make an address' }).click();
  const address = await page.getByRole('status').filter({ hasText: '/calendar/' }).textContent();
  await isWell(page);
  const read = await page.request.get(address ?? '');
  expect([read.status(), (await read.text()).match(/BEGIN:VEVENT/g)?.length]).toEqual([200, 1]);
  await page.getByRole('dialog').getByRole('button', { name: 'Done' }).click();
  await calendars.getByRole('button', { name: 'End it: My phone' }).click();
  await page.getByRole('dialog').getByRole('button', { name: 'End it' }).click();
  await expect(page.getByText('The address was ended.')).toBeVisible();
  expect((await page.request.get(address ?? '')).status()).toBe(404);
  await page.setViewportSize({ width: 1440, height: 900 });
  await isWell(page);

  const another = await browser.newContext();
  const manager = await another.newPage();
  await signIn(manager, 'manager@demo.daybook');
  await manager.goto(`/sites/${site.id}`);
  await manager.getByRole('button', { name: '1 of 1 has read it' }).click();
  await expect(manager.getByRole('list', { name: 'Who has read it' }).getByText('Rhea Santiago')).toBeVisible();
  await isWell(manager);
  await another.close();
});

test('K21 at the tablet a person sees the next shift, asks for leave by fingers and says that a message was read', async ({
  page,
  site,
  owner,
}) => {
  test.slow();
  const rhea = await site.hire('Rhea Santiago', '2604');
  const kind = await addKind(owner);
  await site.plan(rhea, 60, 240);
  await site.say('Vaccine delivery at 15:30');
  await site.enrol(page);
  await identify(page, rhea);
  await page.getByRole('button', { name: 'My day' }).click();
  await expect(page.getByText(/^Next shift .* to \d+:\d\d, Bay /)).toBeVisible();
  await page.getByRole('button', { name: 'Vaccine delivery at 15:30' }).click();
  await isWellAtTheTablet(page);
  await page.getByRole('button', { name: 'Got it' }).click();
  await expect(page.getByText(/Read /)).toBeVisible();
  await page.getByRole('button', { name: 'Back' }).click();
  await isWellAtTheTablet(page);
  await page.getByRole('button', { name: 'Leave' }).click();
  await page.getByRole('button', { name: kind }).click();
  await page.getByRole('button', { name: 'The month after' }).click();
  await page.getByRole('button', { name: /^Tue/ }).first().click();
  await page.getByRole('button', { name: 'Less of the day' }).click();
  await expect(page.getByText('Part of the day, 7 h 00')).toBeVisible();
  await isWellAtTheTablet(page);
  await page.getByRole('button', { name: /^Wed/ }).nth(1).click();
  await expect(page.getByText('Part of the day')).toBeHidden();
  await page.getByRole('button', { name: 'Ask', exact: true }).click();
  await expect(page.getByRole('heading', { name: 'Sent' })).toBeVisible();
  await page.getByRole('button', { name: 'Back to my day' }).click();
  await page.getByRole('button', { name: 'Leave' }).click();
  await expect(page.getByText('Waits')).toBeVisible();
  await isWellAtTheTablet(page);
  await expect(page.getByRole('button', { name: 'Tap your name' })).toBeVisible({ timeout: 12_000 });
  expect(await page.content()).not.toContain('Vacation');
});

test('too early at the tablet: a manager who says who that is lets the same press through', async ({
  page,
  site,
  owner,
}) => {
  test.slow();
  const rhea = await site.hire('Rhea Santiago', '2604');
  const lourdes = await site.hire('Lourdes Hernandez', '1208');
  const login = `boss-${crypto.randomUUID().slice(0, 8)}@example.org`;
  const boss = { name: lourdes.name, role: 'manager', language: 'en', sites: [site.id], employeeId: lourdes.id };
  await call(owner, 'access.accounts.create', { id: crypto.randomUUID(), login, ...boss });
  const stored = await owner.get(
    `/trpc/directory.sites.get?input=${encodeURIComponent(JSON.stringify({ id: site.id }))}`,
  );
  const fields = (await stored.json()).result.data;
  await call(owner, 'directory.sites.update', { ...fields, attendance: { ...fields.attendance, earlyIn: 10 } });
  await site.plan(rhea, 60, 240);
  await site.enrol(page);
  await page.getByRole('button', { name: 'Tap your name' }).click();
  await expect(page.getByRole('heading', { name: 'Due about now' })).toBeVisible();
  await isWellAtTheTablet(page);
  await page.getByRole('button', { name: /^Rhea Santiago.*Starts \d+:\d\d/ }).click();
  await typePin(page, rhea.pin);
  await page.getByRole('button', { name: 'Clock in' }).click();
  await expect(page.getByRole('heading', { name: 'Not yet, Rhea' })).toBeVisible();
  await expect(page.getByText(/allowed from \d+:\d\d/)).toBeVisible();
  await isWellAtTheTablet(page);
  await page.getByRole('button', { name: 'A manager allows it' }).click();
  await page.getByRole('button', { name: rhea.name }).click();
  await typePin(page, rhea.pin);
  await expect(page.getByText('That person may not allow it here.')).toBeVisible();
  await page.getByRole('button', { name: 'A manager allows it' }).click();
  await page.getByRole('button', { name: lourdes.name }).click();
  await typePin(page, lourdes.pin);
  await expect(page.getByRole('heading', { name: 'You are in, Rhea' })).toBeVisible();
  expect(await site.punchesOf([rhea])).toMatchObject([{ kind: 'in', held: null }]);
});
