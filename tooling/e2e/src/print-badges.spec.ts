import { readFile } from 'node:fs/promises';
import { AxeBuilder } from '@axe-core/playwright';
import { expect, type Page } from '@playwright/test';
import { test } from './kiosk-site.ts';
import { signIn } from './signed-in.ts';

async function isWell(page: Page): Promise<void> {
  await page.waitForTimeout(300);
  const { violations } = await new AxeBuilder({ page }).analyze();
  expect(violations.map(({ id, nodes }) => [id, nodes.map(({ html }) => html)])).toEqual([]);
  expect(await page.evaluate(() => document.documentElement.scrollWidth - innerWidth)).toBeLessThanOrEqual(0);
}

test('two people are chosen by keys and printed: their badges are a PDF, and the ones before are refused', async ({
  page,
  site,
}) => {
  const [ana, ben] = [await site.hire(`Ana ${site.name}`, null), await site.hire(`Ben ${site.name}`, null)];
  await site.hire(`Cora ${site.name}`, null);
  const before = await site.issueBadge(ana);
  await signIn(page);
  await page.goto(`/employees?find=${encodeURIComponent(site.name)}`);
  await expect(page.getByText('3 people')).toBeVisible();
  await expect(page.getByRole('button', { name: 'Print badges' })).toBeDisabled();
  await page.getByLabel('Choose all shown').focus();
  await page.keyboard.press('Space');
  await expect(page.getByRole('button', { name: 'Print 3 badges' })).toBeEnabled();
  await page.getByLabel(`Choose Cora ${site.name}`).focus();
  await page.keyboard.press('Space');
  await page.getByRole('button', { name: 'Print 2 badges' }).focus();
  await page.keyboard.press('Enter');
  const dialog = page.getByRole('dialog', { name: 'Print 2 badges?' });
  await expect(dialog).toContainText('The badges that these people have now stop working.');
  await expect(dialog).toContainText(`${ana.name}, ${ben.name}`);
  await isWell(page);
  const saved = page.waitForEvent('download');
  await dialog.getByRole('button', { name: 'Print 2 badges' }).click();
  const download = await saved;
  expect(download.suggestedFilename()).toBe('badges.pdf');
  const file = await readFile(await download.path());
  expect(file.subarray(0, 5).toString()).toBe('%PDF-');
  expect(file.toString('latin1').match(/\/Type \/Page\b/g)).toHaveLength(1);
  const ready = page.getByRole('dialog', { name: 'The badges are ready' });
  const again = page.waitForEvent('download');
  await ready.getByRole('link', { name: 'Save it again' }).click();
  expect(await readFile(await (await again).path())).toEqual(file);
  await isWell(page);
  await ready.getByRole('button', { name: 'Done' }).click();
  await expect(page.getByRole('row', { name: ana.name })).toContainText('Issued');
  await expect(page.getByRole('row', { name: ben.name })).toContainText('Issued');
  await expect(page.getByRole('row', { name: 'Cora' })).toContainText('None');
  await expect(page.getByRole('button', { name: 'Print badges' })).toBeDisabled();

  await site.enrol(page);
  await page.keyboard.type(before);
  await page.keyboard.press('Enter');
  await expect(page.getByText('This badge is not known')).toBeVisible();
});

test('when the server does not answer, nothing is printed, and the same request can be sent again', async ({
  page,
  site,
}) => {
  await site.hire(`Ana ${site.name}`, null);
  await signIn(page);
  await page.goto(`/employees?find=${encodeURIComponent(site.name)}`);
  await page.getByLabel('Choose all shown').check();
  await page.getByRole('button', { name: 'Print 1 badge' }).click();
  const asked: unknown[] = [];
  await page.route('**/trpc/directory.employees.printBadges**', (route) => {
    asked.push(route.request().postDataJSON());
    return asked.length === 1 ? route.abort() : route.continue();
  });
  const dialog = page.getByRole('dialog', { name: 'Print 1 badge?' });
  await dialog.getByText('Letter').click();
  await dialog.getByRole('button', { name: 'Print 1 badge' }).click();
  await expect(dialog.getByRole('alert')).toContainText('Daybook does not answer');
  await dialog.getByRole('button', { name: 'Print 1 badge' }).click();
  await expect(page.getByRole('dialog', { name: 'The badges are ready' })).toBeVisible();
  expect(asked[1]).toEqual(asked[0]);
  expect(JSON.stringify(asked)).toContain('Letter');
});

test('a phone chooses and prints too, and a code on the screen goes when a card takes its place', async ({
  page,
  site,
}) => {
  const ana = await site.hire(`Ana ${site.name}`, null);
  await page.setViewportSize({ width: 360, height: 740 });
  await signIn(page);
  await page.goto(`/employees?find=${encodeURIComponent(site.name)}`);
  const box = await page.getByRole('checkbox', { name: `Choose ${ana.name}` }).boundingBox();
  // A finger takes 44 px, more than the box itself has.
  await page.mouse.click((box?.x ?? 0) + 26, (box?.y ?? 0) + 30);
  await expect(page.getByRole('button', { name: 'Print 1 badge' })).toBeEnabled();
  await isWell(page);
  await page.getByRole('button', { name: ana.name }).click();
  const panel = page.getByRole('dialog', { name: ana.name });
  await panel.getByRole('button', { name: 'Issue a badge' }).click();
  await expect(panel.getByRole('img', { name: 'QR code of the badge' })).toBeVisible();
  await isWell(page);
  await panel.getByRole('button', { name: 'Print a card' }).click();
  const dialog = page.getByRole('dialog', { name: 'Print 1 badge?' });
  await expect(dialog).toContainText('The one that Ana has now stops working.');
  await dialog.getByRole('button', { name: 'Print 1 badge' }).click();
  await page.getByRole('dialog', { name: 'The badges are ready' }).getByRole('button', { name: 'Done' }).click();
  await expect(panel.getByRole('img', { name: 'QR code of the badge' })).toHaveCount(0);
  await expect(panel.getByRole('button', { name: 'Issue a new badge' })).toBeVisible();
});
