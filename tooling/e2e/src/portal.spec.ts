import { AxeBuilder } from '@axe-core/playwright';
import { expect, type Page } from '@playwright/test';
import { bookingTest as test } from './booking-site.ts';
import { chooseDay } from './booking-steps.ts';
import { codeOf, comeInByCode, giveChild, password, recordOf, writeDown } from './portal-family.ts';
import { signIn } from './signed-in.ts';

const portalOf = (site: { path: string }) => site.path.replace('/book/', '/portal/');
const ahead = (page: Page) => page.getByRole('listitem').getByRole('button');

/** Nothing is wrong for who cannot see, by day and by night, on a phone and on a desk. */
async function isWell(page: Page): Promise<void> {
  for (const width of [1440, 360]) {
    await page.setViewportSize({ width, height: 740 });
    for (const look of ['dark', 'light'] as const) {
      await page.evaluate((one) => document.documentElement.setAttribute('data-mantine-color-scheme', one), look);
      // What fades in or changes its colour has it only then.
      await page.waitForTimeout(300);
      const { violations } = await new AxeBuilder({ page }).analyze();
      expect(violations.map(({ id, nodes }) => [id, nodes.map(({ html }) => html)])).toEqual([]);
    }
    expect(await page.evaluate(() => document.documentElement.scrollWidth)).toBe(width);
  }
}

async function inBoth(page: Page, look: () => Promise<void>): Promise<void> {
  await look();
  await page.getByLabel('Language').selectOption('fil');
  await look();
  await page.getByLabel('Wika').selectOption('en');
}

test('on a phone: registered by mail, booked for the child, moved and cancelled, seen by the desk without a reload', async ({
  bookings,
  visit,
  mail,
  browser,
}) => {
  test.setTimeout(240_000);
  const site = await bookings.open();
  const to = `paz-${site.id.slice(0, 8)}@example.org`;
  const phone = await visit(portalOf(site));
  await inBoth(phone, () => isWell(phone));
  await phone.getByRole('button', { name: 'Register with your e-mail' }).click();
  await phone.getByLabel('Name').fill('Paz Aquino');
  await phone.getByLabel('E-mail').fill('paz');
  await phone.getByRole('button', { name: 'Mail me the link' }).click();
  await expect(phone.getByText('Choose the date on which you were born.')).toBeVisible();
  await expect(phone.getByLabel('Date of birth')).toBeFocused();
  await inBoth(phone, () => isWell(phone));
  await phone.getByLabel('Date of birth').fill('1990-02-03');
  await phone.getByLabel('E-mail').fill(to);
  // What was typed outlives a reload.
  await phone.reload();
  await expect(phone.getByLabel('Name')).toHaveValue('Paz Aquino');
  await phone.getByRole('button', { name: 'Mail me the link' }).click();
  await expect(phone.getByRole('heading', { name: 'Look into your mail' })).toBeVisible();
  await isWell(phone);

  const find = () => mail.mails.findLast(({ envelopeTo }) => envelopeTo.includes(to))?.text;
  await expect.poll(find).toMatch(/\/portal\/welcome#/);
  const link = /http\S+\/portal\/welcome#[\w-]{43}/.exec(find() ?? '')?.[0] ?? '';
  await phone.goto(link);
  await inBoth(phone, () => isWell(phone));
  await phone.getByLabel('New password').fill('short');
  await phone.getByRole('button', { name: 'Save and sign in' }).click();
  await expect(phone.getByText('A password has 10 to 200 characters.')).toBeVisible();
  await phone.getByLabel('New password').fill(password);
  await phone.getByRole('button', { name: 'Save and sign in' }).click();
  await expect(phone.getByText('Nothing is booked. What you book stands here.')).toBeVisible();
  expect(phone.url()).toBe(`${bookings.address}/portal`);

  await giveChild(bookings, await recordOf(bookings, to), { name: 'Migo Aquino' });
  await phone.reload();
  await expect(phone.getByText(/Migo Aquino: you see and book until Monday,? 6 May 2038/)).toBeVisible();
  await phone.getByRole('button', { name: 'Book a visit' }).click();
  await phone.getByText('Migo Aquino').click();
  await chooseDay(phone);
  await phone.getByRole('button', { name: '9:30', exact: true }).click();
  await inBoth(phone, () => isWell(phone));
  await phone.getByRole('button', { name: 'Book this for Migo Aquino' }).click();
  await expect(phone.getByRole('heading', { name: 'The appointment is booked' })).toBeVisible();
  await inBoth(phone, () => isWell(phone));
  const [booked] = await site.booked();
  expect(booked).toMatchObject({ state: 'booked', client: { name: 'Migo Aquino' } });

  const date = new Date(Date.parse(booked?.startsAt ?? '') + 8 * 3_600_000).toISOString().slice(0, 10);
  const desk = await browser.newPage({ baseURL: bookings.address, locale: 'en-GB' });
  await signIn(desk, 'owner@example.org', 'correct horse battery');
  await desk.goto(`/appointments?site=${site.id}&date=${date}`);
  await expect(desk.getByRole('gridcell', { name: /Migo Aquino 9:30/ })).toBeVisible();

  await phone.getByRole('button', { name: 'Move to another time' }).click();
  await chooseDay(phone);
  await phone.getByRole('button', { name: '13:00', exact: true }).click();
  await inBoth(phone, () => isWell(phone));
  await phone.getByRole('button', { name: 'Move it to this time' }).click();
  await expect(phone.getByText(/, 13:00/).first()).toBeVisible();
  await expect(desk.getByRole('gridcell', { name: /Migo Aquino 13:00/ })).toBeVisible();

  await phone.getByRole('button', { name: 'Cancel the appointment' }).click();
  await phone.getByRole('dialog').getByRole('button', { name: 'Keep it' }).click();
  await phone.getByRole('button', { name: 'All appointments' }).click();
  await expect(ahead(phone)).toHaveCount(1);
  await inBoth(phone, () => isWell(phone));
  await ahead(phone).click();
  await phone.getByRole('button', { name: 'Cancel the appointment' }).click();
  await phone.getByRole('dialog').getByRole('button', { name: 'Cancel the appointment' }).click();
  await expect(phone.getByRole('heading', { name: 'The appointment is cancelled' })).toBeVisible();
  await expect(desk.getByRole('gridcell', { name: /Migo Aquino/ })).toHaveCount(0);
  await desk.close();
});
