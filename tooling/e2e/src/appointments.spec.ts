import { expect, type Locator, type Page } from '@playwright/test';
import { openClinic } from './appointment-clinic.ts';
import { test } from './kiosk-site.ts';
import { isWell } from './page-well.ts';
import { signIn } from './signed-in.ts';

const quarter = 20;

function blockOf(page: Page, name: string): Locator {
  return page.getByRole('gridcell', { name });
}

function rowOf(page: Page, name: string): Locator {
  return page.getByRole('row').filter({ has: page.getByRole('rowheader', { name }) });
}

/** Takes a block at its middle and carries it, px. */
async function carry(page: Page, block: Locator, by: { x?: number; y?: number }): Promise<void> {
  const box = await block.boundingBox();
  if (!box) throw new Error('it is not there');
  const from = { x: box.x + 60, y: box.y + box.height / 2 };
  await page.mouse.move(from.x, from.y);
  await page.mouse.down();
  await page.mouse.move(from.x + (by.x ?? 0), from.y + (by.y ?? 0), { steps: 8 });
}

test('what one desk books, a second desk sees appear; from the day on its state is said step by step', async ({
  page,
  owner,
  browser,
}) => {
  test.setTimeout(120_000);
  const clinic = await openClinic(owner);
  const other = await browser.newPage();
  await signIn(other);
  await clinic.open(other);
  await expect(rowOf(other, 'Ada Luna')).toBeVisible();
  await signIn(page);
  await clinic.open(page);

  await page.getByRole('button', { name: 'Book', exact: true }).click();
  const dialog = page.getByRole('dialog');
  await dialog.getByRole('combobox', { name: 'With' }).click();
  await page.getByRole('option', { name: 'Ben Cruz' }).click();
  await dialog.getByRole('button', { name: '10:30' }).click();
  await dialog.getByRole('button', { name: 'Book', exact: true }).click();
  await expect(dialog.getByText('Say who comes.')).toBeVisible();
  await dialog.getByRole('button', { name: 'New client' }).click();
  await dialog.getByLabel('Full name').fill('Rosalinda Tan');
  await dialog.getByRole('button', { name: 'Book', exact: true }).click();
  await expect(dialog).toHaveCount(0);
  const seen = rowOf(other, 'Ben Cruz').getByRole('gridcell', { name: /Rosalinda Tan 10:30.*Booked/ });
  await expect(seen).toBeVisible();

  await blockOf(page, 'Rosalinda Tan').click();
  const ahead = page.getByRole('dialog', { name: 'Rosalinda Tan' });
  await expect(ahead.getByText('10:30 – 11:00')).toBeVisible();
  await expect(ahead.getByRole('button', { name: 'Move', exact: true })).toBeVisible();
  for (const name of ['Arrived', 'No-show'])
    await expect(ahead.getByRole('button', { name, exact: true })).toHaveCount(0);

  const date = await clinic.bookJustOver('Nenita Robles', clinic.ben);
  for (const one of [other, page]) await clinic.open(one, '', date);
  await blockOf(page, 'Nenita Robles').click();
  const panel = page.getByRole('dialog', { name: 'Nenita Robles' });
  await expect(panel.getByRole('button', { name: 'No-show', exact: true })).toBeVisible();
  await panel.getByRole('button', { name: 'Arrived', exact: true }).click();
  await expect(blockOf(other, 'Nenita Robles')).toHaveAccessibleName(/Arrived/);
  await panel.getByRole('button', { name: 'In service', exact: true }).click();
  await panel.getByRole('button', { name: 'Done', exact: true }).click();
  await panel.getByRole('button', { name: 'Back to: In service' }).click();
  await expect(blockOf(other, 'Nenita Robles')).toHaveAccessibleName(/In service/);
  await expect(panel.getByRole('listitem')).toHaveCount(5);
  await other.close();
});

test('it is moved by drag, made longer, and moved back by Undo', async ({ page, owner }) => {
  const clinic = await openClinic(owner);
  await clinic.book('Kyla Fajardo', clinic.ada, '10:00');
  await signIn(page);
  await clinic.open(page);
  const block = blockOf(page, 'Kyla Fajardo');
  await expect(block).toHaveAccessibleName(/10:00/);

  const target = await rowOf(page, 'Ben Cruz').boundingBox();
  const from = await block.boundingBox();
  if (!target || !from) throw new Error('it is not there');
  await carry(page, block, { x: target.x - from.x + 20, y: 2 * quarter });
  await page.keyboard.press('Escape');
  await page.mouse.up();
  await expect(rowOf(page, 'Ada Luna').getByRole('gridcell', { name: /10:00/ })).toBeVisible();

  await carry(page, block, { x: target.x - from.x + 20, y: 2 * quarter });
  await page.mouse.up();
  await expect(rowOf(page, 'Ben Cruz').getByRole('gridcell', { name: /Kyla Fajardo 10:30/ })).toBeVisible();
  await expect(page.getByText('Moved to 10:30')).toBeVisible();
  await page.getByRole('button', { name: 'Undo' }).click();
  await expect(rowOf(page, 'Ada Luna').getByRole('gridcell', { name: /Kyla Fajardo 10:00/ })).toBeVisible();
  await expect(page.getByText('Moved back to 10:00')).toBeVisible();

  const before = await block.boundingBox();
  if (!before) throw new Error('it is not there');
  await page.mouse.move(before.x + 60, before.y + before.height - 2);
  await page.mouse.down();
  await page.mouse.move(before.x + 60, before.y + before.height - 2 + quarter, { steps: 6 });
  await page.mouse.up();
  await expect(page.getByText('Now 45 min')).toBeVisible();
  await block.click();
  await expect(page.getByRole('dialog').getByText('10:00 – 10:45')).toBeVisible();
});

test('keys alone find it, move it, say its state, and take it back', async ({ page, owner }) => {
  const clinic = await openClinic(owner);
  await clinic.book('Felix Ronquillo', clinic.ada, '09:00');
  await clinic.book('Amado Peralta', clinic.ada, '11:00');
  await clinic.book('Miguel Torres', clinic.ben, '11:00');
  await signIn(page);
  await clinic.open(page);
  await blockOf(page, 'Felix Ronquillo').focus();
  await page.keyboard.press('ArrowDown');
  await expect(blockOf(page, 'Amado Peralta')).toBeFocused();
  await page.keyboard.press('ArrowRight');
  await expect(blockOf(page, 'Miguel Torres')).toBeFocused();

  await page.keyboard.press('m');
  for (const key of ['ArrowDown', 'ArrowDown', 'Alt+ArrowDown']) await page.keyboard.press(key);
  await expect(page.getByText('Miguel Torres: 11:30 – 12:15.')).toBeAttached();
  await page.keyboard.press('Enter');
  await expect(blockOf(page, 'Miguel Torres 11:30')).toBeVisible();
  await expect(page.getByRole('button', { name: 'Undo' })).toBeVisible();
  await page.keyboard.press('u');
  await expect(blockOf(page, 'Miguel Torres 11:00')).toBeVisible();

  await blockOf(page, 'Miguel Torres').focus();
  await page.keyboard.press('4');
  await expect(page.getByText('It is too early to say that of it. Nothing was changed.')).toBeVisible();
  await expect(blockOf(page, 'Miguel Torres')).toHaveAccessibleName(/Booked/);
  await page.keyboard.press('Enter');
  await expect(page.getByRole('dialog', { name: 'Miguel Torres' })).toBeVisible();
  await page.keyboard.press('Escape');
  await page.keyboard.press(']');
  await expect(page.getByRole('button', { name: 'Thursday 6 March' })).toBeVisible();
  await page.keyboard.press('[');
  await blockOf(page, 'Miguel Torres').focus();
  await page.keyboard.press('n');
  await expect(page.getByRole('dialog', { name: 'Book an appointment' })).toBeVisible();

  await clinic.open(page, '', await clinic.bookJustOver('Lito Abad', clinic.ben));
  await blockOf(page, 'Lito Abad').focus();
  await page.keyboard.press('4');
  await expect(blockOf(page, 'Lito Abad')).toHaveAccessibleName(/No-show/);
  await expect(page.getByRole('button', { name: 'Undo' })).toBeVisible();
  await page.keyboard.press('u');
  await expect(blockOf(page, 'Lito Abad')).toHaveAccessibleName(/Booked/);
});

test('who loses a race is offered the next three, and the block is where it was', async ({ page, owner }) => {
  const clinic = await openClinic(owner);
  await clinic.book('Arturo Gatchalian', clinic.ada, '09:00');
  await signIn(page);
  await clinic.open(page);
  const block = blockOf(page, 'Arturo Gatchalian');
  await expect(block).toBeVisible();
  // Somebody else is faster while it is carried; what is carried stays under the pointer.
  await carry(page, block, { y: 4 * quarter });
  await clinic.book('Nilo Santiago', clinic.ada, '10:00');
  await expect(blockOf(page, 'Nilo Santiago')).toBeVisible();
  await page.mouse.up();
  const dialog = page.getByRole('dialog', { name: 'This time is taken' });
  await expect(dialog.getByRole('button', { name: /Ada/ })).toHaveCount(3);
  await expect(block).toHaveAccessibleName(/Arturo Gatchalian 9:00/);
  await dialog.getByRole('button', { name: /Ada/ }).first().click();
  await expect(page.getByText(/Moved to 1[01]:/)).toBeVisible();
});

test('outside of the hours it asks why, and stands there with the reason', async ({ page, owner }) => {
  const clinic = await openClinic(owner);
  await clinic.book('Hazel Dimaano', clinic.ada, '16:30');
  await signIn(page);
  await clinic.open(page);
  await blockOf(page, 'Hazel Dimaano').click();
  const panel = page.getByRole('dialog', { name: 'Hazel Dimaano' });
  await panel.getByRole('button', { name: 'Move', exact: true }).click();
  await panel.getByLabel('Time').fill('1730');
  await panel.getByRole('button', { name: 'Move it there' }).click();
  const why = page.getByRole('dialog', { name: 'Outside of the hours' });
  await why.getByLabel('Reason').fill('Comes from far away');
  await why.getByRole('button', { name: 'Move it all the same' }).click();
  await expect(panel.getByText('17:30 – 18:00')).toBeVisible();
  await expect(panel.getByText('Comes from far away')).toBeVisible();
});

test('day, week and list are well, also on a phone, where the list comes first', async ({ page, owner }) => {
  test.setTimeout(120_000);
  const clinic = await openClinic(owner);
  await clinic.book('Marites Oliva', clinic.ada, '13:30');
  await signIn(page);
  for (const view of ['day', 'week', 'list']) {
    await clinic.open(page, `&view=${view}`);
    await expect(page.getByText('Marites Oliva').first()).toBeVisible();
    await isWell(page);
  }
  await clinic.open(page, '&view=week');
  await expect(page.getByText('15 free')).toBeVisible();
  await page.setViewportSize({ width: 360, height: 740 });
  await clinic.open(page);
  await expect(page.getByRole('table', { name: 'Appointments' })).toBeVisible();
  await page.setViewportSize({ width: 1280, height: 800 });
  await page.goto(`/appointments/settings?site=${clinic.site.id}`);
  await expect(page.getByRole('button', { name: 'Ada Luna' })).toBeVisible();
  await isWell(page);
});

test('hours, a date off and the booking page are set by whoever may', async ({ page, owner }) => {
  const clinic = await openClinic(owner);
  await clinic.book('Trisha Valdez', clinic.ben, '14:00');
  await signIn(page);
  await page.goto(`/appointments/settings?site=${clinic.site.id}`);
  await page.getByRole('button', { name: 'Ben Cruz' }).click();
  const panel = page.getByRole('dialog', { name: 'Ben Cruz' });
  const wednesday = panel.getByLabel('Hours on Wednesday');
  await wednesday.fill('9 to 12');
  await panel.getByRole('button', { name: 'Save' }).click();
  await expect(panel.getByText('Spans such as 8-12, 13:00-17:30.')).toBeVisible();
  await wednesday.fill('9-12');
  await panel.getByRole('button', { name: 'Save' }).click();
  await expect(page.getByText('The hours of Ben are saved')).toBeVisible();
  const slug = `bay-${clinic.site.id.slice(0, 8)}`;
  await page.getByLabel('Name in the address').fill(slug);
  await page.getByRole('button', { name: 'Open the page' }).click();
  await expect(page.getByRole('link', { name: new RegExp(`/book/${slug}$`) })).toBeVisible();
  await clinic.open(page);
  await expect(page.getByText('One must move.')).toBeVisible();
});
