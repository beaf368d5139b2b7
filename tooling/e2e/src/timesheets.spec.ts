import { AxeBuilder } from '@axe-core/playwright';
import { expect, type Page, test } from '@playwright/test';
import { signIn } from './signed-in.ts';

/** Those of the demo who work by day in the Philippines. */
const byDay = ['Mark Anthony Reyes', 'Aileen Torres', 'Cherry Banaag', 'Mylene Garcia', 'Gemma Luna', 'Lorna Padilla'];

interface Row {
  employee: { name: string; calledName: string };
  totals: { overtimeDaily: number };
  days: { toDecide: number };
  locked: boolean;
}

async function ask(page: Page, name: string, input: object) {
  const answer = await page.request.get(`/trpc/timesheets.${name}?input=${encodeURIComponent(JSON.stringify(input))}`);
  return (await answer.json()).result.data;
}

/** Of them who has overtime in the last pay period, and of whom nothing waits: which that is, the date decides. */
async function withOvertime(page: Page): Promise<Row['employee'][]> {
  const { before: period } = await ask(page, 'periods', {});
  const { items }: { items: Row[] } = await ask(page, 'list', { period, limit: 200 });
  return items
    .filter(({ totals, days, locked }) => totals.overtimeDaily > 0 && days.toDecide === 0 && !locked)
    .map(({ employee }) => employee)
    .filter(({ name }) => byDay.includes(name) && items.filter((row) => row.employee.name === name).length === 1);
}

/** Opens somebody's last pay period by keys: the room, the period before, the name, the row. */
async function openLastPeriodOf(page: Page, name: string): Promise<void> {
  await expect(page.getByRole('heading', { level: 1, name: 'Now' })).toBeVisible();
  // The heading may be there before the keys are listened for.
  await expect(async () => {
    await page.keyboard.press('g');
    await page.keyboard.press('t');
    await expect(page.getByRole('heading', { level: 1, name: 'Timesheets' })).toBeVisible({ timeout: 1_500 });
  }).toPass();
  await expect(page.getByRole('button', { name })).toBeVisible();
  await page.keyboard.press('[');
  await expect(page).toHaveURL(/from=/);
  await page.keyboard.press('/');
  await page.keyboard.type(name.toLowerCase());
  await expect(page.getByText('1 person')).toBeVisible();
  await page.getByLabel('Find by name').blur();
  // What others change meanwhile may draw the row anew between the two keys.
  await expect(async () => {
    await page.keyboard.press('j');
    await page.keyboard.press('Enter');
    await expect(page.getByRole('heading', { level: 1, name })).toBeVisible({ timeout: 5_000 });
  }).toPass();
}

test('a manager asks why hours are overtime, amends a punch knowing what it changes, approves and locks', async ({
  page,
}) => {
  await signIn(page, 'manager@demo.daybook');
  const [{ name, calledName } = { name: '', calledName: '' }] = await withOvertime(page);
  await openLastPeriodOf(page, name);
  const days = page.getByRole('table', { name: 'Days' });
  const asked = page.getByRole('button', { name: /Overtime, .* Why$/ });
  const date = await days.getByRole('row').filter({ has: asked }).last().getAttribute('data-date');
  const row = days.locator(`[data-date="${date}"]`);
  const overtime = row.getByRole('button', { name: /Overtime, .* Why$/ });
  const hours = (await overtime.textContent()) ?? '';
  const [, out = ''] = /– (\d+:\d\d)/.exec((await row.textContent()) ?? '') ?? [];

  await overtime.focus();
  await page.keyboard.press('w');
  await expect(page.getByRole('heading', { level: 2, name: `Why ${hours} h is overtime` })).toBeVisible();
  const why = page.getByRole('complementary');
  await expect(why.getByText(/What follows is overtime at 1\.25/)).toBeVisible();
  await expect(why.getByText('Rule set Philippines', { exact: false })).toBeVisible();
  await page.keyboard.press('Escape');
  await expect(why).toHaveCount(0);

  await row.getByRole('button', { name: /^Amend/ }).click();
  await expect(page.getByRole('heading', { level: 2, name: `Amend the punches of ${calledName}` })).toBeVisible();
  await why.getByRole('button', { name: 'Move, Out' }).click();
  const [hour = 0, minute = ''] = out.split(':');
  const earlier = `${Number(hour) - 1}:${minute}`;
  await why.getByRole('textbox', { name: 'Time, Out' }).fill(earlier);
  await expect(why.getByText(/^Week of .* h(, overtime .*)?\.$/)).toBeVisible();
  await why.getByLabel('Reason').fill('No');
  await why.getByRole('button', { name: `Move the out to ${earlier}` }).click();
  await expect(why.getByText('Say why, in 5 characters or more.')).toBeVisible();
  await why.getByLabel('Reason').fill('Left an hour before, as the guard wrote down');
  await why.getByRole('button', { name: `Move the out to ${earlier}` }).click();
  await expect(page.getByText('Amended.')).toBeVisible();
  await expect(why.getByRole('heading', { level: 3, name: 'Edited by Ramon Katigbak' })).toBeVisible();
  await expect(why.getByText(`${out} → ${earlier}`)).toBeVisible();
  await expect(row).toContainText(`– ${earlier}`);

  await page.getByRole('button', { name: 'Approve', exact: true }).click();
  await page.getByRole('dialog').getByRole('button', { name: 'Approve' }).click();
  await expect(page.getByText('1 timesheet was approved.')).toBeVisible();
  await page.getByRole('button', { name: 'Lock', exact: true }).click();
  await page.getByRole('dialog').getByRole('button', { name: 'Lock 1 timesheet' }).click();
  await expect(page.getByText('1 timesheet was locked.')).toBeVisible();
  await expect(page.getByText(/^Locked by Ramon Katigbak/)).toBeVisible();
  await expect(page.getByRole('button', { name: 'Return' })).toHaveCount(0);
});

test('of two managers who amend one date the second is told, and loads what is there now', async ({
  page,
  browser,
}) => {
  await signIn(page, 'manager@demo.daybook');
  const name = (await withOvertime(page)).at(-1)?.name ?? '';
  await openLastPeriodOf(page, name);
  const rows = page.getByRole('table', { name: 'Days' }).getByRole('row');
  await rows
    .filter({ hasText: /\d+:\d\d – \d+:\d\d/ })
    .first()
    .getByRole('button', { name: /^Amend/ })
    .click();
  await expect(page.getByRole('button', { name: 'Move, Out' })).toBeVisible();
  const context = await browser.newContext();
  const other = await context.newPage();
  await signIn(other);
  await other.goto(page.url());
  for (const [one, time] of [
    [other, '16:30'],
    [page, '16:00'],
  ] as const) {
    await one.getByRole('button', { name: 'Move, Out' }).click();
    await one.getByRole('textbox', { name: 'Time, Out' }).fill(time);
    await one.getByLabel('Reason').fill('The clock of the tablet was wrong');
  }
  await other.getByRole('button', { name: 'Move the out to 16:30' }).click();
  await expect(other.getByText('Amended.')).toBeVisible();
  await expect(page.getByText(/Somebody amended this date meanwhile/)).toBeVisible();
  await expect(page.getByText(/There now: .*Out 16:30/)).toBeVisible();
  await page.getByRole('button', { name: 'Move the out to 16:00' }).click();
  await expect(page.getByText(/changed by somebody|was changed/)).toBeVisible();
  await page.getByRole('button', { name: 'Load the newest' }).click();
  await expect(page.getByRole('button', { name: 'Amend', exact: true })).toBeDisabled();
  await expect(page.getByRole('complementary').getByText('16:30')).toBeVisible();
  await context.close();
});

test('several are approved at once, and who cannot be is named', async ({ page }) => {
  await signIn(page, 'manager@demo.daybook');
  await page.goto('/timesheets?show=decide');
  // Somebody always waits: in the demo a punch of today is held.
  const waits = (await page.locator('button[data-row]').first().textContent()) ?? '';
  // Other tests hire meanwhile: somebody new is not yet chosen.
  await expect(() => page.getByRole('checkbox', { name: 'Choose all who are shown' }).check()).toPass();
  await page.getByRole('button', { name: /^Approve \d/ }).click();
  const dialog = page.getByRole('dialog');
  await expect(dialog.getByText(/^Left out, because a day/)).toBeVisible();
  const [name] = (await dialog.getByRole('listitem').allTextContents()).filter((one) => waits.includes(one));
  expect(name).toBeTruthy();
  await expect(dialog.getByRole('button', { name: /^Approve/ })).toBeDisabled();
});

for (const [name, width, height, scheme] of [
  ['a phone in light', 360, 740, 'light'],
  ['a tablet in light', 900, 1100, 'light'],
  ['a desktop in dark', 1440, 900, 'dark'],
] as const) {
  test(`a timesheet, its explanation and its amendment are well on ${name}`, async ({ browser }) => {
    test.slow();
    const context = await browser.newContext({ viewport: { width, height }, colorScheme: scheme });
    const page = await context.newPage();
    await signIn(page, 'manager@demo.daybook');
    // Of the last period something is there on every date.
    const { before } = await ask(page, 'periods', {});
    // Other tests hire meanwhile, and the list grows under the pointer.
    await expect(async () => {
      await page.goto(`/timesheets?from=${before.from}&to=${before.to}`);
      await page.getByRole('button', { name: 'Roderick Sia' }).click();
      await expect(page.getByRole('heading', { level: 1, name: 'Roderick Sia' })).toBeVisible({ timeout: 5_000 });
    }).toPass({ timeout: 40_000 });
    await isWell(page);
    await page
      .getByRole('button', { name: /, Regular, .* Why$/ })
      .first()
      .click();
    await expect(page.getByRole('heading', { level: 3, name: 'Punches' })).toBeVisible();
    await isWell(page);
    await page.getByRole('button', { name: 'Amend', exact: true }).click();
    await page.getByRole('button', { name: 'Add a punch' }).click();
    await isWell(page);
    await context.close();
  });
}

/** Nothing that a tool can tell is wrong, and nothing that is cut off at the side. */
async function isWell(page: Page): Promise<void> {
  await page.waitForLoadState('networkidle').catch(() => undefined);
  await page.waitForTimeout(300);
  const { violations } = await new AxeBuilder({ page }).analyze();
  expect(violations.map(({ id, nodes }) => [id, nodes.map(({ html }) => html)])).toEqual([]);
  const wide = await page.evaluate(() => document.documentElement.scrollWidth - innerWidth);
  expect(wide, 'nothing scrolls sideways').toBeLessThanOrEqual(0);
}
