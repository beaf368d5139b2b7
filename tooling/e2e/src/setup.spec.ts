import { test as base, expect } from '@playwright/test';
import { startOwnDaybook } from './own-daybook.ts';

interface Empty {
  url: string;
  setupCode: string;
}

/** A Daybook that nobody owns yet. */
const test = base.extend<{ empty: Empty }>({
  // biome-ignore lint/correctness/noEmptyPattern: Playwright asks for the pattern.
  empty: async ({}, use) => {
    const own = await startOwnDaybook();
    await use({ url: own.address, setupCode: own.setupCode() });
    await own.leave();
  },
});

test('on the first run somebody with the printed code becomes the owner, once', async ({ page, empty }) => {
  await page.goto(empty.url);
  await expect(page.getByRole('heading', { name: 'Set up Daybook' })).toBeVisible();
  await page.getByLabel('Set-up code').fill('NOT-THE-CODE');
  await page.getByLabel('Organization').fill('Bayview Stores');
  await page.getByLabel('First site').fill('Bayview Front');
  await page.getByRole('combobox', { name: 'Time zone' }).fill('Asia/Manila');
  await page.getByRole('option', { name: 'Asia/Manila' }).click();
  await page.getByRole('combobox', { name: 'Currency' }).fill('PHP');
  await page.getByRole('option', { name: /^PHP/ }).click();
  await page.getByLabel('Your name').fill('Corazon Reyes');
  await page.getByLabel('Login').fill('cora@example.org');
  await page.getByLabel('Password', { exact: true }).fill('short');
  await page.getByRole('button', { name: 'Set up and sign in' }).click();
  await expect(page.getByText('Use 10 to 200 characters.')).toBeVisible();
  await page.getByLabel('Password', { exact: true }).fill('a few words together');
  await page.getByRole('button', { name: 'Set up and sign in' }).click();
  await expect(page.getByLabel('Set-up code')).toHaveAttribute('aria-invalid', 'true');
  await page.getByLabel('Set-up code').fill(empty.setupCode);
  await page.getByRole('button', { name: 'Set up and sign in' }).click();

  await expect(page.getByRole('heading', { name: 'Nobody works here yet' })).toBeVisible();
  await expect(page.getByText('Corazon Reyes')).toBeVisible();
  await page.getByRole('link', { name: 'Add an employee' }).click();
  await expect(page.getByRole('dialog', { name: 'Add an employee' })).toBeVisible();
  await page.goto(`${empty.url}/setup`);
  await expect(page.getByRole('heading', { name: 'This Daybook is set up already' })).toBeVisible();
});
