import { AxeBuilder } from '@axe-core/playwright';
import { expect, type Page, test } from '@playwright/test';
import { signIn } from './signed-in.ts';

test('a missed punch is decided by keys alone, and taken back', async ({ page }) => {
  await signIn(page, 'manager@demo.daybook');
  await expect(page.getByRole('heading', { level: 1, name: 'Now' })).toBeVisible();
  await page.keyboard.press('g');
  await page.keyboard.press('e');
  await expect(page.getByRole('heading', { level: 1, name: 'Exceptions' })).toBeVisible();
  const list = page.getByRole('navigation', { name: 'What needs a decision' });
  await expect(list.getByRole('button').first()).toBeVisible();
  const rows = await list.getByRole('button').allTextContents();
  const roderick = rows.findIndex((text) => text.includes('Roderick Sia'));
  expect(roderick).toBeGreaterThanOrEqual(0);
  const his = rows.filter((text) => text.includes('Roderick Sia')).length;
  for (let row = 0; row < roderick; row += 1) await page.keyboard.press('j');
  await expect(page.getByRole('heading', { level: 2, name: 'When did Roderick leave?' })).toBeVisible();
  const between = (await page.getByText(/^After .*, before/).textContent()) ?? '';
  const [, hour = '', minute = ''] = /After (\d+):(\d+)/.exec(between) ?? [];
  await page.keyboard.press('1');
  // An hour after the last punch.
  await page.keyboard.type(`${(Number(hour) + 1) % 24}:${minute}`);
  await page.keyboard.press('Tab');
  await page.keyboard.type('Gone');
  await page.keyboard.press('Control+Enter');
  await expect(page.getByText('Say why, in 5 characters or more.')).toBeVisible();
  await page.keyboard.press('End');
  await page.keyboard.type(' home, seen by the guard');
  await expect(page.getByRole('button', { name: `Add an out at ${(Number(hour) + 1) % 24}:${minute}` })).toBeVisible();
  await page.keyboard.press('Control+Enter');
  await expect(page.getByText('Decided.')).toBeVisible();
  await expect(list.getByText('Roderick Sia')).toHaveCount(his - 1);
  await page.keyboard.press('u');
  await expect(page.getByText('It is open again.')).toBeVisible();
  await expect(list.getByText('Roderick Sia')).toHaveCount(his);
  await expect(page.getByRole('heading', { level: 2, name: 'When did Roderick leave?' })).toBeVisible();
  await expect(page.getByText('Ramon Katigbak took it back')).toBeVisible();
});

test('a punch that nothing confirms counts for somebody else, whom somebody else’s screen sees at once', async ({
  page,
  browser,
}) => {
  await signIn(page);
  const context = await browser.newContext();
  const other = await context.newPage();
  await signIn(other, 'manager@demo.daybook');
  for (const one of [page, other]) {
    await one.goto('/exceptions');
    await one.getByRole('button', { name: /Unverified punch.*Liezl Manalo/ }).click();
    await expect(one.getByRole('heading', { level: 2, name: 'Was this Liezl?' })).toBeVisible();
    await expect(one.getByText('nothing confirms who it was', { exact: true })).toBeVisible();
  }
  await page.getByRole('radio', { name: 'It was somebody else' }).check();
  await page.getByRole('combobox', { name: 'Whose it is' }).fill('maricel');
  await page.getByRole('option', { name: 'Maricel Dela Cruz' }).click();
  await page.getByLabel('Reason').fill('Maricel took the shift of Liezl');
  await page.getByRole('button', { name: 'Count it for Maricel Dela Cruz' }).click();
  await expect(page.getByText('Decided.')).toBeVisible();
  await expect(other.getByText('Luz Katigbak decided this just now')).toBeVisible();
  await expect(other.getByText('“Maricel took the shift of Liezl”').first()).toBeVisible();
  await other.getByRole('button', { name: 'Undo' }).click();
  await expect(other.getByRole('heading', { level: 2, name: 'Was this Liezl?' })).toBeVisible();
  await expect(other.getByRole('radio', { name: 'Count it as it is' })).toBeVisible();
  await context.close();
});

test('after an outage several people’s punches are entered in one go, refused at their row until all are right', async ({
  page,
}) => {
  await signIn(page, 'manager@demo.daybook');
  await page.goto('/now');
  await page.getByRole('button', { name: 'Enter punches' }).click();
  const panel = page.getByRole('dialog', { name: 'Enter punches' });
  await panel.getByRole('combobox', { name: 'Site' }).click();
  await page.getByRole('option', { name: 'Calamba Crossing' }).click();
  for (const name of ['Evelyn Tolentino', 'Bong Salazar']) {
    await panel.getByRole('combobox', { name: 'Add a person' }).fill(name.split(' ')[0] ?? '');
    await page.getByRole('option', { name }).click();
    await expect(panel.getByText(name)).toBeVisible();
  }
  await panel.getByLabel('Date', { exact: true }).fill('2026-11-02');
  await panel.getByLabel('Time', { exact: true }).fill('8');
  await panel.getByLabel('Reason').fill('The power was out in all of Calamba');
  await panel.getByLabel('Date, Bong Salazar').fill('2099-01-01');
  await panel.getByRole('button', { name: 'Enter 2 punches' }).click();
  await expect(panel.getByRole('alert')).toHaveText('That is still ahead.');
  await panel.getByLabel('Date, Bong Salazar').fill('2026-11-02');
  await panel.getByLabel('Time, Bong Salazar').fill('755');
  await panel.getByRole('button', { name: 'Enter 2 punches' }).click();
  await expect(page.getByText('2 punches were entered.')).toBeVisible();
  await expect(panel).toHaveCount(0);
});

for (const [name, width, height, scheme] of [
  ['a phone in light', 360, 740, 'light'],
  ['a tablet in light', 900, 1100, 'light'],
  ['a desktop in dark', 1440, 900, 'dark'],
] as const) {
  test(`every question is well on ${name}`, async ({ browser }) => {
    test.slow();
    const context = await browser.newContext({ viewport: { width, height }, colorScheme: scheme });
    const page = await context.newPage();
    await signIn(page, 'manager@demo.daybook');
    await page.goto('/exceptions');
    await isWell(page);
    for (const kind of ['No out', 'Quarantined punch', 'Wrong clock', 'Silent tablet']) {
      await page.goto('/exceptions');
      await page
        .getByRole('button', { name: new RegExp(`^${kind}`) })
        .first()
        .click();
      await expect(page.getByRole('button', { name: 'Later, or somebody else' })).toBeVisible();
      await isWell(page);
    }
    await page.goto('/exceptions?view=decided');
    await isWell(page);
    await page.goto('/exceptions?enter=true');
    await expect(page.getByRole('dialog')).toBeVisible();
    await isWell(page);
    await context.close();
  });
}

/** Nothing that a tool can tell is wrong, and nothing that is cut off at the side. */
async function isWell(page: Page): Promise<void> {
  await expect(page.getByRole('heading', { level: 1 })).toBeVisible();
  await page.waitForLoadState('networkidle').catch(() => undefined);
  await page.waitForTimeout(300);
  const { violations } = await new AxeBuilder({ page }).analyze();
  expect(violations.map(({ id, nodes }) => [id, nodes.map(({ html }) => html)])).toEqual([]);
  const wide = await page.evaluate(() => document.documentElement.scrollWidth - innerWidth);
  expect(wide, 'nothing scrolls sideways').toBeLessThanOrEqual(0);
}
