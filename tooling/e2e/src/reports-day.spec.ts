import { type APIRequestContext, type Browser, expect, type Page } from '@playwright/test';
import { test } from './kiosk-site.ts';
import { type Account, addAccount } from './own-account.ts';
import { phone, photoWithPlace, segmentsOf } from './photo-with-place.ts';
import { goToReports, goToStep, isSaved, sayWho, type } from './report-at-tablet.ts';
import { signIn } from './signed-in.ts';
import { isSound } from './sound.ts';

const expectedCash = '₱1,249.50';

test('a day is filed at the tablet with photos, returned, corrected there and approved by a second person', async ({
  page,
  browser,
  owner,
  site,
  baseURL,
}) => {
  test.setTimeout(240_000);
  const rhea = await site.hire('Rhea Santiago', '2604');
  const jomar = await site.hire('Jomar Villanueva', '1208');
  const shared = await addAccount(owner, baseURL ?? '', { site, role: 'site' });
  const countersOwn = await addAccount(owner, baseURL ?? '', { site, role: 'manager', person: jomar });
  await site.enrol(page);
  await goToReports(page, shared);
  await isSound(page);
  await page.getByRole('button', { name: 'Open the report' }).click();
  await isSound(page);
  await sayWho(page, rhea);

  // What is expected is not there while the drawer is counted.
  await expect(page.getByRole('heading', { name: 'Count the drawer' })).toBeVisible();
  await goToStep(page, 'Cash through the day');
  await type(page, 'Float at opening', '500');
  await type(page, 'Cash sales', '1,0oo');
  await expect(page.getByText('Not an amount. Write it like 1,200.50.')).toBeVisible();
  await type(page, 'Cash sales', '1,000.50');
  await page.getByRole('button', { name: 'Add cash paid out' }).click();
  await type(page, 'Paid out, Amount', '251');
  await type(page, 'Paid out, Reason', 'Ice for the cooler');
  const slip = await photoWithPlace(page, 'ICE 251.00');
  expect(slip.includes(phone)).toBe(true);
  expect(segmentsOf(slip)).toContain('e1');
  await page.getByLabel('Receipt').setInputFiles({ name: 'IMG_2031.jpg', mimeType: 'image/jpeg', buffer: slip });
  await page.getByRole('button', { name: 'Show IMG_2031.jpg' }).click();
  const shown = page.getByRole('dialog', { name: 'IMG_2031.jpg' });
  await expect(shown.getByRole('img')).toBeVisible();
  const served = await page.request.get((await shown.getByRole('img').getAttribute('src')) ?? '');
  expect(served.headers()['content-type']).toBe('image/jpeg');
  const kept = await served.body();
  expect([kept.includes(phone), kept.includes('Exif'), segmentsOf(kept).includes('e1')]).toEqual([false, false, false]);
  await page.keyboard.press('Escape');
  await expect(shown).toHaveCount(0);
  await isSaved(page);
  await isSound(page);

  await goToStep(page, 'Count the drawer', 'Back');
  await type(page, 'How many of ₱1,000', '1');
  await page.getByRole('button', { name: 'One ₱20 more' }).click();
  await page.getByRole('button', { name: 'One ₱20 more' }).click();
  await type(page, 'Coins', '9.50');
  await expect(page.getByText('₱1,049.50', { exact: true })).toBeVisible();
  await isSaved(page);
  await expect(page.getByText(expectedCash)).toHaveCount(0);
  await isSound(page);
  await page.getByRole('button', { name: 'Lock the count' }).click();
  await sayWho(page, jomar);
  await expect(page.getByText('Counted by Jomar Villanueva')).toBeVisible();
  await expect(page.getByLabel('How many of ₱1,000')).toBeDisabled();
  await isSound(page);

  await goToStep(page, 'Other tenders');
  for (const tender of ['Card', 'GCash']) {
    await type(page, `${tender}, From the till`, '250');
    await type(page, `${tender}, From the slip`, '250');
  }
  const reading = await photoWithPlace(page, 'Z READING');
  await page.getByLabel('Add a photo').setInputFiles({ name: 'till.jpg', mimeType: 'image/jpeg', buffer: reading });
  await expect(page.getByRole('button', { name: 'Show till.jpg' })).toBeVisible();
  await type(page, 'Note', 'The receipt of the ice is in the envelope');
  await isSaved(page);
  await isSound(page);
  await goToStep(page, 'Before you submit');
  await expect(page.getByText(expectedCash).first()).toBeVisible();
  await expect(page.getByText('₱200.00 short. Inside the limit')).toBeVisible();
  await isSound(page);
  // Both people are out, so nothing but the person is asked for.
  await page.getByRole('button', { name: 'Submit for review' }).click();
  await sayWho(page, rhea);
  await expect(page.getByText('It is handed in.')).toBeVisible();
  await expect(page.getByRole('button', { name: 'Submit for review' })).toHaveCount(0);

  const report = await reportOf(owner, site.id);
  const manager = await openReview(browser, 'manager@demo.daybook', report);
  await expect(manager.getByText('−₱200.00').first()).toBeVisible();
  await manager.getByRole('radio', { name: /Return/ }).check();
  await manager.getByLabel('Comment for whoever filed it').fill('The till says 1,000.60 in cash');
  await manager.getByRole('button', { name: 'Return', exact: true }).click();
  await expect(manager.getByText('Returned.', { exact: true })).toBeVisible();

  // The tablet was left on what it had filed; it hears of the return by itself.
  await expect(page.getByText('Returned by Ramon Katigbak: The till says 1,000.60 in cash')).toBeVisible();
  await isSound(page);
  await goToStep(page, 'Cash through the day', 'Back');
  await type(page, 'Cash sales', '1,000.60');
  await isSaved(page);
  await goToStep(page, 'Before you submit');
  await expect(page.getByText('₱200.10 short. Over the limit')).toBeVisible();
  await page.getByRole('button', { name: 'Submit for review' }).click();
  await expect(page.getByText('Something is still lacking. It is marked in the list.')).toBeVisible();
  await type(page, 'Why it is off', 'A customer was given change twice');
  await expect(page.getByRole('listitem').filter({ hasText: 'Reason why it is off' })).toHaveAttribute(
    'data-done',
    'true',
  );
  await page.getByRole('button', { name: 'Submit for review' }).click();
  await sayWho(page, rhea);
  await expect(page.getByText('It is handed in.')).toBeVisible();

  // Whoever counted is the same person at the own sign-in.
  const counter = await openReview(browser, countersOwn, report);
  await expect(counter.getByText('takes a person who neither opened, counted nor submitted it')).toBeVisible();
  await expect(counter.getByRole('button', { name: 'Approve', exact: true })).toHaveCount(0);
  await counter.context().close();

  await expect(manager.getByText('Version 2 changes 2 lines.')).toBeVisible();
  await manager.getByRole('button', { name: 'Approve', exact: true }).click();
  await expect(manager.getByText('Say why, in 5 to 500 characters.')).toBeVisible();
  await manager.getByLabel('Reason', { exact: true }).fill('The customer brought the change back');
  await manager.getByRole('button', { name: 'Approve', exact: true }).click();
  await expect(manager.getByText(/^Approved by Ramon Katigbak/)).toBeVisible();
  await page.getByRole('button', { name: 'Reports', exact: true }).click();
  await expect(page.getByText('Approved', { exact: true })).toBeVisible();
  await manager.context().close();
});

/** The one report of a site. */
async function reportOf(owner: APIRequestContext, siteId: string): Promise<string> {
  const answer = await owner.get(`/trpc/reports.list?input=${encodeURIComponent(JSON.stringify({ siteId }))}`);
  return (await answer.json()).result.data.items[0].id;
}

/** Signs in and opens the report, in a browser of its own. */
async function openReview(browser: Browser, who: Account | string, report: string): Promise<Page> {
  const page = await (await browser.newContext()).newPage();
  if (typeof who === 'string') await signIn(page, who);
  else await signIn(page, who.login, who.password);
  await page.goto(`/reports/${report}`);
  return page;
}
