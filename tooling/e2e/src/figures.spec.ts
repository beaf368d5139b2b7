import { readFile } from 'node:fs/promises';
import { expect, type Page, test } from '@playwright/test';
import { isWell } from './page-well.ts';
import { signIn } from './signed-in.ts';

async function parian(page: Page): Promise<string> {
  const answer = await page.request.get(`/trpc/directory.sites.list?input=${encodeURIComponent('{}')}`);
  const { items } = (await answer.json()).result.data;
  return items.find(({ name }: { name: string }) => name === 'Parian Health Center').id;
}

test('figures are drawn and told by day and service, a day is looked at by itself, and they leave as CSV', async ({
  page,
}) => {
  await signIn(page, 'frontdesk@demo.daybook');
  await expect(page.getByRole('heading', { level: 1, name: 'Desk' })).toBeVisible();
  await expect(async () => {
    await page.keyboard.press('g');
    await page.keyboard.press('f');
    await expect(page.getByRole('heading', { level: 1, name: 'Figures' })).toBeVisible({ timeout: 1_500 });
  }).toPass();
  await expect(
    page.getByRole('heading', { level: 2, name: /^Half waited \d+ min or less, nine of ten/ }),
  ).toBeVisible();
  await expect(page.locator('figure')).toHaveCount(3);
  await expect(page.locator('.recharts-bar-rectangle').first()).toBeAttached();
  const days = page.getByRole('table', { name: 'By day' });
  const services = page.getByRole('table', { name: 'By service' });
  await expect(services.getByRole('row', { name: /Consultation/ })).toBeVisible();
  const served = async (row: ReturnType<typeof days.getByRole>) => await row.getByRole('cell').nth(2).textContent();
  const busy = days.getByRole('row').nth(3);
  const ofDay = await served(busy);
  await busy.getByRole('button').focus();
  await page.keyboard.press('Enter');
  await expect(page).toHaveURL(/day=20\d\d-/);
  await expect(page.getByText(/^Only /)).toBeVisible();
  expect(await served(services.getByRole('row', { name: 'All of it' }))).toBe(ofDay);
  await page.getByRole('button', { name: 'Show every day' }).click();
  await page.getByText('By service', { exact: true }).first().click();
  await expect(page).toHaveURL(/by=service/);
  await isWell(page);
  const saved = page.waitForEvent('download');
  await page.getByRole('button', { name: 'Save as CSV' }).click();
  const file = await saved;
  expect(file.suggestedFilename()).toMatch(/^daybook-queue-.*\.csv$/);
  expect(await readFile(await file.path(), 'utf8')).toContain('waiting_longest,waiting_90');
});

test('the dates stand in the address; none, too many and the wrong way round are said', async ({ page }) => {
  await signIn(page, 'owner@demo.daybook');
  const site = await parian(page);
  await page.goto(`/figures?site=${site}&from=2020-01-01&to=2020-01-31`);
  await expect(page.getByText('Nobody was here in this time')).toBeVisible();
  await page.getByLabel('To', { exact: true }).fill('2020-06-30');
  await expect(page).toHaveURL(/to=2020-06-30/);
  await expect(page.getByText('Choose two dates, the first one first, at most 92 days.')).toBeVisible();
  await expect(page.getByRole('button', { name: 'Save as CSV' })).toHaveCount(0);
  await page.getByLabel('To', { exact: true }).fill('2019-12-31');
  await expect(page.getByText('Choose two dates, the first one first, at most 92 days.')).toBeVisible();
});

test('who may not see appointments finds no figures', async ({ page }) => {
  await signIn(page, 'employee@demo.daybook');
  await expect(page.getByRole('link', { name: 'Figures' })).toHaveCount(0);
  await page.goto('/figures');
  await expect(page.getByRole('heading', { name: 'This page is not here' })).toBeVisible();
});

for (const [name, width, colorScheme, by] of [
  ['a phone in light', 360, 'light', 'day'],
  ['a phone in dark', 360, 'dark', 'service'],
  ['a desktop in dark', 1440, 'dark', 'service'],
] as const) {
  test(`figures are well on ${name}`, async ({ browser }) => {
    const context = await browser.newContext({ viewport: { width, height: 800 }, colorScheme });
    const page = await context.newPage();
    await signIn(page, 'frontdesk@demo.daybook');
    await page.goto(by === 'service' ? '/figures?by=service' : '/figures');
    await expect(page.locator('.recharts-bar-rectangle').first()).toBeAttached();
    await isWell(page);
    await context.close();
  });
}
