import { expect, type Page } from '@playwright/test';
import type { Person } from './kiosk-site.ts';
import type { Account } from './own-account.ts';

/** From the tablet at rest to the reports of its site. */
export async function goToReports(page: Page, { login, password }: Account): Promise<void> {
  await page.getByRole('button', { name: 'Site sign-in' }).click();
  await page.getByLabel('Login').fill(login);
  await page.getByLabel('Password').fill(password);
  await page.getByRole('button', { name: 'Sign in', exact: true }).click();
  await page.getByRole('button', { name: 'End-of-day report' }).click();
  await expect(page.getByRole('heading', { name: 'End-of-day report' })).toBeVisible();
}

/** Says who it is where a shared sign-in asks for it. */
export async function sayWho(page: Page, { name, pin }: Pick<Person, 'name' | 'pin'>): Promise<void> {
  const dialog = page.getByRole('dialog', { name: 'Who does this?' });
  await dialog.getByLabel('Name').selectOption({ label: name });
  for (const digit of pin) await dialog.getByRole('button', { name: digit, exact: true }).click();
  await dialog.getByRole('button', { name: 'Confirm' }).click();
  await expect(dialog).toHaveCount(0);
}

/** Goes on to the step of the report with that heading, or back to it. */
export async function goToStep(page: Page, heading: string, button: 'Next' | 'Back' = 'Next'): Promise<void> {
  const there = page.getByRole('heading', { name: heading });
  await expect(async () => {
    if (!(await there.isVisible())) await page.getByRole('button', { name: button, exact: true }).click();
    await expect(there).toBeVisible({ timeout: 500 });
  }).toPass();
}

/** Fills a field and leaves it. */
export async function type(page: Page, label: string, text: string): Promise<void> {
  const field = page.getByRole('textbox', { name: label, exact: true });
  await field.fill(text);
  await field.blur();
}

/** What was typed is stored. */
export async function isSaved(page: Page): Promise<void> {
  await expect(page.getByText(/^Saved \d/)).toBeVisible();
}
