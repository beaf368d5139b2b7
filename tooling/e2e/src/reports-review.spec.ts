import { expect, test } from '@playwright/test';
import { isWell } from './page-well.ts';
import { addSite, before, callerAs, handIn, submit } from './report-by-hand.ts';
import { signIn } from './signed-in.ts';

test('what is over the limit is returned by keys, handed in again, and approved with a reason by a second person', async ({
  page,
  browser,
  playwright,
  baseURL,
}) => {
  const owner = await callerAs(playwright, baseURL ?? '', 'owner@demo.daybook');
  const name = `Bay Health Center ${Date.now()}`;
  const site = await addSite(owner, name, 3);
  const id = await handIn(owner, site.id, before(site.today, 1), 140_000);

  await signIn(page, 'manager@demo.daybook');
  await page.goto('/reports');
  await page.getByRole('row', { name }).getByRole('button').click();
  await expect(page.getByRole('heading', { level: 1, name })).toBeVisible();
  await expect(page.getByText('−₱100.00').first()).toBeVisible();
  await expect(page.getByRole('heading', { name: 'Why 1,500.00 was expected' })).toBeVisible();
  await expect(page.getByText('Over the limit of ₱50.00. Approval needs a reason.')).toBeVisible();
  await isWell(page);
  await page.getByRole('button', { name: 'Approve' }).click();
  await expect(page.getByText('Say why, in 5 to 500 characters.')).toBeVisible();
  await page.getByRole('heading', { name: 'Decide' }).click();
  await page.getByRole('textbox').blur();
  await page.keyboard.press('2');
  await page.getByLabel('Comment for whoever filed it').fill('The GCash slip is another one');
  await page.keyboard.press('Control+Enter');
  await expect(page.getByText('Returned.', { exact: true })).toBeVisible();

  const { fields } = await owner.ask('reports.get', { id });
  const slip = fields.find(({ field }) => field === 'tender.gcash.slip');
  const change = { field: 'tender.gcash.slip', value: 20_000 };
  await owner.tell('reports.save', { id, version: slip?.version, change });
  await submit(owner, id);

  const theirs = await (await browser.newContext()).newPage();
  await signIn(theirs);
  await theirs.goto(`/reports/${id}`);
  await expect(theirs.getByText('You submitted this report.')).toBeVisible();
  await expect(theirs.getByRole('heading', { name: /was expected/ })).toHaveCount(0);
  await theirs.close();

  // What was handed in again is there by itself.
  await expect(page.getByText('Version 2 changes one line.')).toBeVisible();
  await expect(page.getByRole('row', { name: /GCash/ }).getByRole('deletion')).toHaveText('250.00');
  await page.getByLabel('Reason', { exact: true }).fill('The slip of the drop was found');
  await page.keyboard.press('Control+Enter');
  await expect(page.getByText(/^Approved by Ramon Katigbak/)).toBeVisible();
  await page.getByText('Version 1', { exact: true }).click();
  await expect(page.getByText('This is version 1. What is decided is the newest one.')).toBeVisible();
  await page.getByRole('link', { name: 'Show the newest' }).click();
  await page.getByRole('button', { name: 'Reopen' }).click();
  await expect(page.getByRole('dialog').getByText('Version 2 stays as it was approved')).toBeVisible();
});

test('who has not filed is said by the site’s own clock, and its report is begun from the two weeks', async ({
  page,
  playwright,
  baseURL,
}) => {
  const owner = await callerAs(playwright, baseURL ?? '', 'owner@demo.daybook');
  const name = `Nagcarlan ${Date.now()}`;
  const { today } = await addSite(owner, name, 1);
  await signIn(page, 'manager@demo.daybook');
  await page.goto('/reports?view=missing');
  await expect(page.getByRole('heading', { name: new RegExp(`^${name}.*Nothing started`) })).toBeVisible();
  await isWell(page);
  // In the evening today's is missing too.
  const missing = page.getByRole('button', { name: new RegExp(`^${name}, .*: Missing$`) });
  await missing.first().click();
  const dialog = page.getByRole('dialog', { name: 'Open a report' });
  await expect(dialog.getByLabel('Business date')).toHaveValue(before(today, 1));
  await dialog.getByRole('button', { name: 'Open' }).click();
  await expect(page.getByRole('heading', { level: 1, name: 'End of day' })).toBeVisible();
});

test('an owner changes what is asked, and what is not right is said where it stands', async ({ page }) => {
  await signIn(page);
  await page.goto('/reports/template?kind=health-centre');
  await expect(page.getByRole('heading', { name: 'Ways of paying beside cash' })).toBeVisible();
  await page.getByLabel('Minutes before, the tablet reminds').fill('soon');
  await page.getByRole('button', { name: 'Save as the next version' }).click();
  await expect(page.getByText('A whole number from 0 to 720.')).toBeVisible();
  await page.getByLabel('Minutes before, the tablet reminds').fill('45');
  await page.getByRole('button', { name: 'Save as the next version' }).click();
  await expect(page.getByText('Saved. Reports begun from now on ask this.')).toBeVisible();
  await expect(page.getByText(/^Version 2, saved by Luz Katigbak/)).toBeVisible();
  await isWell(page);
});
