import { expect, type Page } from '@playwright/test';
import { type Bookings, bookingTest as test } from './booking-site.ts';
import { isWell } from './page-well.ts';
import { signIn } from './signed-in.ts';

type Site = Awaited<ReturnType<Bookings['open']>>;

/** Asks for the first free time so many days from now as a client does on the page, and confirms by the mail's link. */
async function askFor(page: Page, bookings: Bookings, site: Site, name: string, days: number): Promise<string> {
  const read = async (what: string, input: object) => {
    const query = encodeURIComponent(JSON.stringify(input));
    const answer = await page.request.get(`${bookings.address}/trpc/appointments.${what}?input=${query}`);
    return (await answer.json()).result.data;
  };
  const send = async (what: string, data: object) => {
    const answer = await page.request.post(`${bookings.address}/trpc/appointments.${what}`, { data });
    expect(answer.ok(), what).toBe(true);
  };
  const { services, siteId, today } = await read('page.site', { slug: site.path.split('/').at(-1) });
  const date = new Date(Date.parse(today) + days * 86_400_000).toISOString().slice(0, 10);
  const serviceId = services[0].id;
  const { items } = await read('slots', { siteId, serviceId, from: date, to: date });
  const id = crypto.randomUUID();
  await send('hold', { id, siteId, serviceId, startsAt: items[0].startsAt });
  const email = `${name.split(' ')[0]?.toLowerCase()}-${id.slice(0, 8)}@example.org`;
  await send('request', { id, name, email, phone: '0917 555 0101', birthDate: null, note: null, language: 'en' });
  const token = (await bookings.linkIn(email)).split('/').at(-1);
  await send('page.confirm', { token });
  return id;
}

const inbox = (page: Page) => page.getByRole('region', { name: 'Requests' }).getByRole('listitem');

test('requests are an inbox: the oldest first at two desks, answered by keys, and the next one has the focus', async ({
  bookings,
  visit,
  browser,
}) => {
  test.setTimeout(180_000);
  const site = await bookings.open({ services: [{ selfBooking: 'ask', ahead: 365, notice: 0 }] });
  const other = await bookings.open({ services: [{ selfBooking: 'ask', ahead: 365 }] });
  const phone = await visit(site.path);
  // For a day that no list of weeks shows.
  const paz = await askFor(phone, bookings, site, 'Paz Aquino', 90);
  const context = await browser.newContext({ baseURL: bookings.address, locale: 'en-GB' });
  const desk = await context.newPage();
  await signIn(desk, 'owner@example.org', 'correct horse battery');
  await desk.goto(`/desk?site=${site.id}`);
  await expect(inbox(desk)).toHaveText([/Paz Aquino.*0917 555 0101.*on the booking page/]);
  const second = await context.newPage();
  await second.goto(`/desk?site=${site.id}`);
  await expect(inbox(second)).toHaveCount(1);

  // More come while both look.
  const rosa = await askFor(await visit(site.path), bookings, site, 'Rosa Cruz', 3);
  await askFor(await visit(site.path), bookings, site, 'Ana Lim', 4);
  await askFor(await visit(other.path), bookings, other, 'Lito Ramos', 4);
  for (const one of [desk, second]) {
    await expect(inbox(one)).toHaveText([/Paz Aquino/, /Rosa Cruz/, /Ana Lim/]);
    await expect(one.getByRole('button', { name: 'Requests' })).toContainText('3');
    await expect(one.getByRole('navigation').getByRole('link', { name: /Desk.*4 requests/ })).toBeVisible();
    await expect(one.getByRole('link', { name: `${other.name}, 1` })).toBeVisible();
  }

  await desk.keyboard.press('r');
  await expect(desk.getByRole('button', { name: /^Accept Paz Aquino/ })).toBeFocused();
  await desk.keyboard.press('a');
  await expect(desk.getByRole('button', { name: /^Accept Rosa Cruz/ })).toBeFocused();
  await expect(inbox(second)).toHaveText([/Rosa Cruz/, /Ana Lim/]);
  await desk.keyboard.press('d');
  await expect(desk.getByRole('dialog', { name: 'Decline Rosa Cruz?' })).toBeVisible();
  await isWell(desk);
  // Whoever thinks better of it is where they were.
  await desk.keyboard.press('Escape');
  await expect(desk.getByRole('button', { name: /^Accept Rosa Cruz/ })).toBeFocused();
  await desk.keyboard.press('d');
  await desk.getByRole('dialog').getByRole('button', { name: 'Decline' }).press('Enter');
  await expect(desk.getByRole('button', { name: /^Accept Ana Lim/ })).toBeFocused();
  for (const one of [desk, second]) await expect(inbox(one)).toHaveText([/Ana Lim/]);
  const state = async (id: string) => (await site.booked()).find((one) => one.id === id)?.state;
  await expect.poll(() => state(rosa)).toBe('cancelled');

  // The other desk is faster.
  await second.keyboard.press('r');
  await second.keyboard.press('a');
  await expect(inbox(desk)).toHaveCount(0);
  await expect(desk.getByText('Nobody waits for an answer.')).toBeVisible();
  await expect(desk.getByRole('button', { name: 'Requests' })).toHaveCount(0);
  await desk.getByRole('link', { name: `${other.name}, 1` }).click();
  await expect(inbox(desk)).toHaveText([/Lito Ramos/]);
  await isWell(desk);
  const history = await desk.request.get(
    `/trpc/appointments.history?input=${encodeURIComponent(JSON.stringify({ id: paz }))}`,
  );
  expect((await history.json()).result.data.items.at(-1)).toMatchObject({ what: 'status', state: 'booked' });
  await context.close();
});
