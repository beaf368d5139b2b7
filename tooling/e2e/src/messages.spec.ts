import { AxeBuilder } from '@axe-core/playwright';
import { expect, type Page } from '@playwright/test';
import { test } from './kiosk-site.ts';
import { signIn } from './signed-in.ts';

async function isWell(page: Page): Promise<void> {
  // What fades in has its colours only then.
  await page.waitForTimeout(300);
  const { violations } = await new AxeBuilder({ page }).analyze();
  expect(violations.map(({ id, nodes }) => [id, nodes.map(({ html }) => html)])).toEqual([]);
  await page.setViewportSize({ width: 360, height: 740 });
  expect(await page.evaluate(() => document.documentElement.scrollWidth)).toBe(360);
  await page.setViewportSize({ width: 1280, height: 800 });
}

test('a message to a site is read at its kiosk until it is taken down', async ({ page, browser, site }) => {
  test.slow();
  const rhea = await site.hire('Rhea Santiago', '2604');
  await signIn(page, 'manager@demo.daybook');
  await page.goto(`/sites/${site.id}`);
  const section = page.getByRole('region', { name: 'Message at the kiosk' });
  await expect(section.getByText('No message now.')).toBeVisible();
  await section.getByRole('button', { name: 'Write a message' }).click();
  await section.getByRole('button', { name: 'Show at the kiosk' }).click();
  await expect(section.getByText('Write what is to be read')).toBeVisible();
  await section.getByLabel('Message', { exact: true }).fill('Vaccine delivery at 15:30.\nPlease clear the cold shelf.');
  await section.getByRole('combobox', { name: 'Shown until' }).click();
  await page.getByRole('option', { name: 'The end of a date' }).click();
  await section.getByRole('button', { name: 'Show at the kiosk' }).click();
  await expect(section.getByText('Choose a date that is still to come.')).toBeVisible();
  await isWell(page);
  await section.getByLabel('Last date').fill('2099-12-31');
  await section.getByRole('button', { name: 'Show at the kiosk' }).click();
  await expect(section.getByText('Until Fri 1 Jan, 4:00 · Ramon Katigbak')).toBeVisible();
  await isWell(page);

  const tablet = await browser.newPage();
  await site.enrol(tablet);
  await tablet.getByRole('button', { name: 'Tap your name' }).click();
  await tablet.getByRole('button', { name: rhea.name }).click();
  for (const digit of rhea.pin) await tablet.getByRole('button', { name: digit, exact: true }).click();
  await tablet.getByRole('button', { name: 'Clock in' }).click();
  await expect(tablet.getByText('Vaccine delivery at 15:30.')).toBeVisible();
  await tablet.close();

  await section.getByRole('button', { name: 'Take down: Vaccine delivery' }).click();
  await expect(section.getByText('No message now.')).toBeVisible();
});

test('a message to a person stands beside the person, and comes to the others who look on', async ({
  page,
  browser,
  site,
}) => {
  test.slow();
  const rhea = await site.hire('Rhea Santiago', '2604');
  await signIn(page);
  await page.goto(`/employees?open=${rhea.id}`);
  const section = page.getByRole('region', { name: 'Message at the kiosk' });
  await section.getByRole('button', { name: 'Write a message' }).click();
  await section.getByLabel('Message', { exact: true }).fill('Your new locker is number 12');
  await section.getByRole('button', { name: 'Show at the kiosk' }).click();
  await expect(section.getByText('Your new locker is number 12')).toBeVisible();
  await isWell(page);
  const auditor = await browser.newPage();
  await signIn(auditor, 'auditor@demo.daybook');
  await auditor.goto(`/employees?open=${rhea.id}`);
  await expect(auditor.getByText('Your new locker is number 12')).toBeVisible();
  await expect(auditor.getByRole('button', { name: 'Write a message' })).toBeHidden();
  await section.getByRole('button', { name: 'Take down' }).click();
  await expect(auditor.getByText('No message now.')).toBeVisible();
  await auditor.close();
});
