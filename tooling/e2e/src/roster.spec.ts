import { expect, type Locator, type Page } from '@playwright/test';
import { makeSite, type Person, test } from './kiosk-site.ts';
import { isWell } from './page-well.ts';
import { signIn } from './signed-in.ts';
import { cell } from './week-grid.ts';

/** A Monday that no other test plans. */
const monday = '2031-03-03';

async function openRoster(page: Page, site: string): Promise<Locator> {
  await signIn(page);
  await page.goto(`/roster?site=${site}&from=${monday}`);
  const grid = page.getByRole('grid');
  await expect(grid).toBeVisible();
  return grid;
}

/** What is published for a person, as everything but the roster sees it. */
async function publishedOf(page: Page, site: string): Promise<string[]> {
  const input = encodeURIComponent(JSON.stringify({ siteId: site, from: monday, to: '2031-03-09' }));
  const answer = await page.request.get(`/trpc/roster.list?input=${input}`);
  const { shifts } = (await answer.json()).result.data as { shifts: { state: string; date: string; starts: string }[] };
  return shifts.filter(({ state }) => state === 'published').map(({ date, starts }) => `${date} ${starts}`);
}

async function twoPeople(site: Awaited<ReturnType<typeof makeSite>>): Promise<[Person, Person]> {
  return [await site.hire('Abel Magno', '4101'), await site.hire('Bea Navarro', '4102')];
}

test('a week is planned by the keyboard alone, published, changed, and published again', async ({ page, owner }) => {
  test.setTimeout(120_000);
  const site = await makeSite(owner);
  await twoPeople(site);
  const grid = await openRoster(page, site.id);
  await expect(page.getByText('Nothing is planned in this week yet.')).toBeVisible();
  await page.keyboard.press('Tab');
  while (!(await cell(grid, 0, 0).evaluate((one) => one === document.activeElement))) await page.keyboard.press('Tab');

  await page.keyboard.press('Enter');
  const panel = page.getByRole('dialog', { name: /Plan a shift: Abel Magno/ });
  await expect(panel.getByLabel('Start')).toBeFocused();
  await page.keyboard.press('ControlOrMeta+a');
  await page.keyboard.type('755');
  await page.keyboard.press('Tab');
  await page.keyboard.press('ControlOrMeta+a');
  await page.keyboard.type('5p');
  await page.keyboard.press('Enter');
  await expect(panel).toHaveCount(0);
  await expect(cell(grid, 0, 0)).toContainText('07:55–17:00');

  await expect(cell(grid, 0, 0)).toBeFocused();
  await page.keyboard.press('Alt+ArrowRight');
  await expect(cell(grid, 0, 0)).toContainText('08:10–17:00');
  await page.keyboard.press('ControlOrMeta+c');
  for (const column of [1, 2, 3, 4]) {
    await page.keyboard.press('ArrowRight');
    await expect(cell(grid, 0, column)).toBeFocused();
    await page.keyboard.press('ControlOrMeta+v');
    await expect(cell(grid, 0, column)).toContainText('08:10–17:00');
  }
  await page.keyboard.press('Shift+ArrowDown');
  await expect(cell(grid, 1, 4)).toContainText('08:10–17:00');
  await expect(cell(grid, 0, 4)).not.toContainText('08:10');
  await isWell(page);

  expect(await publishedOf(page, site.id)).toEqual([]);
  await page.getByRole('button', { name: 'Publish 5' }).press('Enter');
  const ask = page.getByRole('dialog', { name: 'Publish the roster?' });
  await expect(ask.getByText('5 new shifts')).toBeVisible();
  await ask.getByRole('button', { name: 'Publish', exact: true }).press('Enter');
  await expect(page.getByRole('button', { name: 'Published' })).toBeDisabled();
  expect(await publishedOf(page, site.id)).toHaveLength(5);

  await cell(grid, 0, 3).focus();
  await page.keyboard.press('Delete');
  await expect(cell(grid, 0, 3).getByText(/taken away, not published/)).toBeAttached();
  await page.getByRole('button', { name: 'Publish 1' }).press('Enter');
  await expect(ask.getByText('1 taken away')).toBeVisible();
  await ask.getByRole('button', { name: 'Publish', exact: true }).press('Enter');
  await expect(page.getByRole('button', { name: 'Published' })).toBeDisabled();
  expect(await publishedOf(page, site.id)).toHaveLength(4);
});

test('a shift is dragged to another person and day, copied with Alt, and what overlaps is told before it is published', async ({
  page,
  owner,
}) => {
  test.setTimeout(120_000);
  const site = await makeSite(owner);
  await twoPeople(site);
  const grid = await openRoster(page, site.id);
  await cell(grid, 0, 0).dblclick();
  await page.getByRole('dialog').getByRole('button', { name: 'Save' }).click();
  const box = (row: number, column: number) => cell(grid, row, column).locator('[data-shift]').first();
  await expect(box(0, 0)).toBeVisible();
  await drag(page, box(0, 0), cell(grid, 1, 2));
  await expect(box(1, 2)).toBeVisible();
  await expect(cell(grid, 0, 0).locator('[data-shift]')).toHaveCount(0);
  await page.keyboard.down('Alt');
  await drag(page, box(1, 2), cell(grid, 1, 3));
  await page.keyboard.up('Alt');
  await expect(box(1, 3)).toBeVisible();
  await expect(box(1, 2)).toBeVisible();
  const copied = page.getByRole('status').filter({ hasText: /Planned Bea/ });
  await copied.getByRole('button', { name: 'Undo' }).click();
  await expect(cell(grid, 1, 3).locator('[data-shift]')).toHaveCount(0);

  await cell(grid, 1, 2).focus();
  await page.keyboard.press('n');
  await page.getByRole('dialog').getByRole('button', { name: 'Save' }).click();
  await expect(
    cell(grid, 1, 2)
      .getByText(/planned twice at once/)
      .first(),
  ).toBeAttached();
  await page.getByRole('button', { name: 'Publish 2' }).click();
  const ask = page.getByRole('dialog', { name: 'Publish the roster?' });
  await expect(ask.getByText(/Bea Navarro.*planned twice at once/).first()).toBeVisible();
  await ask.getByRole('button', { name: 'Publish all the same' }).click();
  await expect(page.getByRole('button', { name: 'Published' })).toBeDisabled();
});

test('on a phone one date is planned at a time', async ({ page, owner }) => {
  const site = await makeSite(owner);
  await twoPeople(site);
  await page.setViewportSize({ width: 360, height: 740 });
  await signIn(page);
  await page.goto(`/roster?site=${site.id}&from=${monday}`);
  await page.getByRole('button', { name: /Bea Navarro/ }).click();
  await page.getByRole('dialog').getByRole('button', { name: 'Save' }).click();
  await expect(page.getByRole('button', { name: /Bea Navarro.*08:00–17:00/ })).toBeVisible();
  await page.getByRole('button', { name: 'Later', exact: true }).last().click();
  await expect(page.getByRole('button', { name: /Bea Navarro.*08:00/ })).toHaveCount(0);
  expect(await page.evaluate(() => document.documentElement.scrollWidth)).toBe(360);
});

async function drag(page: Page, from: Locator, to: Locator): Promise<void> {
  const [start, end] = [await from.boundingBox(), await to.boundingBox()];
  if (!start || !end) throw new Error('nothing to drag');
  await page.mouse.move(start.x + start.width / 2, start.y + start.height / 2);
  await page.mouse.down();
  await page.mouse.move(end.x + end.width / 2, end.y + end.height - 6, { steps: 8 });
  await page.mouse.up();
}
