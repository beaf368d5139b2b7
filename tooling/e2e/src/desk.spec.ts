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
  await call('appointments.availability.save', {
    ...{ siteId: site.id, employeeId: person.id, version: 0, serviceIds: [serviceId], exceptions: [] },
    hours: [1, 2, 3, 4, 5, 6, 7].map((weekday) => ({ weekday, starts: '00:00', ends: '23:59' })),
  });
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
  return { site, call };
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
