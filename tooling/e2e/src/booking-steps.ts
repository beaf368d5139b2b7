import { expect, type Page } from '@playwright/test';

export const times = (page: Page) => page.getByRole('region').getByRole('button');
export const held = (page: Page) => page.getByText(/Held for you for [45]:\d\d/);

/** Takes a date on which everything is free: the third one. */
export async function chooseDay(page: Page): Promise<void> {
  await page.getByRole('listitem').filter({ hasText: /slot/ }).nth(2).getByRole('button').click();
}

export async function hold(page: Page, time: string): Promise<void> {
  await page.getByRole('button', { name: time, exact: true }).click();
  await expect(held(page)).toBeVisible();
}

export async function fill(page: Page, email: string, name = 'Paz Aquino'): Promise<void> {
  await page.getByLabel('Name').fill(name);
  await page.getByLabel('E-mail').fill(email);
}

/** Reserves what is held; answers the id of the booking. */
export async function reserve(page: Page): Promise<string> {
  const answered = page.waitForResponse((response) => response.url().includes('appointments.request'));
  await page.getByRole('button', { name: 'Reserve this time' }).click();
  const { result } = await (await answered).json();
  return result.data.id;
}
