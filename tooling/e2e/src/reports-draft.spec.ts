import { expect, type Page } from '@playwright/test';
import { test } from './kiosk-site.ts';
import { type Account, addAccount } from './own-account.ts';
import { goToReports, goToStep, isSaved, sayWho, type } from './report-at-tablet.ts';
import { signIn } from './signed-in.ts';
import { isSound } from './sound.ts';
import { isInstalled } from './tablet.ts';

/** By the stream of events, on a machine that does much else. */
const live = { timeout: 25_000 };
const sales = (page: Page) => page.getByRole('textbox', { name: 'Cash sales', exact: true });

/** The same report in the web app. */
async function openAtDesk(page: Page, { login, password }: Account, site: string): Promise<void> {
  await signIn(page, login, password);
  await page.goto('/reports?view=all');
  await page.getByRole('row', { name: site }).getByRole('button').click();
  await expect(page.getByRole('heading', { name: '1. Count the drawer' })).toBeVisible();
}

test('two devices write one draft: each sees the other’s, and what one typed over the other’s is settled by a person', async ({
  page,
  browser,
  owner,
  site,
  baseURL,
}) => {
  test.setTimeout(180_000);
  const rhea = await site.hire('Rhea Santiago', '2604');
  const shared = await addAccount(owner, baseURL ?? '', { site, role: 'site' });
  const manager = await addAccount(owner, baseURL ?? '', { site, role: 'manager' });
  await site.enrol(page);
  await isInstalled(page);
  await goToReports(page, shared);
  await page.getByRole('button', { name: 'Open the report' }).click();
  await sayWho(page, rhea);
  await goToStep(page, 'Cash through the day');
  const desk = await (await browser.newContext()).newPage();
  await openAtDesk(desk, manager, site.name);

  await type(page, 'Cash sales', '900');
  await expect(sales(desk)).toHaveValue('900.00', live);
  await type(desk, 'Cash sales', '910');
  await expect(sales(page)).toHaveValue('910.00', live);

  // Cut off, the tablet goes on: what is typed waits in it.
  await page.context().setOffline(true);
  await type(page, 'Cash sales', '920');
  await type(page, 'Refunds in cash', '35');
  await expect(page.getByText('No connection. What was typed is kept here and goes out by itself.')).toBeVisible();
  await type(desk, 'Cash sales', '930');
  await isSaved(desk);
  await page.context().setOffline(false);
  const conflict = page.getByRole('alert').filter({ hasText: 'Somebody else put 930.00 here meanwhile.' });
  await expect(conflict).toBeVisible(live);
  await expect(sales(page)).toHaveValue('920.00');
  await expect(desk.getByRole('textbox', { name: 'Refunds in cash', exact: true })).toHaveValue('35.00', live);
  await isSound(page);
  await conflict.getByRole('button', { name: 'Keep mine' }).click();
  await expect(conflict).toHaveCount(0);
  await expect(sales(desk)).toHaveValue('920.00', live);

  // A tablet that is started again without network has lost nothing, and sends it once somebody signs in.
  await page.context().setOffline(true);
  await type(page, 'Cash sales', '940');
  await expect(page.getByText('No connection.')).toBeVisible();
  await page.reload();
  await page.getByRole('button', { name: 'Tap your name' }).waitFor();
  await page.context().setOffline(false);
  await goToReports(page, shared);
  await page.getByRole('button', { name: 'Go on writing' }).click();
  await expect(sales(desk)).toHaveValue('940.00', live);
  await goToStep(page, 'Cash through the day');
  await expect(sales(page)).toHaveValue('940.00');
  await desk.context().close();
});
