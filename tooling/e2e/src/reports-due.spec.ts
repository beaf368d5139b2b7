import { AxeBuilder } from '@axe-core/playwright';
import { expect, type Page } from '@playwright/test';
import { makeSite, test } from './kiosk-site.ts';
import { signIn } from './signed-in.ts';
import { middayZone } from './wall-time.ts';

/** A sweep a minute looks what was due; what it raises is told to the screens that look on. */
const swept = { timeout: 90_000 };

async function isSound(page: Page): Promise<void> {
  await page.waitForTimeout(300);
  const { violations } = await new AxeBuilder({ page }).analyze();
  expect(violations.map(({ id, nodes }) => [id, nodes.map(({ html }) => html)])).toEqual([]);
}

/** The same, and nothing that is cut off at the side of a phone. */
async function isWell(page: Page): Promise<void> {
  await isSound(page);
  await page.setViewportSize({ width: 360, height: 740 });
  await expect.poll(() => page.evaluate(() => document.documentElement.scrollWidth)).toBe(360);
  await page.setViewportSize({ width: 1280, height: 800 });
}

test('from the date on that the site’s page says, the tablet and the inbox ask for a report', async ({
  page,
  browser,
  owner,
}) => {
  test.setTimeout(180_000);
  const zone = middayZone();
  const site = await makeSite(owner, zone);
  const yesterday = new Date(Date.now() - 24 * 3_600_000).toLocaleDateString('sv-SE', { timeZone: zone });
  await signIn(page);
  await page.goto(`/sites/${site.id}`);
  const card = page.getByRole('region', { name: 'End-of-day report' });
  await expect(card).toContainText('It writes the report of a shop.');
  await expect(card).toContainText('None is asked for yet.');
  await card.getByRole('button', { name: 'Change' }).click();
  const panel = page.getByRole('dialog', { name: 'End-of-day report' });
  await panel.getByLabel('Asked from').fill(yesterday);
  await isWell(page);
  await panel.getByRole('button', { name: 'Save' }).click();
  await expect(card).toContainText('A report is due every open day from');

  const tablet = await (await browser.newContext()).newPage();
  await site.enrol(tablet);
  await expect(tablet.getByRole('status').filter({ hasText: /The end-of-day report of .* is overdue/ })).toBeVisible();
  await isSound(tablet);
  await tablet.context().close();

  await page.goto(`/exceptions?site=${site.id}`);
  await expect(page.getByRole('heading', { name: 'Where is the day report?' })).toBeVisible(swept);
  const known = page.getByRole('region', { name: 'What is known' });
  await expect(known).toContainText('Nobody has begun it.');
  await expect(known.getByRole('link', { name: 'Who has not filed' })).toHaveAttribute('href', '/reports?view=missing');
  await isWell(page);
  await page.getByRole('radio', { name: /Take note of it/ }).check();
  await page.getByLabel('Reason').fill('The shop was not open yet');
  await page.getByRole('button', { name: 'Take note of it' }).click();
  await expect(page.getByText('Where is the day report?')).toHaveCount(0);
});
