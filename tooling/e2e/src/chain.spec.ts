import { expect, type Locator, type Page } from '@playwright/test';
import { makeSite, test } from './kiosk-site.ts';
import { bytesOf, exportFrom, linesOf, openExport } from './period-export.ts';
import { signIn } from './signed-in.ts';
import { clockIn, identify } from './tablet.ts';
import { middayZone, wallOf } from './wall-time.ts';
import { cell } from './week-grid.ts';

/** A sweep a minute looks who came; what it raises is told to the screens that look on. */
const swept = { timeout: 90_000 };

async function tabTo(page: Page, key: 'Tab' | 'Shift+Tab', to: Locator): Promise<void> {
  await expect(async () => {
    await page.keyboard.press(key);
    await expect(to).toBeFocused({ timeout: 100 });
  }).toPass({ intervals: [0] });
}

/** Goes by the letters of the keyboard, which the page hears once its room is there. */
async function goTo(page: Page, letter: string, title: string): Promise<void> {
  await expect(async () => {
    await page.keyboard.press('g');
    await page.keyboard.press(letter);
    await expect(page.getByRole('heading', { level: 1, name: title })).toBeVisible({ timeout: 1_500 });
  }).toPass();
}

async function plan(page: Page, at: Locator, starts: string, ends: string): Promise<void> {
  await expect(at).toBeFocused();
  await page.keyboard.press('Enter');
  const panel = page.getByRole('dialog', { name: /Plan a shift/ });
  await expect(panel.getByLabel('Start')).toBeFocused();
  await page.keyboard.press('ControlOrMeta+a');
  await page.keyboard.type(starts);
  await page.keyboard.press('Tab');
  await page.keyboard.press('ControlOrMeta+a');
  await page.keyboard.type(ends);
  await page.keyboard.press('Enter');
  await expect(panel).toHaveCount(0);
  await expect(at).toContainText(`${starts}–${ends}`);
  await expect(at).toBeFocused();
}

test('from a week planned by keys to the file for payroll: published, late, asked about, exported, corrected, and the difference alone', async ({
  page,
  browser,
  owner,
}) => {
  test.setTimeout(240_000);
  const zone = middayZone();
  const site = await makeSite(owner, zone);
  const nena = await site.hire('Nena Robles', null);
  const rhea = await site.hire('Rhea Santiago', '2604');
  const begun = Date.now() - 20 * 60_000;
  const { date: today, time: starts } = wallOf(zone, begun);
  const ends = wallOf(zone, begun + 4 * 3_600_000).time;
  await site.enter(nena, ['in', `${today} 05:00`], ['out', `${today} 07:00`]);

  await signIn(page);
  await goTo(page, 'o', 'Roster');
  await page.keyboard.press('s');
  await page.keyboard.press('ControlOrMeta+a');
  await page.keyboard.type(site.name);
  await page.keyboard.press('ArrowDown');
  await page.keyboard.press('Enter');
  const grid = page.getByRole('grid', { name: new RegExp(site.name) });
  await tabTo(page, 'Tab', cell(grid, 0, 0));
  await page.keyboard.press('ArrowDown');
  await plan(page, cell(grid, 1, 0), starts, ends);
  await page.keyboard.press('ControlOrMeta+c');
  for (const column of [1, 2, 3, 4, 5, 6]) {
    await page.keyboard.press('ArrowRight');
    await page.keyboard.press('ControlOrMeta+v');
    await expect(cell(grid, 1, column)).toContainText(`${starts}–${ends}`);
  }
  // At once: publishing waits for what is still on its way.
  await tabTo(page, 'Shift+Tab', page.getByRole('button', { name: 'Publish 7' }));
  await page.keyboard.press('Enter');
  const publish = page.getByRole('dialog', { name: 'Publish the roster?' });
  await expect(publish.getByText('7 new shifts')).toBeVisible();
  await tabTo(page, 'Tab', publish.getByRole('button', { name: 'Publish', exact: true }));
  await page.keyboard.press('Enter');
  await expect(page.getByRole('button', { name: 'Published' })).toBeDisabled();

  const tablet = await browser.newPage();
  await site.enrol(tablet);
  await clockIn(tablet, rhea);
  await expect(tablet.getByRole('heading', { name: 'You are in, Rhea' })).toBeVisible();

  await page.goto(`/now?site=${site.id}`);
  const chip = page.getByRole('listitem').filter({ hasText: /Rhea.*late \d+ min/ });
  await expect(chip).toHaveAttribute('title', /Rhea Santiago, Planned \d+:\d\d to \d+:\d\d, .*came late/);
  await page.goto(`/exceptions?site=${site.id}`);
  const list = page.getByRole('navigation', { name: 'What needs a decision' });
  const late = list.getByRole('button', { name: /^Came late.*Rhea Santiago/ });
  await late.click(swept);
  await expect(page.getByRole('heading', { level: 2, name: 'Does it count that Rhea came late?' })).toBeVisible();

  // Meanwhile the tablet has forgotten her.
  await identify(tablet, rhea);
  await tablet.getByRole('button', { name: 'Clock out' }).click();
  await expect(tablet.getByRole('heading', { name: /You are out/ })).toBeVisible();
  await tablet.close();

  await page.goto(`/timesheets?site=${site.id}`);
  const panel = await openExport(page);
  const whole = linesOf(await bytesOf(await exportFrom(page, panel)));
  expect(whole).toMatchObject([
    { employee: nena.name, date: today, worked: '2.00' },
    { employee: rhea.name, date: today, regular: whole[1]?.['worked'] },
  ]);
  await expect(panel).toContainText('Export 1, the whole period: 2 lines.');
  await panel.getByRole('button', { name: 'Close' }).click();

  await page.getByRole('button', { name: rhea.name }).click();
  const day = page.locator(`[data-date="${today}"]`);
  await day.getByRole('button', { name: /^Amend/ }).click();
  await page.getByRole('button', { name: 'Move, In' }).click();
  const came = wallOf(zone, begun - 3_600_000).time;
  await page.getByRole('textbox', { name: 'Time, In' }).fill(came);
  await page.getByLabel('Reason').fill('Came an hour before, the tablet had no power');
  await page.getByRole('button', { name: /^Move the in to/ }).click();
  await expect(page.getByText('Amended.')).toBeVisible();

  await page.goto(`/timesheets?site=${site.id}`);
  const again = await openExport(page);
  const download = await exportFrom(page, again);
  expect(download.suggestedFilename()).toContain('changes-2');
  const changes = linesOf(await bytesOf(download));
  expect(changes).toMatchObject([{ employee: rhea.name, date: today }]);
  await expect(again).toContainText('Export 2, only what changed since export 1: 1 line.');
  // A file has hundredths of an hour, of which two do not add up; their minutes do.
  const minutesOf = (line: Record<string, string> | undefined) => Math.round(Number(line?.['worked']) * 60);
  // Came 60 minutes before the planned start, and 80 before the clock-in.
  expect(minutesOf(changes[0])).toBeGreaterThanOrEqual(80);
  const sum = ((minutesOf(whole[1]) + minutesOf(changes[0])) / 60).toFixed(2);
  await page.goto(`/timesheets/${rhea.id}`);
  await expect(day.getByRole('button', { name: `${sum}, Regular` })).toBeVisible();

  // Nobody came late any more, so nobody is asked about it.
  await page.goto(`/exceptions?site=${site.id}`);
  await expect(late).toHaveCount(0, swept);
});
