import { AxeBuilder } from '@axe-core/playwright';
import { expect, type Page, test } from '@playwright/test';
import { signIn } from './signed-in.ts';

interface Line {
  site: { name: string };
  week: { from: string; to: string };
  worked: number;
}

async function ask(page: Page, name: string, input: object) {
  const answer = await page.request.get(`/trpc/timesheets.${name}?input=${encodeURIComponent(JSON.stringify(input))}`);
  return (await answer.json()).result.data;
}

const decimal = (minutes: number) =>
  (minutes / 60).toLocaleString('en-GB', { minimumFractionDigits: 2, maximumFractionDigits: 2 });

test('from a bar’s table to the people of a week to the punches of a day, by keyboard', async ({ page }) => {
  await signIn(page, 'manager@demo.daybook');
  await expect(page.getByRole('heading', { level: 1, name: 'Now' })).toBeVisible();
  await expect(async () => {
    await page.keyboard.press('g');
    await page.keyboard.press('h');
    await expect(page.getByRole('heading', { level: 1, name: 'Hours' })).toBeVisible({ timeout: 1_500 });
  }).toPass();
  await expect(page.getByRole('heading', { level: 2, name: /h worked/ })).toBeVisible();
  const lines = page.getByRole('table', { name: 'By site and week' });
  const row = lines.getByRole('row').nth(1);
  const [site, , , worked] = await row.getByRole('cell').allInnerTexts();
  await row.getByRole('button').focus();
  await page.keyboard.press('Enter');
  await expect(page.getByRole('heading', { level: 1, name: new RegExp(`^${site},`) })).toBeVisible();
  const url = new URL(page.url());
  const [from, to] = [url.searchParams.get('from') ?? '', url.searchParams.get('to') ?? ''];
  const siteId = url.pathname.split('/').at(-1);
  const { items } = (await ask(page, 'reportPeople', { siteId, from, to })) as { items: Line[] };
  expect(decimal(items.reduce((sum, one) => sum + one.worked, 0))).toBe(worked);
  const people = page.getByRole('table', { name: 'People' });
  await people.getByRole('row').nth(1).getByRole('button').focus();
  await page.keyboard.press('Enter');
  await expect(page).toHaveURL(/\/timesheets\/.+from=/);
  await expect(page.getByRole('table', { name: 'Days' })).toBeVisible();
});

test('the site and the span stand in the address, and a bar leads to its week', async ({ page }) => {
  await signIn(page, 'owner@demo.daybook');
  await page.goto('/hours?weeks=4');
  await expect(page.getByLabel('How many weeks').first()).toHaveValue('4 weeks');
  await page.getByLabel('How many weeks').first().click();
  await page.getByRole('option', { name: '13 weeks' }).click();
  await expect(page).toHaveURL(/weeks=13/);
  await expect(page.locator('.recharts-bar-rectangle').first()).toBeAttached();
  const bars = page.locator('figure').first().locator('.recharts-bar').nth(1).locator('path');
  await bars.first().click();
  await expect(page).toHaveURL(/week=|\/hours\/.+from=/);
});

/** Nothing that a tool can tell is wrong, and nothing that is cut off at the side. */
async function isWell(page: Page): Promise<void> {
  await page.waitForTimeout(300);
  const { violations } = await new AxeBuilder({ page }).analyze();
  expect(violations.map(({ id, nodes }) => [id, nodes.map(({ html }) => html)])).toEqual([]);
  const wide = await page.evaluate(() => document.documentElement.scrollWidth - innerWidth);
  expect(wide, 'nothing scrolls sideways').toBeLessThanOrEqual(0);
}

for (const [name, width, height, colorScheme] of [
  ['a phone in light', 360, 740, 'light'],
  ['a phone in dark', 360, 740, 'dark'],
  ['a desktop in dark', 1440, 900, 'dark'],
  ['a desktop in light', 1440, 900, 'light'],
] as const) {
  test(`hours and the people behind them are well on ${name}`, async ({ browser }) => {
    const context = await browser.newContext({ viewport: { width, height }, colorScheme });
    const page = await context.newPage();
    await signIn(page, 'owner@demo.daybook');
    await page.goto('/hours');
    await expect(page.locator('.recharts-bar-rectangle').first()).toBeAttached();
    await isWell(page);
    await page.getByRole('table', { name: 'By site and week' }).getByRole('button').first().click();
    await expect(page.getByRole('table', { name: 'People' })).toBeVisible();
    await isWell(page);
    await context.close();
  });
}
