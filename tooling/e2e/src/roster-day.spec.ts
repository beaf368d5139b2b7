import { expect, type Locator, type Page } from '@playwright/test';
import { type KioskSite, makeSite, test } from './kiosk-site.ts';
import { isWell } from './page-well.ts';
import { signIn } from './signed-in.ts';

/** A date that no other test plans. */
const date = '2031-03-05';

/** The site's date, with Abel in the first row and Bea in the second. */
async function openDay(page: Page, site: KioskSite, on = date): Promise<Locator> {
  await site.hire('Abel Magno', '4101');
  await site.hire('Bea Navarro', '4102');
  await signIn(page);
  await page.goto(`/roster?site=${site.id}&view=day&date=${on}`);
  const grid = page.getByRole('grid');
  await expect(grid).toBeVisible();
  return grid;
}

function shiftsOf(grid: Locator, name: string): Locator {
  return grid.getByRole('row', { name }).locator('[data-shift]');
}

async function corners(of: Locator) {
  const box = await of.boundingBox();
  if (!box) throw new Error('it is not there');
  return { ...box, middle: box.y + box.height / 2, right: box.x + box.width };
}

/** Px of so many minutes on the line; `hours` are how long it reaches. */
async function pxOf(grid: Locator, hours: number): Promise<(minutes: number) => number> {
  const { width } = await corners(grid.locator('[data-line]').first());
  return (minutes) => (minutes / 60 / hours) * width;
}

async function pull(page: Page, from: { x: number; y: number }, to: { x: number; y: number }): Promise<void> {
  await page.mouse.move(from.x, from.y);
  await page.mouse.down();
  await page.mouse.move(to.x, to.y, { steps: 8 });
}

test('a shift is drawn, pulled by its ends, moved to another person, copied, and let be with Escape', async ({
  page,
  owner,
}) => {
  test.setTimeout(120_000);
  const grid = await openDay(page, await makeSite(owner));
  await expect(page.getByText('Nothing is planned on this date yet.')).toBeVisible();
  const [abel, bea] = [shiftsOf(grid, 'Abel Magno'), shiftsOf(grid, 'Bea Navarro')];

  // Nothing is planned and no hours are known: the line reaches from 7:00 to 18:00.
  const first = await pxOf(grid, 11);
  const line = await corners(grid.locator('[data-line="0"]'));
  await pull(page, { x: line.x + first(60), y: line.middle }, { x: line.x + first(60 * 10), y: line.middle });
  await page.mouse.up();
  await expect(abel).toHaveText(/08:00–17:00/);
  await expect(grid.getByRole('row', { name: 'Abel Magno' }).getByText('8.00')).toBeVisible();

  const px = await pxOf(grid, 11);
  const box = await corners(abel);
  await pull(page, { x: box.right - 2, y: box.middle }, { x: box.right - 2 - px(90), y: box.middle });
  await page.mouse.up();
  await expect(abel).toHaveText(/08:00–15:30/);
  const wider = await pxOf(grid, 10);
  const start = await corners(abel);
  await pull(page, { x: start.x + 2, y: start.middle }, { x: start.x + 2 + wider(30), y: start.middle });
  await page.mouse.up();
  await expect(abel).toHaveText(/08:30–15:30/);

  const held = await corners(abel);
  const other = await corners(grid.locator('[data-line="1"]'));
  await pull(page, { x: held.x + 40, y: held.middle }, { x: held.x + 46, y: other.middle });
  await page.keyboard.press('Escape');
  await page.mouse.up();
  await expect(abel).toHaveCount(1);
  await expect(page.getByRole('dialog')).toHaveCount(0);
  await pull(page, { x: held.x + 40, y: held.middle }, { x: held.x + 46, y: other.middle });
  await page.mouse.up();
  await expect(bea).toHaveText(/08:30–15:30/);
  await expect(abel).toHaveCount(0);

  await page.keyboard.down('Alt');
  await pull(page, { x: held.x + 40, y: other.middle }, { x: held.x + 40 + wider(60), y: line.middle });
  await page.mouse.up();
  await page.keyboard.up('Alt');
  await expect(abel).toHaveText(/09:30–16:30/);
  await expect(bea).toHaveText(/08:30–15:30/);
  const copied = page.getByRole('status').filter({ hasText: /Planned Abel, 09:30–16:30/ });
  await copied.getByRole('button', { name: 'Undo' }).click();
  await expect(abel).toHaveCount(0);
  await isWell(page);
  await expect(bea).toHaveText(/08:30–15:30/);

  await page.getByRole('button', { name: 'Publish 1' }).click();
  await page.getByRole('dialog').getByRole('button', { name: 'Publish', exact: true }).click();
  await expect(page.getByRole('button', { name: 'Published' })).toBeDisabled();
  await expect(bea).toHaveAttribute('data-state', 'published');
});

test('the same is done by keys alone, and the focus goes with the shift', async ({ page, owner }) => {
  test.setTimeout(120_000);
  const grid = await openDay(page, await makeSite(owner));
  const focused = page.locator(':focus');
  await page.keyboard.press('Tab');
  const isCell = () => focused.evaluate((one) => one.matches('[data-cell="0 0"]')).catch(() => false);
  while (!(await isCell())) await page.keyboard.press('Tab');
  await expect(focused).toHaveAccessibleName('Abel, Wednesday 5 March: Nothing planned');

  await page.keyboard.press('Enter');
  const panel = page.getByRole('dialog', { name: /Plan a shift: Abel Magno/ });
  await expect(panel.getByLabel('Start')).toBeFocused();
  await page.keyboard.press('Enter');
  await expect(panel).toHaveCount(0);
  await expect(focused).toHaveAccessibleName('Abel: 08:00–17:00, draft');
  await page.keyboard.press('Alt+ArrowRight');
  await expect(focused).toHaveAccessibleName('Abel: 08:15–17:00, draft');
  await page.keyboard.press('Alt+ArrowDown');
  await expect(focused).toHaveAccessibleName('Abel: 08:15–16:45, draft');
  await page.keyboard.press('Shift+ArrowLeft');
  await expect(focused).toHaveAccessibleName('Abel: 08:00–16:30, draft');
  await page.keyboard.press('Shift+ArrowDown');
  await expect(focused).toHaveAccessibleName('Bea: 08:00–16:30, draft');
  await expect(page.locator('output')).toHaveText('Moved to Bea, 08:00–16:30');

  await page.keyboard.press('ControlOrMeta+c');
  await page.keyboard.press('ArrowUp');
  await expect(focused).toHaveAccessibleName(/^Abel, .*Nothing planned$/);
  await page.keyboard.press('ControlOrMeta+v');
  await expect(focused).toHaveAccessibleName('Abel: 08:00–16:30, draft');
  await page.keyboard.press('ControlOrMeta+v');
  await expect(focused).toHaveAccessibleName(/^Abel: 08:00–16:30, draft, planned twice at once$/);
  await page.keyboard.press('ArrowRight');
  await expect(focused).toHaveAttribute('data-cell', '0 1');
  await page.keyboard.press('Delete');
  await expect(shiftsOf(grid, 'Abel Magno')).toHaveCount(1);
  await expect(focused).toHaveAccessibleName('Abel: 08:00–16:30, draft');
  await page.keyboard.press(']');
  await expect(focused).toHaveAccessibleName('Abel, Thursday 6 March: Nothing planned');
});

test('a clock change cuts the line, and an end that is pulled over it jumps', async ({ page, owner }) => {
  const grid = await openDay(page, await makeSite(owner, 'America/New_York'), '2031-03-08');
  await page.getByRole('button', { name: 'Whole day' }).click();
  await expect(grid.getByText('1 h less').filter({ visible: true })).toHaveCount(1);
  const px = await pxOf(grid, 23);
  const { x, middle: y } = await corners(grid.locator('[data-line="0"]'));
  // From 22:00, and 4 hours on the clock reads 3:00.
  await pull(page, { x: x + px(18 * 60), y }, { x: x + px(22 * 60), y });
  await page.mouse.up();
  await expect(shiftsOf(grid, 'Abel Magno')).toHaveText(/22:00–03:00/);
  await expect(grid.getByRole('row', { name: 'Abel Magno' }).getByText('4.00')).toBeVisible();
});
