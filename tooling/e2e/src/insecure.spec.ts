import { AxeBuilder } from '@axe-core/playwright';
import { chromium, expect, type Page } from '@playwright/test';
import { test as base } from './kiosk-site.ts';

const sizes = [
  { width: 1024, height: 600 },
  { width: 800, height: 1280 },
  { width: 1280, height: 800 },
];

/** A tablet that opened the kiosk by plain http under a name of the network, which browsers do not hold for secure. */
const test = base.extend<{ tablet: Page }>({
  tablet: async ({ baseURL }, use, { project }) => {
    const { launchOptions } = project.use;
    const args = [...(launchOptions?.args ?? []), '--host-resolver-rules=MAP shop.test 127.0.0.1'];
    const browser = await chromium.launch({ ...launchOptions, args });
    const context = await browser.newContext({ baseURL: `${baseURL}`.replace('localhost', 'shop.test') });
    await use(await context.newPage());
    await browser.close();
  },
});

test('by plain http the tablet says what is off, in both languages, and takes a PIN', async ({ tablet, site }) => {
  const rhea = await site.hire('Rhea Mae Santiago', '2604');
  await site.enrol(tablet);
  expect(await tablet.evaluate(() => window.isSecureContext)).toBe(false);
  const note = tablet.getByRole('note');
  for (const [language, title] of [
    ['English', 'This address is not secure'],
    ['Filipino', 'Hindi secure ang address na ito'],
  ] as const) {
    await tablet.getByRole('button', { name: language }).click();
    await expect(note).toContainText(title);
    for (const size of sizes) {
      await tablet.setViewportSize(size);
      await expect(note).toBeInViewport({ ratio: 1 });
      for (const other of [
        tablet.locator('main > section').last(),
        tablet.getByRole('timer'),
        tablet.locator('fieldset'),
      ]) {
        expect(overlap(await note.boundingBox(), await other.boundingBox()), `${language}, ${size.width}`).toBe(false);
      }
    }
  }
  const { violations } = await new AxeBuilder({ page: tablet }).analyze();
  expect(violations.map(({ id, nodes }) => [id, nodes.map(({ html }) => html)])).toEqual([]);
  await tablet.getByRole('button', { name: 'English' }).click();

  await tablet.getByRole('button', { name: 'Tap your name' }).click();
  await tablet.getByRole('button', { name: rhea.name }).click();
  for (const digit of rhea.pin) await tablet.getByRole('button', { name: digit, exact: true }).click();
  await tablet.getByRole('button', { name: 'Clock in' }).click();
  await expect(tablet.getByRole('heading', { name: 'You are in, Rhea' })).toBeVisible();
});

test('by plain http no badge is offered, and what a scanner types reads none', async ({ tablet, site }) => {
  const noel = await site.hire('Noel Evangelista', null);
  await site.enrol(tablet);
  await expect(tablet.getByText(/scan your badge/i)).toHaveCount(0);
  await tablet.keyboard.type(await site.issueBadge(noel));
  await tablet.keyboard.press('Enter');
  await tablet.waitForTimeout(1_000);
  await expect(tablet.getByRole('button', { name: 'Tap your name' })).toBeVisible();
});

test('where the address is secure there is no such note', async ({ page, site }) => {
  await site.enrol(page);
  await expect(page.getByRole('note')).toHaveCount(0);
});

interface Box {
  x: number;
  y: number;
  width: number;
  height: number;
}

function overlap(a: Box | null, b: Box | null): boolean {
  if (!a || !b) throw new Error('not on the screen');
  return a.x < b.x + b.width && b.x < a.x + a.width && a.y < b.y + b.height && b.y < a.y + a.height;
}

test('by plain http a tablet without network cannot seal a PIN: it says so and records nothing', async ({
  tablet,
  site,
}) => {
  const rhea = await site.hire('Rhea Mae Santiago', '2604');
  await site.enrol(tablet);
  await tablet.getByRole('button', { name: 'Tap your name' }).click();
  await tablet.getByRole('button', { name: rhea.name }).click();
  await tablet.context().setOffline(true);
  for (const digit of rhea.pin) await tablet.getByRole('button', { name: digit, exact: true }).click();
  await expect(tablet.getByText('The server does not answer')).toBeVisible();
  await tablet.getByRole('button', { name: 'Not me' }).click();
  await tablet.getByRole('button', { name: 'Back' }).click();
  await expect(tablet.getByRole('heading', { name: 'Clocking waits' })).toBeVisible();
});
