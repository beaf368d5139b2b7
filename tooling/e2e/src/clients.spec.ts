import { expect, type Page, test } from '@playwright/test';
import { isWell } from './page-well.ts';
import { signIn } from './signed-in.ts';

const desk = 'frontdesk@demo.daybook';

/** A family name that nobody else has. */
function newName(): string {
  const letters = crypto.randomUUID().replaceAll(/[^a-f]/g, '');
  return `Q${letters}`;
}

async function addByHand(page: Page, name: string, email?: string): Promise<void> {
  await page.goto('/clients?add=true');
  const panel = page.getByRole('dialog', { name: 'Add a client' });
  await panel.getByLabel('Name').fill(name);
  if (email) await panel.getByLabel('Mail', { exact: true }).fill(email);
  await panel.getByRole('button', { name: 'Add', exact: true }).click();
  await expect(page.getByRole('heading', { level: 1, name })).toBeVisible();
}

test('the desk is told who may be the same, writes somebody down, and puts a family together', async ({
  page,
  browser,
}) => {
  test.slow();
  const family = newName();
  await signIn(page, desk);
  await addByHand(page, `Luis ${family}`);
  await page.keyboard.press('g');
  await page.keyboard.press('c');
  await expect(page.getByRole('heading', { level: 1, name: 'Clients' })).toBeVisible();

  await page.keyboard.press('n');
  const panel = page.getByRole('dialog', { name: 'Add a client' });
  await panel.getByLabel('Name').fill(`Maria ${family}`);
  await panel.getByLabel('Birth date').fill('1984-03-14');
  await panel.getByLabel('Telephone').fill('0917 555 01');
  await panel.getByRole('button', { name: 'Add', exact: true }).click();
  await expect(page.getByRole('heading', { level: 1, name: `Maria ${family}` })).toBeVisible();

  await page.goto('/clients?add=true');
  await panel.getByLabel('Name').fill(`${family}, Ma.`);
  await panel.getByLabel('Birth date').fill('1984-03-14');
  const alike = panel.getByRole('region', { name: 'Is it one of these?' });
  await expect(alike.getByRole('button', { name: `Maria ${family}` })).toContainText('Same name and birth date');
  await isWell(page);
  await panel.getByRole('button', { name: 'Add', exact: true }).click();
  await expect(panel.getByText('Somebody of this name and birth date is here already.')).toBeVisible();
  await alike.getByRole('button', { name: `Maria ${family}` }).click();
  await expect(page.getByRole('heading', { level: 1, name: `Maria ${family}` })).toBeVisible();
  await expect(page.getByText('0917 555 01')).toBeVisible();

  await page.getByRole('button', { name: 'Make a household' }).click();
  const household = page.getByRole('dialog', { name: 'Household' });
  await household.getByLabel('Add somebody by name or telephone').fill(`luis ${family}`);
  await household.getByRole('button', { name: `Add Luis ${family}` }).click();
  await household.getByRole('combobox', { name: `What Luis ${family} is to the first` }).click();
  await page.getByRole('option', { name: 'Child' }).click();
  await isWell(page);
  await household.getByRole('button', { name: 'Save the household' }).click();
  const home = page.getByRole('region', { name: 'Household' });
  await expect(home.getByRole('link', { name: `Luis ${family} Child` })).toBeVisible();
  await expect(page.getByRole('region', { name: 'Who has looked' })).toHaveCount(0);
  await isWell(page);

  const own = await browser.newContext();
  const owners = await own.newPage();
  await signIn(owners);
  await owners.goto(page.url());
  const looks = owners.getByRole('region', { name: 'Who has looked' });
  await expect(looks.getByText('You', { exact: true }).first()).toBeVisible();
  await expect(looks.getByText('Grace Mendoza').first()).toBeVisible();
  await isWell(owners);
  await looks.getByRole('link', { name: 'All looks' }).click();
  await expect(owners.getByRole('row', { name: /Grace Mendoza The record Booking 1 client/ }).first()).toBeVisible();
  await isWell(owners);
  await own.close();
});

test('two records of one person become one by a press, and two again by another', async ({ page }) => {
  const family = newName();
  await signIn(page, desk);
  await addByHand(page, `Maria ${family}`);
  await addByHand(page, `Ma. ${family}`, `ma@${family}.example.org`.toLowerCase());
  await page.getByRole('button', { name: 'Merge with another' }).click();
  // What one record is opened by opens the other from then on.
  await expect(page.getByText(/^Whoever signs in to the portal with ma@.* sees both from then on/)).toBeVisible();
  await isWell(page);
  await page.getByRole('button', { name: `Merge Maria ${family} into this record` }).click();
  await expect(page.getByRole('button', { name: `Take Maria ${family} out again` })).toBeVisible();
  await page.goto(`/clients?find=${family}`);
  await expect(page.getByText('1 client', { exact: true })).toBeVisible();
  await page.getByRole('button', { name: `Ma. ${family}` }).click();
  await page.getByRole('button', { name: `Take Maria ${family} out again` }).click();
  await expect(page.getByRole('button', { name: `Take Maria ${family} out again` })).toHaveCount(0);
  await page.goto(`/clients?find=${family}`);
  await expect(page.getByText('2 clients', { exact: true })).toBeVisible();
});

test('the auditor reads who looked, and no client', async ({ page, context }) => {
  await signIn(page, 'clinician@demo.daybook');
  await page.goto('/clients?find=corazon');
  await expect(page.getByText('Corazon Magsino')).toBeVisible();
  await context.clearCookies();
  await signIn(page, 'auditor@demo.daybook');
  await page.goto('/clients');
  await expect(page.getByRole('heading', { name: 'This page is not here' })).toBeVisible();
  await page.goto('/audit');
  await page.getByRole('link', { name: 'Who looked at clients' }).click();
  await expect(page.getByRole('row', { name: /Imelda Ocampo/ }).first()).toBeVisible();
  await expect(page.getByText('Corazon Magsino')).toHaveCount(0);
});
