import { expect, type Page } from '@playwright/test';
import { type Bookings, bookingTest as test } from './booking-site.ts';
import { chooseDay, hold } from './booking-steps.ts';
import { codeOf, comeInByCode, writeDown } from './portal-family.ts';
import { isWell, isWellInBoth } from './portal-well.ts';

// Each has sites of its own, and looks at screens in eight ways.
test.describe.configure({ timeout: 180_000 });

type Site = Awaited<ReturnType<Bookings['open']>>;

/** Somebody whom the desk knows, signed in on a phone. */
async function comeIn(
  bookings: Bookings,
  visit: (path: string) => Promise<Page>,
  site: Site,
  fields: Record<string, unknown> = {},
): Promise<Page> {
  const { code } = await codeOf(bookings, await writeDown(bookings, { name: 'Paz Aquino', ...fields }), site.id);
  const phone = await visit(`${site.path.replace('/book/', '/portal/')}?step=code`);
  await comeInByCode(phone, code, '1990-02-03');
  await expect(phone.getByText('Nothing is booked. What you book stands here.')).toBeVisible();
  return phone;
}

test('at which site is asked where the address names none, and a new password is asked for by mail', async ({
  bookings,
  visit,
}) => {
  const site = await bookings.open();
  const phone = await visit('/portal');
  await expect(phone.getByRole('heading', { name: 'Where are you a client?' })).toBeVisible();
  await isWellInBoth(phone);
  await phone.getByLabel('Name of the site in its address').fill(site.path.replace('/book/', ''));
  await phone.getByRole('button', { name: 'Go on' }).click();
  await phone.getByRole('button', { name: 'I forgot my password' }).click();
  await isWellInBoth(phone);
  await phone.getByLabel('E-mail').fill('nobody@example.org');
  await phone.getByRole('button', { name: 'Mail me the link' }).click();
  await expect(phone.getByRole('heading', { name: 'Look into your mail' })).toBeVisible();
});

test('a time that somebody else took is said with three others, what was booked is listed, and too late is too late', async ({
  bookings,
  visit,
}) => {
  // Whoever books here can change nothing any more: the notice is longer than the time until then.
  const services = [{ notice: 9 * 24 * 60 }, { name: 'Dental check', nameFil: 'Pagsusuri ng ngipin' }];
  const site = await bookings.open({ services });
  const phone = await comeIn(bookings, visit, site, { email: `paz-${site.id.slice(0, 8)}@example.org` });
  await phone.getByRole('button', { name: 'Book a visit' }).click();
  await expect(phone.getByRole('button', { name: /^Dental check/ })).toBeVisible();
  await isWellInBoth(phone);
  await phone.getByRole('button', { name: /^Blood pressure check/ }).click();
  await chooseDay(phone);
  await phone.getByRole('button', { name: '9:30', exact: true }).click();
  const other = await visit(site.path);
  await other.getByRole('button', { name: /^Blood pressure check/ }).click();
  await chooseDay(other);
  await hold(other, '9:30');

  await phone.getByRole('button', { name: 'Book this for me' }).click();
  const alternatives = phone.getByRole('alert').getByRole('button');
  await expect(alternatives).toHaveText([/, 10:00$/, /, 10:30$/, /, 11:00$/]);
  await isWell(phone);
  await alternatives.first().click();
  await phone.getByRole('button', { name: 'Book this for me' }).click();
  await expect(phone.getByRole('heading', { name: 'The appointment is booked' })).toBeVisible();
  await expect(phone.getByText(/It is too late to move or cancel it here\. Call the desk of /)).toBeVisible();
  await expect(phone.getByRole('button', { name: 'Cancel the appointment' })).toHaveCount(0);
  await isWell(phone);

  await phone.getByRole('button', { name: 'All appointments' }).click();
  await phone.getByRole('button', { name: 'Messages' }).click();
  await expect(phone.getByRole('listitem')).not.toHaveCount(0);
  await isWellInBoth(phone);
  await phone.goBack();
  await phone.getByRole('button', { name: 'Earlier appointments' }).click();
  await expect(phone.getByText('There are no earlier appointments.')).toBeVisible();
  await isWellInBoth(phone);
});
