import { expect } from '@playwright/test';
import { test } from './kiosk-site.ts';
import { isWell } from './page-well.ts';
import { signIn } from './signed-in.ts';

test('by keys alone the opening hours of a week are said, copied, and said anew', async ({ page, site }) => {
  await signIn(page);
  await page.goto(`/sites/${site.id}`);
  const opening = page.getByRole('region', { name: 'Opening hours' });
  await expect(opening.getByText('the site counts as open at all times')).toBeVisible();
  await opening.getByRole('button', { name: 'Say when it opens' }).focus();
  await page.keyboard.press('Enter');
  await opening.getByLabel('Monday, opens').focus();
  await page.keyboard.press('ControlOrMeta+a');
  await page.keyboard.type('8h');
  await page.keyboard.press('Tab');
  await expect(opening.getByText('Write a time such as 9:00.')).toBeVisible();
  await page.keyboard.press('Shift+Tab');
  await page.keyboard.press('ControlOrMeta+a');
  await page.keyboard.type('730');
  await page.keyboard.press('Tab');
  await page.keyboard.press('ControlOrMeta+a');
  await page.keyboard.type('1:30a');
  await page.keyboard.press('Tab');
  await page.keyboard.press('Enter');
  await expect(opening.getByLabel('Saturday, opens')).toHaveValue('730');
  await opening.getByRole('checkbox', { name: 'Saturday' }).focus();
  await page.keyboard.press('Space');
  await isWell(page);
  await opening.getByRole('button', { name: 'Save' }).focus();
  await page.keyboard.press('Enter');
  await expect(opening.getByText('07:30–01:30')).toHaveCount(5);
  await expect(opening.getByText('Closed')).toHaveCount(2);
  await isWell(page);

  await opening.getByRole('button', { name: 'Change' }).click();
  for (const day of ['Monday', 'Tuesday', 'Wednesday', 'Thursday', 'Friday'])
    await opening.getByRole('checkbox', { name: day }).uncheck();
  await expect(opening.getByText('With no day chosen')).toBeVisible();
  await opening.getByRole('button', { name: 'Save' }).click();
  await expect(opening.getByText('the site counts as open at all times')).toBeVisible();
});

test('the holidays of a country and year come with their source, for several sites, and keep what was there', async ({
  page,
  site,
}) => {
  test.slow();
  const year = new Date().getFullYear();
  await signIn(page);
  await page.goto(`/sites/${site.id}`);
  const calendar = page.getByRole('region', { name: 'Calendar' });
  await calendar.getByRole('button', { name: 'Add a date' }).click();
  await calendar.getByLabel('Date').fill(`${year + 1}-12-25`);
  await calendar.getByLabel('Name').fill('Inventory');
  await calendar.getByRole('combobox', { name: 'Kind' }).click();
  await page.getByRole('option', { name: 'Other hours' }).click();
  await calendar.getByRole('button', { name: 'Add a date' }).click();
  await expect(calendar.getByText('Write from when to when')).toBeVisible();
  await calendar.getByLabel('Opens').fill('8');
  await calendar.getByLabel('Closes').fill('12:00');
  await isWell(page);
  await calendar.getByRole('button', { name: 'Add a date' }).click();
  await calendar.getByText(`In ${year + 1}`).click();
  await expect(calendar.getByText('08:00–12:00')).toBeVisible();

  await calendar.getByRole('button', { name: 'Add the holidays of a year' }).click();
  const panel = page.getByRole('dialog', { name: 'Holidays of a country and year' });
  await panel.getByRole('combobox', { name: 'Whose holidays' }).click();
  await page.getByRole('option', { name: 'Philippines 2027' }).click();
  await expect(panel.getByText('Republic Acts No. 9492')).toBeVisible();
  await expect(panel.getByRole('listitem').filter({ hasText: 'Eid’l Fitr' })).toContainText('To be confirmed');
  await isWell(page);
  await panel.getByRole('button', { name: 'Add 20 holidays' }).click();
  await expect(page.getByText(year === 2026 ? 'Added: 19. Kept as they were: 1.' : /20 dates|Added/)).toBeVisible();
  await expect(calendar.getByRole('listitem').filter({ hasText: 'Araw ng Kagitingan' })).toContainText(
    'To be confirmed',
  );
  await expect(calendar.getByRole('listitem').filter({ hasText: 'Inventory' })).toBeVisible();
  await isWell(page);
});

test('the calendar and its opening hours are read and not changed by who may not', async ({ page, site }) => {
  await signIn(page, 'auditor@demo.daybook');
  await page.goto(`/sites/${site.id}`);
  await expect(page.getByRole('region', { name: 'Opening hours' })).toBeVisible();
  await expect(page.getByRole('button', { name: 'Say when it opens' })).toBeHidden();
  await expect(page.getByRole('button', { name: 'Add the holidays of a year' })).toBeHidden();
});
