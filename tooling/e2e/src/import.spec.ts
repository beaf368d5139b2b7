import { readFile } from 'node:fs/promises';
import { expect, type Page } from '@playwright/test';
import { test } from './kiosk-site.ts';
import { isWell } from './page-well.ts';
import { signIn } from './signed-in.ts';

/** A hundred rows, of which 14 lacks its name, 57 is at a site that is none and 99 has an earlier row's number. */
function hundred(site: string): string {
  const rows = Array.from({ length: 100 }, (_, index) => [`${site} ${index + 1}`, `Person ${index + 1}`, site]);
  rows[13] = [`${site} 14`, '', site];
  rows[56] = [`${site} 57`, 'Person 57', 'Atlantis'];
  rows[98] = [`${site} 12`, 'Person 99', site];
  return ['Employee No.;Buong pangalan;Sangay', ...rows.map((cells) => cells.join(';'))].join('\r\n');
}

const choose = (page: Page, name: string, text: string) =>
  page.locator('input[type=file]').setInputFiles({ name, mimeType: 'text/csv', buffer: Buffer.from(text) });

test('S12 a file is tried, its bad rows are named and saved, the others are added once', async ({ page, site }) => {
  test.slow();
  await signIn(page, 'manager@demo.daybook');
  await page.goto('/employees');
  await page.getByRole('link', { name: 'Import' }).click();
  await isWell(page);
  const template = page.waitForEvent('download');
  await page.getByRole('button', { name: 'Save a template' }).click();
  const example = await readFile(await (await template).path(), 'utf8');
  expect(example).toContain('Number,Name,Called,Language,Sites');

  await choose(page, 'people.csv', hundred(site.name));
  const outcome = page.getByRole('region', { name: 'What it comes to' });
  await expect(outcome.getByRole('button', { name: 'Add 97 people, leave out 3 rows' })).toBeVisible();
  const bad = outcome.getByRole('table', { name: 'Rows that cannot be taken' });
  await expect(bad.getByRole('row')).toHaveCount(4);
  await expect(bad.getByRole('row', { name: 'Atlantis' })).toContainText('No site of yours has this name.');
  await expect(page.getByRole('combobox', { name: 'Name', exact: true })).toHaveValue('Buong pangalan');
  await expect(page.getByText('Person 1 · Person 2 · Person 3')).toBeVisible();
  await isWell(page);
  const list = page.waitForEvent('download');
  await outcome.getByRole('button', { name: 'Save the list' }).click();
  expect(await readFile(await (await list).path(), 'utf8')).toContain(
    '58,Sites,No site of yours has this name.,Atlantis',
  );

  await outcome.getByRole('button', { name: 'Add 97 people, leave out 3 rows' }).click();
  await expect(page.getByText('97 people were added.')).toBeVisible();
  await page.goto(`/employees?site=${site.id}`);
  await expect(page.getByText('97 people')).toBeVisible();

  await page.getByRole('link', { name: 'Import' }).click();
  await choose(page, 'people.csv', hundred(site.name));
  await expect(outcome.getByText('Nobody in this file is new.')).toBeVisible();
});

test('by keys alone: a file is chosen, a column is set right, and the people are added', async ({ page, site }) => {
  await signIn(page);
  await page.goto('/employees/import');
  const chooser = page.waitForEvent('filechooser');
  await page.getByRole('button', { name: 'Choose a file' }).press('Enter');
  await (await chooser).setFiles({
    name: 'people.csv',
    mimeType: 'text/csv',
    buffer: Buffer.from(`Code,Who,Notes\n${site.name} 1,Ana Lim,=1+1\n`),
  });
  await expect(page.getByText('Nobody in this file is new.')).toBeVisible();
  const pick = async (field: string, column: string) => {
    await page.getByRole('combobox', { name: field, exact: true }).focus();
    await page.keyboard.press('Enter');
    const option = page.getByRole('option', { name: column, exact: true });
    await expect(option).toBeVisible();
    for (let steps = 0; steps < 20 && (await option.getAttribute('data-combobox-selected')) === null; steps += 1)
      await page.keyboard.press('ArrowDown');
    await page.keyboard.press('Enter');
  };
  await pick('Number', 'Code');
  await pick('Name', 'Who');
  await pick('Site of rows that name none', site.name);
  const add = page.getByRole('button', { name: 'Add 1 person' });
  await expect(add).toBeEnabled();
  await add.focus();
  await page.keyboard.press('Enter');
  await expect(page.getByText('1 person was added.')).toBeVisible();
  await page.goto(`/employees?site=${site.id}`);
  await expect(page.getByRole('row', { name: 'Ana Lim' })).toBeVisible();
});

test('what is no file of people, or too large, is refused in words, and an auditor finds no import', async ({
  page,
}) => {
  await signIn(page);
  await page.goto('/employees/import');
  await choose(page, 'photo.png', '\u0089PNG\0');
  await expect(page.getByText('This is no CSV or XLSX file that can be read.')).toBeVisible();
  await page.getByRole('button', { name: 'Another file' }).click();
  await choose(page, 'large.csv', 'x'.repeat(5 * 1024 * 1024 + 1));
  await expect(page.getByText('The file is larger than 5 MB.')).toBeVisible();
  await page.context().clearCookies();
  await signIn(page, 'auditor@demo.daybook');
  await page.goto('/employees');
  await expect(page.getByRole('link', { name: 'Import' })).toBeHidden();
});
