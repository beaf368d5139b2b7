import type { Page } from '@playwright/test';

/** Signs in as one of the demo's accounts by the sign-in page. */
export async function signIn(page: Page, login = 'owner@demo.daybook', password = 'daybook-demo'): Promise<void> {
  await page.goto('/sign-in');
  await page.getByLabel('Login').fill(login);
  await page.getByLabel('Password', { exact: true }).fill(password);
  await page.getByRole('button', { name: 'Sign in' }).click();
  await page.waitForURL((url) => url.pathname !== '/sign-in');
}
