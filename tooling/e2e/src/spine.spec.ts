import { expect, type Page, test } from '@playwright/test';
import { signIn } from './signed-in.ts';

/** Eight tabs that all draw at once take their time beside another test. */
const whileBusy = { timeout: 25_000 };

/** A site that no other test knows, made on the screens that a new owner would use. */
async function addSite(page: Page, name: string): Promise<void> {
  await page.goto('/sites');
  await page.getByRole('button', { name: 'Add a site' }).click();
  const panel = page.getByRole('dialog', { name: 'Add a site' });
  await panel.getByLabel('Name').fill(name);
  await panel.getByLabel('Time zone').fill('Asia/Manila');
  await page.getByRole('option', { name: 'Asia/Manila' }).click();
  await panel.getByLabel('Currency').fill('PHP');
  await page.getByRole('option', { name: /^PHP/ }).click();
  await panel.getByRole('button', { name: 'Add a site' }).click();
  await expect(page.getByRole('heading', { level: 1, name })).toBeVisible();
}

async function addEmployee(page: Page, site: string, name: string, pin: string): Promise<void> {
  await page.goto('/employees?open=new');
  const panel = page.getByRole('dialog', { name: 'Add an employee' });
  await panel.getByLabel('Name', { exact: true }).fill(name);
  await panel.getByLabel('Number').fill(`${Math.floor(Math.random() * 1e9)}`);
  await panel.getByRole('combobox', { name: 'Sites' }).fill(site);
  await page.getByRole('option', { name: site }).click();
  await page.keyboard.press('Escape');
  await expect(panel.getByLabel('Called')).toHaveValue(name.split(' ')[0] ?? '');
  await panel.getByRole('button', { name: 'Add', exact: true }).click();
  const own = page.getByRole('dialog', { name });
  await own.getByLabel('New PIN').fill(pin);
  await own.getByRole('button', { name: 'Set PIN' }).click();
  await expect(page.getByText(`The PIN of ${name.split(' ')[0]} was set.`)).toBeVisible();
}

test('an owner enrols a kiosk, an employee clocks in at it, and the board changes by itself', async ({
  page,
  browser,
}) => {
  const site = `Bay ${Date.now() % 1e6}`;
  await signIn(page);
  await addSite(page, site);

  await page.getByRole('button', { name: 'Enrol a kiosk' }).click();
  const offer = page.getByRole('dialog', { name: `A kiosk for ${site}` });
  const code = (await offer.getByText(/^[0-9A-Z]{4}-[0-9A-Z]{4}$/).textContent()) ?? '';
  const tablet = await browser.newContext({ viewport: { width: 1280, height: 800 } });
  const kiosk = await tablet.newPage();
  await kiosk.goto('/kiosk/');
  await kiosk.getByLabel('Code').fill(code);
  await kiosk.getByLabel('Name of this tablet').fill('Front tablet');
  await kiosk.getByRole('button', { name: 'Enrol this tablet' }).click();
  await expect(offer.getByText('Front tablet is enrolled')).toBeVisible();
  await offer.getByRole('button', { name: 'Done' }).click();
  await expect(page.getByRole('row', { name: /Front tablet.*Answers/ })).toBeVisible();

  await addEmployee(page, site, 'Rhea Mae Santiago', '2604');

  await page.goto('/now');
  const row = page.getByRole('row', { name: new RegExp(site) });
  await expect(row.getByText('0 of 1')).toBeVisible();
  // From here on the board is not touched: whatever it shows next, it was told.
  const loads: string[] = [];
  page.on('framenavigated', (frame) => loads.push(frame.url()));

  await kiosk.getByRole('button', { name: 'Tap your name' }).click();
  await kiosk.getByRole('button', { name: 'Rhea Mae Santiago' }).click();
  for (const digit of '2604') await kiosk.getByRole('button', { name: digit, exact: true }).click();
  const punched = kiosk.waitForResponse((response) => response.url().includes('clock.punch'));
  await kiosk.getByRole('button', { name: 'Clock in' }).click();
  await punched;
  await expect(row.getByText('1 of 1')).toBeVisible();
  await expect(page.getByRole('complementary').getByText(`Rhea Mae Santiago is in at ${site}`)).toBeVisible();
  await expect(kiosk.getByRole('heading', { name: 'You are in, Rhea' })).toBeVisible();
  expect(loads).toEqual([]);
  await tablet.close();
});

test('eight tabs share one stream, stay usable, and all of them change', async ({ browser, playwright, baseURL }) => {
  const context = await browser.newContext();
  const first = await context.newPage();
  await signIn(first);
  const tabs = [first, ...(await Promise.all(Array.from({ length: 7 }, () => context.newPage())))];
  const open = new Set<unknown>();
  for (const tab of tabs) {
    tab.on('request', (request) => request.url().includes('live.watch') && open.add(request));
    tab.on('requestfinished', (request) => open.delete(request));
    tab.on('requestfailed', (request) => open.delete(request));
  }
  await Promise.all(tabs.map((tab) => tab.goto('/now')));
  for (const tab of tabs) await expect(tab.getByText('Live', { exact: true })).toBeVisible();
  expect(open.size).toBe(1);

  const api = await playwright.request.newContext({ baseURL: baseURL ?? '' });
  await api.post('/trpc/access.signIn', { data: { login: 'owner@demo.daybook', password: 'daybook-demo' } });
  const name = `Wharf ${Date.now() % 1e6}`;
  const made = await api.post('/trpc/directory.sites.create', {
    data: { id: crypto.randomUUID(), name, zone: 'Asia/Manila', currency: 'PHP', dayStart: '04:00', longestShift: 960 },
  });
  expect(made.ok()).toBe(true);
  for (const tab of tabs) await expect(tab.getByRole('link', { name })).toBeVisible(whileBusy);

  // The tab that holds the stream goes; another takes it over.
  await first.close();
  const second = tabs[1] ?? first;
  await expect(second.getByText('Live', { exact: true })).toBeVisible();
  const later = `Pier ${Date.now() % 1e6}`;
  await api.post('/trpc/directory.sites.create', {
    data: {
      id: crypto.randomUUID(),
      name: later,
      zone: 'Asia/Manila',
      currency: 'PHP',
      dayStart: '04:00',
      longestShift: 960,
    },
  });
  for (const tab of tabs.slice(1)) await expect(tab.getByRole('link', { name: later })).toBeVisible(whileBusy);
  await second.getByRole('link', { name: 'Employees' }).click();
  await expect(second.getByRole('heading', { level: 1, name: 'Employees' })).toBeVisible();
  await api.dispose();
  await context.close();
});
