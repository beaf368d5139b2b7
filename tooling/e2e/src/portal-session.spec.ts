import { expect, type Page } from '@playwright/test';
import { bookingTest, startBookings } from './booking-site.ts';
import { chooseDay } from './booking-steps.ts';
import { clockBehind } from './own-daybook.ts';
import { codeOf, comeInByCode, giveChild, password, writeDown } from './portal-family.ts';
import { isWellInBoth } from './portal-well.ts';

const day = 24 * 3_600_000;
/** Two days ago to the server, until it is started again. */
let behind = 2 * day;
const test = bookingTest.extend({
  bookings: [
    async ({ playwright, mail }, use) => {
      const api = (baseURL: string) => playwright.request.newContext({ baseURL });
      const bookings = await startBookings(api, mail, () => (behind > 0 ? clockBehind(behind) : {}));
      await use(bookings);
      await bookings.leave();
    },
    { scope: 'worker', timeout: 90_000 },
  ],
});

/** Yesterday in Manila, so many years ago. */
function yesterday(years: number): string {
  const date = new Date(Date.now() - day + 8 * 3_600_000);
  return `${date.getUTCFullYear() - years}${date.toISOString().slice(4, 10)}`;
}

test('whose session ended meanwhile signs in again and is where they were; a child that came of age is told of', async ({
  bookings,
  visit,
}) => {
  test.setTimeout(240_000);
  const site = await bookings.open();
  const portal = site.path.replace('/book/', '/portal/');
  const parent = await writeDown(bookings, { name: 'Paz Aquino' });
  await giveChild(bookings, parent, { name: 'Migo Aquino', birthDate: yesterday(18) });
  const { login, code } = await codeOf(bookings, parent, site.id);
  const phone = await visit(`${portal}?step=code`);
  await comeInByCode(phone, code, '1990-02-03');
  await expect(phone.getByText('Migo Aquino: you see and book until')).toBeVisible();

  const signInAt = async (page: Page, word: string) => {
    await page.getByLabel('E-mail, or the login on your paper').fill(login);
    await page.getByLabel('Password').fill(word);
    await page.getByRole('button', { name: 'Sign in' }).click();
  };
  const wasOver = phone.getByText('You were signed out. Sign in again to go on.');
  await phone.getByRole('button', { name: 'Book a visit' }).click();
  await phone.getByRole('radio', { name: 'Migo Aquino' }).check();
  await chooseDay(phone);
  await phone.getByRole('button', { name: '9:30', exact: true }).click();

  // A new password ends every other session.
  const other = await visit(portal);
  await signInAt(other, password);
  await other.getByRole('button', { name: 'Account' }).click();
  await other.getByLabel('Present password').fill(password);
  await other.getByLabel('New password').fill('other words in a row');
  await other.getByRole('button', { name: 'Save the new password' }).click();
  await expect(other.getByText('The new password is saved.')).toBeVisible();

  await phone.getByRole('button', { name: 'Book this for Migo Aquino' }).click();
  await expect(wasOver).toBeVisible();
  await expect(phone.getByText('Migo Aquino')).toHaveCount(0);
  await isWellInBoth(phone);
  await signInAt(phone, 'other words in a row');
  await phone.getByRole('button', { name: 'Book this for Migo Aquino' }).click();
  await expect(phone.getByRole('heading', { name: 'The appointment is booked' })).toBeVisible();
  await phone.getByRole('button', { name: 'All appointments' }).click();

  behind = 0;
  await bookings.restart();
  await phone.getByRole('button', { name: 'Messages' }).click();
  await expect(wasOver).toBeVisible();
  await signInAt(phone, 'other words in a row');
  await expect(phone.getByRole('heading', { name: 'Messages' })).toBeVisible();
  await phone.goBack();
  await expect(phone.getByRole('button', { name: 'Book a visit' })).toBeVisible();
  await expect(phone.getByText('you see and book until')).toHaveCount(0);
  // It is told by the sweep of the minute.
  const told = phone.getByText(/^Migo Aquino is 18 since .*\d{4}\. These appointments are shown to Migo Aquino alone/);
  await expect(async () => {
    await phone.reload();
    await expect(told).toBeVisible({ timeout: 4_000 });
  }).toPass({ timeout: 100_000 });
  await expect(phone.getByText('Nothing is booked.')).toBeVisible();
  await isWellInBoth(phone);
});
