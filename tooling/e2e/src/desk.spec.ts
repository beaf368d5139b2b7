import { expect, type Page, test } from '@playwright/test';
import { makeSite } from './kiosk-site.ts';
import { isWell } from './page-well.ts';
import { signIn } from './signed-in.ts';

/** A site where one person gives check-ups the whole day round, and who is booked now. */
async function openDesk(page: Page) {
  await signIn(page);
  const call = async (name: string, data: object) => {
    const response = await page.request.post(`/trpc/${name}`, { data });
    const body = await response.json();
    if (!response.ok()) throw new Error(`${name}: ${JSON.stringify(body)}`);
    return body.result.data;
  };
  const site = await makeSite(page.request);
  const serviceId = crypto.randomUUID();
  const name = `Check-up ${serviceId.slice(0, 6)}`;
  await call('appointments.services.save', {
    ...{ id: serviceId, name, nameFil: null, duration: 30, buffer: 0, step: 30, capacity: 1, price: null },
    ...{ selfBooking: 'no', lead: 0, notice: 0, ahead: 365 },
  });
  const person = await site.hire('Ada Luna', null);
  const given = {
    ...{ siteId: site.id, employeeId: person.id, serviceIds: [serviceId], exceptions: [] },
    hours: [1, 2, 3, 4, 5, 6, 7].map((weekday) => ({ weekday, starts: '00:00', ends: '23:59' })),
  };
  await call('appointments.availability.save', { ...given, version: 0 });
  await call('appointments.book', {
    ...{ id: crypto.randomUUID(), siteId: site.id, serviceId, providerId: person.id, note: null },
    ...{ startsAt: new Date(Math.floor(Date.now() / 60_000) * 60_000).toISOString(), reason: 'Came without a word' },
    client: {
      id: crypto.randomUUID(),
      made: { name: 'Corazon Reyes', birthDate: null, phone: null, email: null, language: 'en', reminders: false },
    },
  });
  await page.goto(`/desk?site=${site.id}`);
  await expect(page.getByRole('heading', { name: 'Desk', level: 1 })).toBeVisible();
  return { site, call, person: given, service: name };
}

const rows = (page: Page, part: string) => page.getByRole('region', { name: part }).getByRole('listitem');

async function give(page: Page, lane?: string): Promise<string> {
  await page.getByRole('button', { name: 'Give a number' }).click();
  const dialog = page.getByRole('dialog', { name: 'Give a number' });
  if (lane) {
    await dialog.getByRole('combobox', { name: 'Lane' }).click();
    await page.getByRole('option', { name: lane }).click();
  }
  await dialog.getByRole('button', { name: 'Give a number' }).click();
  const number =
    (await dialog
      .getByRole('status')
      .getByText(/^[A-Z]\d{3}$/)
      .textContent()) ?? '';
  await dialog.getByRole('button', { name: 'Done' }).click();
  return number;
}

test('at two desks at once: numbers are given, who is booked arrives, and a key calls and another finishes', async ({
  page,
  context,
}) => {
  await openDesk(page);
  const other = await context.newPage();
  await other.goto(page.url());
  expect(await give(page)).toBe('A001');
  expect(await give(other)).toBe('A002');
  expect(await give(page, 'Priority: Senior, 60 or older')).toBe('P001');
  await expect(rows(other, 'Waiting')).toHaveText([/P001/, /A001/, /A002/]);
  // Who is booked is reached and said by keys alone.
  await page.keyboard.press('j');
  await expect(page.getByRole('button', { name: /^Corazon Reyes, .*: arrived$/ })).toBeFocused();
  await page.keyboard.press('Enter');
  await expect(rows(other, 'Waiting')).toHaveText([/P001/, /A003.*Corazon Reyes/, /A001/, /A002/]);
  await expect(page.getByText('Nobody is still to come today.')).toBeVisible();

  await page.keyboard.press('c');
  await expect(page.getByText('Say to which room.')).toBeVisible();
  await page.getByRole('textbox', { name: /^Room/ }).fill('Room 2');
  await other.getByRole('textbox', { name: /^Room/ }).fill('Room 3');
  await page.getByRole('heading', { name: 'Desk' }).click();
  await other.getByRole('heading', { name: 'Desk' }).click();
  await Promise.all([page.keyboard.press('c'), other.keyboard.press('c')]);
  for (const desk of [page, other]) {
    await expect(rows(desk, 'Called')).toHaveCount(2);
    await expect(rows(desk, 'Called').filter({ hasText: 'Room 2' })).toHaveText(/P001|A003/);
    await expect(rows(desk, 'Waiting')).toHaveText([/A001/, /A002/]);
  }
  const own = (await rows(page, 'Called').filter({ hasText: 'Room 2' }).locator('b').first().textContent()) ?? '';
  await page.keyboard.press('f');
  await expect(rows(other, 'Called')).toHaveCount(1);
  await expect(rows(other, 'Called')).not.toHaveText(own);
  await rows(other, 'Called')
    .getByRole('button', { name: /^Missed: \w+$/ })
    .click();
  await expect(rows(page, 'Called')).toHaveCount(0);
  await page.locator('summary').click();
  await expect(page.getByRole('button', { name: /^Call again: \w+$/ })).toHaveCount(2);
  await isWell(page);
});

test('a walk-in who is new is written down with the number, and a number changes its lane and what it waits for', async ({
  page,
  context,
}) => {
  const { call, site, person } = await openDesk(page);
  const laboratory = crypto.randomUUID();
  const name = `Laboratory ${laboratory.slice(0, 6)}`;
  await call('appointments.services.save', {
    ...{ id: laboratory, name, nameFil: null, duration: 10, buffer: 0, step: 10, capacity: 1, price: null },
    ...{ selfBooking: 'no', lead: 0, notice: 0, ahead: 365 },
  });
  await call('appointments.availability.save', {
    ...person,
    version: 1,
    serviceIds: [...person.serviceIds, laboratory],
  });
  const other = await context.newPage();
  await other.goto(page.url());
  await page.reload();
  const newcomer = `Dolores Bay ${site.id.slice(0, 6)}`;
  await expect(page.getByText('1 still to come')).toBeVisible();
  await page.keyboard.press('n');
  const dialog = page.getByRole('dialog', { name: 'Give a number' });
  await dialog.getByRole('textbox', { name: 'Client' }).fill('Corazon Reyes');
  await dialog.getByRole('button', { name: 'New client' }).click();
  // Who it may be is shown while it is written.
  await expect(dialog.getByText('Is it one of these?')).toBeVisible();
  await dialog.getByLabel('Full name').fill(' ');
  await dialog.getByRole('button', { name: 'Give a number' }).click();
  await expect(dialog.getByText('Write the whole name.')).toBeVisible();
  await dialog.getByLabel('Full name').fill(newcomer);
  await dialog.getByLabel('Birth date').fill('1953-04-05');
  await dialog.getByLabel('Telephone').fill('0917 555 0199');
  await isWell(page);
  await dialog.getByRole('button', { name: 'Give a number' }).click();
  await expect(dialog.getByRole('status')).toContainText('A001');
  await dialog.getByRole('button', { name: 'Done' }).click();
  await expect(rows(other, 'Waiting')).toHaveText([new RegExp(`A001.*${newcomer}`)]);
  expect(await give(other)).toBe('A002');
  await expect(rows(page, 'Waiting')).toHaveText([/A001/, /A002/]);

  await page.getByRole('button', { name: 'Change A002' }).click();
  const change = page.getByRole('dialog', { name: 'Change A002' });
  await change.getByRole('combobox', { name: 'Lane' }).click();
  await page.getByRole('option', { name: 'Priority: With a disability' }).click();
  await isWell(page);
  await change.getByRole('button', { name: 'Change' }).click();
  await expect(rows(other, 'Waiting')).toHaveText([/A002.*With a disability/, /A001/]);
  // Back, and for something else, in one.
  await other.getByRole('button', { name: 'Change A002' }).click();
  const back = other.getByRole('dialog', { name: 'Change A002' });
  await back.getByRole('combobox', { name: 'Lane' }).click();
  await other.getByRole('option', { name: 'Regular' }).click();
  await back.getByRole('combobox', { name: 'Service' }).click();
  await other.getByRole('option', { name }).click();
  await back.getByRole('button', { name: 'Change' }).click();
  await expect(rows(page, 'Waiting')).toHaveText([/A001/, new RegExp(`A002.*${name}`)]);
  await expect(page.getByText('With a disability')).toHaveCount(0);
});

test('the letters of a site’s numbers are set where its services are', async ({ page }) => {
  const { site, service } = await openDesk(page);
  await page.goto(`/appointments/settings?site=${site.id}`);
  const letter = page.getByRole('textbox', { name: `Letter of ${service}` });
  await letter.fill('p');
  await page.getByRole('button', { name: `Save the letter of ${service}` }).click();
  await expect(page.getByText('One or two letters, and not P.')).toBeVisible();
  await letter.fill('k');
  await page.getByRole('button', { name: `Save the letter of ${service}` }).click();
  await expect(page.getByText(`${service} begins with K`)).toBeVisible();
  await page.goto(`/desk?site=${site.id}`);
  expect(await give(page)).toBe('K001');
});
