import { AxeBuilder } from '@axe-core/playwright';
import { expect, type Page } from '@playwright/test';
import { bookingTest as test } from './booking-site.ts';
import { chooseDay, fill, held, hold, reserve, times } from './booking-steps.ts';

/** Nothing that a tool can tell is wrong, and nothing that is cut off at the side. */
async function isWell(page: Page): Promise<void> {
  await page.waitForTimeout(300);
  const { violations } = await new AxeBuilder({ page }).analyze();
  expect(violations.map(({ id, nodes }) => [id, nodes.map(({ html }) => html)])).toEqual([]);
  const wide = await page.evaluate(() => document.documentElement.scrollWidth - innerWidth);
  expect(wide, 'nothing scrolls sideways').toBeLessThanOrEqual(0);
}

/** The whole way to a booking that waits for its mail. */
async function book(page: Page, time: string, email: string): Promise<string> {
  await chooseDay(page);
  await hold(page, time);
  await page.getByRole('button', { name: 'Go on with this time' }).click();
  await fill(page, email);
  const id = await reserve(page);
  await expect(page.getByRole('heading', { name: 'Look into your mail' })).toBeVisible();
  return id;
}

test('on a phone somebody books, confirms by the link, and cancels by it', async ({ bookings, visit }) => {
  test.slow();
  const site = await bookings.open({
    services: [{}, { name: 'Consultation', nameFil: 'Konsulta', price: { amount: 45_000, currency: 'PHP' } }],
    providers: ['Grace Lim', 'Ernesto Mabini'],
  });
  const page = await visit(site.path);
  await expect(page.getByRole('heading', { name: 'What is it for?' })).toBeVisible();
  await isWell(page);
  await page.getByRole('button', { name: /Consultation.*₱450\.00/ }).click();
  await chooseDay(page);
  await isWell(page);
  await page.getByRole('radio', { name: 'Grace' }).check();
  await hold(page, '9:30');
  await isWell(page);
  await page.getByRole('button', { name: 'Go on with this time' }).click();
  await page.getByRole('button', { name: 'Reserve this time' }).click();
  await expect(page.getByText('Type the name of whoever comes')).toBeVisible();
  await expect(page.getByLabel('Name')).toBeFocused();
  await fill(page, 'paz at example.org');
  await page.getByLabel('Mobile number').fill('0917 555 0123');
  await expect(page.getByText('That is not an e-mail address yet.')).toBeVisible();
  await isWell(page);
  await fill(page, 'paz@example.org');
  const id = await reserve(page);
  await expect(page.getByText(/We have sent a mail to paz@example\.org\. Confirm within 15 minutes/)).toBeVisible();
  await isWell(page);
  expect(await site.booked()).toMatchObject([{ id, state: 'requested', client: { name: 'Paz Aquino' } }]);

  const link = await visit(await bookings.linkIn('paz@example.org'));
  await expect(link.getByRole('heading', { name: 'Confirm this appointment?' })).toBeVisible();
  await isWell(link);
  expect(await site.booked()).toMatchObject([{ state: 'requested' }]);
  await link.getByRole('button', { name: 'Confirm the appointment' }).click();
  await expect(link.getByRole('heading', { name: 'The appointment is booked' })).toBeVisible();
  await isWell(link);
  expect(await site.booked()).toMatchObject([{ id, state: 'booked' }]);
  // The page that waits for the mail is told when it is looked at again.
  await page.reload();
  await expect(page.getByRole('heading', { name: 'The appointment is booked' })).toBeVisible();

  await link.getByRole('button', { name: 'Cancel the appointment' }).click();
  const ask = link.getByRole('dialog', { name: 'Cancel this appointment?' });
  await isWell(link);
  await ask.getByRole('button', { name: 'Keep it' }).click();
  expect(await site.booked()).toMatchObject([{ state: 'booked' }]);
  await link.getByRole('button', { name: 'Cancel the appointment' }).click();
  await ask.getByRole('button', { name: 'Cancel the appointment' }).click();
  await expect(link.getByRole('heading', { name: 'The appointment is cancelled' })).toBeVisible();
  await isWell(link);
  expect(await site.booked()).toMatchObject([{ id, state: 'cancelled' }]);
});

test('of two who want the last time at once one has it, and the other is shown what is free', async ({
  bookings,
  visit,
}) => {
  const site = await bookings.open();
  const pages = [await visit(site.path), await visit(site.path)];
  for (const page of pages) await chooseDay(page);
  await Promise.all(pages.map((page) => page.getByRole('button', { name: '10:00', exact: true }).click()));
  const outcome = (page: Page) => held(page).or(page.getByText('Somebody took this time just before.'));
  for (const page of pages) await expect(outcome(page)).toBeVisible();
  const refused = await Promise.all(pages.map((page) => page.getByRole('alert').count()));
  expect(refused.toSorted()).toEqual([0, 1]);
  const loser = pages[refused.indexOf(1)];
  if (!loser) throw new Error('nobody lost');
  await isWell(loser);
  await expect(loser.getByRole('contentinfo')).toHaveCount(0);
  const alternatives = loser.getByRole('alert').getByRole('button');
  await expect(alternatives).toHaveText([/, 10:30$/, /, 11:00$/, /, 11:30$/]);
  await expect(times(loser).filter({ hasText: '10:00' })).toHaveCount(0);
  await alternatives.first().click();
  await expect(held(loser)).toBeVisible();
  await expect(loser.getByRole('button', { name: '10:30', exact: true })).toHaveAttribute('aria-pressed', 'true');
});

test('another time lets go of the one before, and a reload keeps the step and what was typed', async ({
  bookings,
  visit,
}) => {
  const site = await bookings.open();
  const page = await visit(site.path);
  await chooseDay(page);
  await hold(page, '9:00');
  await hold(page, '9:30');
  const other = await visit(site.path);
  await chooseDay(other);
  await expect(other.getByRole('button', { name: '9:00', exact: true })).toBeVisible();
  await expect(other.getByRole('button', { name: '9:30', exact: true })).toHaveCount(0);
  await page.getByRole('button', { name: 'Go on with this time' }).click();
  await fill(page, 'luz@example.org', 'Luz Santos');
  await page.reload();
  await expect(page.getByLabel('Name')).toHaveValue('Luz Santos');
  await expect(held(page)).toBeVisible();
  await page.goBack();
  await expect(page.getByRole('button', { name: '9:30', exact: true })).toHaveAttribute('aria-pressed', 'true');
  await page.goForward();
  await expect(page.getByLabel('E-mail')).toHaveValue('luz@example.org');
  await page.getByRole('button', { name: 'Back' }).click();
  await expect(page.getByRole('heading', { name: 'When?' })).toBeVisible();
});

test('without a network what was typed is kept, and is sent when there is one', async ({ bookings, visit }) => {
  const site = await bookings.open();
  const page = await visit(site.path);
  await chooseDay(page);
  await hold(page, '14:00');
  await page.getByRole('button', { name: 'Go on with this time' }).click();
  await fill(page, 'nena@example.org');
  await page.context().setOffline(true);
  await page.getByRole('button', { name: 'Reserve this time' }).click();
  await expect(page.getByText('There is no connection just now. What was typed is kept.')).toBeVisible();
  await expect(page.getByLabel('E-mail')).toHaveValue('nena@example.org');
  await isWell(page);
  await page.context().setOffline(false);
  await page.getByRole('button', { name: 'Try again' }).click();
  await expect(page.getByRole('heading', { name: 'Look into your mail' })).toBeVisible();
});

test('after five minutes the page says that it holds nothing, and books what is still free', async ({
  bookings,
  visit,
}) => {
  const site = await bookings.open();
  const page = await visit('/book/none-yet', { reducedMotion: 'reduce' });
  await page.clock.install();
  await page.goto(`${bookings.address}${site.path}`);
  await chooseDay(page);
  await hold(page, '15:00');
  // Who wants no motion is shown the number alone.
  await expect(page.locator('footer svg')).toBeHidden();
  await page.getByRole('button', { name: 'Go on with this time' }).click();
  await fill(page, 'ben@example.org');
  await page.clock.runFor(301_000);
  await expect(page.getByText('Not held any more.')).toBeVisible();
  await reserve(page);
  await expect(page.getByRole('heading', { name: 'Look into your mail' })).toBeVisible();
});

test('two are held and three wait for their mail at most, and each is told what to do', async ({ bookings, visit }) => {
  test.slow();
  const site = await bookings.open();
  const email = `many${Date.now()}@example.org`;
  for (const time of ['11:00', '11:30', '12:00']) await book(await visit(site.path), time, email);
  const page = await visit(site.path);
  await chooseDay(page);
  await hold(page, '13:00');
  await page.getByRole('button', { name: 'Go on with this time' }).click();
  await fill(page, email);
  await page.getByRole('button', { name: 'Reserve this time' }).click();
  await expect(page.getByText(/Three bookings from here or for this e-mail are not confirmed yet/)).toBeVisible();
  await expect(page.getByLabel('E-mail')).toHaveValue(email);
});

test('the page speaks Filipino, in the dark and on a wide screen, and remembers', async ({ bookings, visit }) => {
  test.slow();
  const site = await bookings.open();
  const wide = { viewport: { width: 1440, height: 900 }, colorScheme: 'dark' as const };
  const page = await visit(site.path, wide);
  await chooseDay(page);
  await isWell(page);
  await page.getByLabel('Language').selectOption('Filipino');
  await expect(page.getByRole('heading', { name: 'Kailan?' })).toBeVisible();
  await expect(page.locator('html')).toHaveAttribute('lang', 'fil');
  await page.reload();
  await expect(page.getByText('Pagsukat ng presyon')).toBeVisible();
  await page.getByRole('button', { name: '1:00 n.h.' }).click();
  await expect(page.getByText(/Hawak para sa iyo nang 4:5\d/)).toBeVisible();
  await isWell(page);
  await page.getByRole('button', { name: 'Ituloy sa slot na ito' }).click();
  await page.getByLabel('Pangalan').fill('Paz Aquino');
  await page.getByLabel('E-mail').fill('paz.fil@example.org');
  await isWell(page);
  await page.getByRole('button', { name: 'Ireserba ang slot na ito' }).click();
  await expect(page.getByRole('heading', { name: 'Tingnan ang e-mail mo' })).toBeVisible();
  await isWell(page);
  // The link speaks the language in which it was booked, in a browser that has said nothing yet.
  const link = await visit(await bookings.linkIn('paz.fil@example.org'), wide);
  await expect(link.getByRole('button', { name: 'Kumpirmahin ang appointment' })).toBeVisible();
  await isWell(link);
});

test('who looks from another zone is told whose clock it is, and what it shows at home', async ({
  bookings,
  visit,
}) => {
  const site = await bookings.open();
  const page = await visit(site.path, { timezoneId: 'Europe/Paris' });
  await chooseDay(page);
  await expect(page.getByText('All times are as on the clock in Manila, where the site is.')).toBeVisible();
  await hold(page, '16:00');
  await expect(page.getByText(/^(9|10):00 where you are now/)).toBeVisible();
});

test('what is too late to cancel is for the desk, and what is not there is said', async ({ bookings, visit }) => {
  const site = await bookings.open({ services: [{ notice: 30 * 24 * 60 }] });
  await book(await visit(site.path), '17:00', 'late@example.org');
  const link = await visit(await bookings.linkIn('late@example.org'));
  await link.getByRole('button', { name: 'Confirm the appointment' }).click();
  await expect(link.getByText(`It is too late to cancel here. Call the desk of ${site.name}.`)).toBeVisible();
  await expect(link.getByRole('button', { name: 'Cancel the appointment' })).toHaveCount(0);
  await isWell(link);
  await link.goto(`${bookings.address}/b/${'x'.repeat(43)}`);
  await expect(link.getByRole('heading', { name: 'This link does not work' })).toBeVisible();
  await isWell(link);
  await link.goto(`${bookings.address}/book/no-such-site`);
  await expect(link.getByRole('heading', { name: 'This page is not here' })).toBeVisible();
  await isWell(link);
});

test('the pages are for no search engine, and tell nobody their address', async ({ playwright, bookings }) => {
  const api = await playwright.request.newContext({ baseURL: bookings.address });
  for (const path of ['/book/anything', `/b/${'x'.repeat(43)}`, '/portal', '/portal/anything', '/portal/welcome']) {
    const answer = await api.get(path);
    expect(answer.headers()['referrer-policy']).toBe('same-origin');
    expect(await answer.text()).toContain('<meta name="robots" content="noindex, nofollow" />');
  }
  await api.dispose();
});
