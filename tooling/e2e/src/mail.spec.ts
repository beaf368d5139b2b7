import { randomUUID } from 'node:crypto';
import { expect, test } from '@playwright/test';
import { isWell } from './page-well.ts';
import { signIn } from './signed-in.ts';

test('who forgot the password finds the link in the mailbox where no mail leaves, and is in again', async ({
  page: owner,
  browser,
  baseURL,
}) => {
  test.slow();
  const login = `m${randomUUID().slice(0, 8)}@example.org`;
  await signIn(owner);
  const made = await owner.request.post('/trpc/access.accounts.create', {
    data: {
      id: randomUUID(),
      login,
      name: 'Cora Reyes',
      role: 'manager',
      language: 'en',
      sites: 'all',
      employeeId: null,
    },
  });
  expect(made.ok()).toBe(true);

  const elsewhere = await browser.newContext({ ...(baseURL ? { baseURL } : {}), locale: 'en-GB' });
  const page = await elsewhere.newPage();
  await page.goto('/sign-in');
  await page.getByRole('link', { name: 'Forgot your password?' }).click();
  await page.getByLabel('Login').fill(login);
  await isWell(page);
  await page.getByRole('button', { name: 'Send me a link' }).click();
  await expect(page.getByRole('heading', { name: 'Look into your mail' })).toBeVisible();
  await expect(page.getByText('No mail leaves this Daybook')).toBeVisible();

  await owner.goto('/messages');
  await expect(owner.getByText('No mail leaves this Daybook: no mail server is set.')).toBeVisible();
  await isWell(owner);
  await owner.getByRole('link', { name: 'Mailbox' }).click();
  // The job keeps it a moment later.
  const row = owner.getByRole('row').filter({ hasText: login });
  await expect(async () => {
    await owner.reload();
    await expect(row).toBeVisible({ timeout: 3_000 });
  }).toPass();
  await row.getByRole('button', { name: 'A new password for Daybook' }).click();
  const link = owner.getByRole('dialog').getByRole('link', { name: /\/welcome#/ });
  await expect(link).toBeVisible();
  await isWell(owner);
  await page.goto((await link.getAttribute('href')) ?? '');
  await page.getByLabel('New password').fill('another long password');
  await page.getByRole('button', { name: 'Set password and sign in' }).click();
  await expect(page).toHaveURL(/\/now$/);
});

test('the last link of a reminder shows a button and changes nothing by itself', async ({ page, baseURL }) => {
  const asked: string[] = [];
  page.on('request', (request) => {
    if (request.method() === 'POST') asked.push(request.url());
  });
  const path = `/b/${'a'.repeat(43)}/unsubscribe`;
  await page.goto(path);
  const button = page.getByRole('button', { name: 'Send me no more reminders' });
  await expect(button).toBeVisible();
  await isWell(page);
  expect(asked).toEqual([]);
  await button.click();
  await expect(page.getByRole('alert')).toHaveText('This link does not work.');
  expect(asked).toEqual([`${baseURL}${path}`]);
});
