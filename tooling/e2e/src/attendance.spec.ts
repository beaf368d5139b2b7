import { expect } from '@playwright/test';
import { makeSite, test } from './kiosk-site.ts';
import { isWell } from './page-well.ts';
import { signIn } from './signed-in.ts';
import { clockIn } from './tablet.ts';
import { middayZone } from './wall-time.ts';

/** A sweep a minute looks who came; what it raises is told to the screens that look on. */
const swept = { timeout: 90_000 };

test('K18: who clocks in late is late on Now, is asked about in the inbox, and is excused', async ({
  page,
  browser,
  owner,
}) => {
  test.setTimeout(240_000);
  const site = await makeSite(owner, middayZone());
  const rhea = await site.hire('Rhea Santiago', '2604');
  const jomar = await site.hire('Jomar Villanueva', '1208');
  await site.plan(rhea, -12, 240);
  await site.plan(jomar, -45, 240);
  await signIn(page);
  await page.goto(`/now?site=${site.id}`);
  const filter = page.getByRole('group', { name: 'Show' });
  await expect(filter.getByRole('button', { name: 'Late 1' })).toBeVisible();
  await expect(filter.getByRole('button', { name: 'Missing 1' })).toBeVisible();
  await expect(page.getByRole('listitem').filter({ hasText: /Jomar.*due \d+:\d\d/ })).toBeVisible();
  await filter.getByRole('button', { name: 'Late 1' }).click();
  const chip = page.getByRole('listitem').filter({ hasText: /Rhea.*late 1\d min/ });
  await expect(chip).toHaveAttribute('title', /Rhea Santiago, Planned \d+:\d\d to \d+:\d\d, late, not here yet/);
  await isWell(page);
  await filter.getByRole('button', { name: /Everyone/ }).click();

  const tablet = await browser.newPage();
  await site.enrol(tablet);
  await clockIn(tablet, rhea);
  await expect(tablet.getByRole('heading', { name: 'You are in, Rhea' })).toBeVisible();
  await tablet.close();
  await expect(filter.getByRole('button', { name: 'In 1', exact: true })).toBeVisible();
  await expect(filter.getByRole('button', { name: 'Late 0' })).toBeVisible();
  await expect(chip).toHaveAttribute('title', /came late/);

  await page.goto(`/exceptions?site=${site.id}`);
  const list = page.getByRole('navigation', { name: 'What needs a decision' });
  await list.getByRole('button', { name: /^Came late.*Rhea Santiago/ }).click(swept);
  await expect(page.getByRole('heading', { level: 2, name: 'Does it count that Rhea came late?' })).toBeVisible();
  const evidence = page.getByRole('region', { name: 'What is known' });
  await expect(evidence.getByText(/^\d+:\d\d to \d+:\d\d$/)).toBeVisible();
  await expect(evidence.getByRole('img', { name: /Planned \d+:\d\d to \d+:\d\d/ })).toBeVisible();
  await expect(evidence.getByText('In. By PIN')).toBeVisible();
  await isWell(page);
  await page.getByRole('radio', { name: 'Excuse it' }).check();
  await page.getByLabel('Reason').fill('The road was flooded');
  await page.getByRole('button', { name: 'Excuse Rhea' }).click();
  await expect(page.getByText('Decided.')).toBeVisible();
  await expect(list.getByText('Rhea Santiago')).toHaveCount(0);
  await expect(list.getByRole('button', { name: /^Has not come.*Jomar Villanueva/ })).toBeVisible(swept);
  await page.goto(`/exceptions?site=${site.id}&view=decided`);
  await expect(list.getByRole('button', { name: /^Came late.*Rhea Santiago.*Excused, Luz Katigbak/ })).toBeVisible();
});

test('K19: nobody clocks in before the site’s limit, until a manager lets the person in from Now', async ({
  page,
  browser,
  owner,
}) => {
  test.slow();
  const site = await makeSite(owner, middayZone());
  const rhea = await site.hire('Rhea Santiago', '2604');
  await site.plan(rhea, 90, 240);
  await signIn(page, 'owner@demo.daybook');
  await page.goto(`/sites/${site.id}`);
  const rules = page.getByRole('region', { name: 'Late, early and missing' });
  await expect(rules.getByText('Everybody may clock in as early as they like.')).toBeVisible();
  await rules.getByRole('button', { name: 'Change' }).click();
  const panel = page.getByRole('dialog', { name: 'Late, early and missing' });
  await panel.getByLabel('Late after, in minutes').fill('500');
  await panel.getByLabel('Earliest clock-in, in minutes before the start').fill('10');
  await panel.getByRole('button', { name: 'Save' }).click();
  await expect(panel.getByText('Use 0 to 240.')).toBeVisible();
  await panel.getByLabel('Late after, in minutes').fill('7');
  await isWell(page);
  await panel.getByRole('button', { name: 'Save' }).click();
  await expect(rules.getByText('Nobody clocks in more than 10 min before the planned start.')).toBeVisible();
  await expect(
    rules.getByText('Who comes more than 7 min after the planned start is late, by all of it.'),
  ).toBeVisible();
  await isWell(page);

  const tablet = await browser.newPage();
  await site.enrol(tablet);
  await clockIn(tablet, rhea);
  await expect(tablet.getByRole('heading', { name: 'You are in, Rhea' })).toBeHidden();
  await page.goto(`/now?site=${site.id}&show=out`);
  await page.getByRole('button', { name: /^Rhea due \d+:\d\d Let Rhea in early$/ }).click();
  const dialog = page.getByRole('dialog', { name: 'Let in early' });
  await dialog.getByRole('button', { name: 'Allow early' }).click();
  await expect(dialog.getByText('Say why, in 5 characters or more.')).toBeVisible();
  await dialog.getByLabel('Reason').fill('The delivery comes early');
  await isWell(page);
  await dialog.getByRole('button', { name: 'Allow early' }).click();
  await expect(page.getByText(/^Rhea may clock in until \d+:\d\d\.$/)).toBeVisible();
  await tablet.reload();
  await clockIn(tablet, rhea);
  await expect(tablet.getByRole('heading', { name: 'You are in, Rhea' })).toBeVisible();
  await tablet.close();
  await page.goto(`/audit?record=${rhea.id}`);
  await page.getByRole('button', { name: 'Punched' }).first().click();
  await expect(page.getByText('Let in early by a manager')).toBeVisible();
});
