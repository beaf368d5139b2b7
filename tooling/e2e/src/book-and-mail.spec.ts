import { expect, type Page } from '@playwright/test';
import { pathIn, bookingTest as test } from './booking-site.ts';
import { chooseDay, fill, hold, reserve } from './booking-steps.ts';
import { signIn } from './signed-in.ts';

const halfAnHour = 40;

/** Carries what stands in the calendar down by half an hour, px. */
async function moveDown(page: Page, name: RegExp): Promise<void> {
  const box = await page.getByRole('gridcell', { name }).boundingBox();
  if (!box) throw new Error('it is not there');
  const from = { x: box.x + 60, y: box.y + box.height / 2 };
  await page.mouse.move(from.x, from.y);
  await page.mouse.down();
  await page.mouse.move(from.x, from.y + halfAnHour, { steps: 8 });
  await page.mouse.up();
}

const said = (calendar: string | undefined) => ({
  method: /METHOD:(\w+)/.exec(calendar ?? '')?.[1],
  uid: /UID:(\S+)/.exec(calendar ?? '')?.[1],
  sequence: Number(/SEQUENCE:(\d+)/.exec(calendar ?? '')?.[1]),
  starts: /DTSTART[^:]*:(\S+)/.exec(calendar ?? '')?.[1],
});

test('booked on a phone, seen by the desk, moved by drag, told by mail with its calendar part, cancelled by its link', async ({
  bookings,
  visit,
  mail,
  browser,
}) => {
  test.setTimeout(180_000);
  const site = await bookings.open();
  const to = `paz-${site.id.slice(0, 8)}@example.org`;
  const mails = () => mail.mails.filter(({ envelopeTo }) => envelopeTo.includes(to));

  const phone = await visit(site.path);
  await chooseDay(phone);
  await hold(phone, '9:30');
  await phone.getByRole('button', { name: 'Go on with this time' }).click();
  await fill(phone, to);
  const id = await reserve(phone);
  const [asked] = await site.booked();
  const date = new Date(Date.parse(asked?.startsAt ?? '') + 8 * 3_600_000).toISOString().slice(0, 10);

  const desk = await browser.newPage({ baseURL: bookings.address, locale: 'en-GB' });
  await signIn(desk, 'owner@example.org', 'correct horse battery');
  await desk.goto(`/appointments?site=${site.id}&date=${date}`);
  await expect(desk.getByRole('gridcell', { name: /Paz Aquino 9:30/ })).toBeVisible();

  await expect.poll(mails).toHaveLength(1);
  const link = await visit(pathIn(mails()[0]?.text));
  await link.getByRole('button', { name: 'Confirm the appointment' }).click();
  await expect(link.getByRole('heading', { name: 'The appointment is booked' })).toBeVisible();
  await expect(desk.getByRole('gridcell', { name: /Paz Aquino 9:30.*Booked/ })).toBeVisible();
  await expect.poll(mails).toHaveLength(2);
  expect(said(mails()[1]?.calendar)).toMatchObject({ method: 'REQUEST', uid: id, sequence: 0 });

  await moveDown(desk, /Paz Aquino 9:30/);
  await expect(desk.getByRole('gridcell', { name: /Paz Aquino 10:00/ })).toBeVisible();
  await expect.poll(mails).toHaveLength(3);
  const [, booked, moved] = mails();
  expect(said(moved?.calendar)).toMatchObject({ method: 'REQUEST', uid: id, sequence: 1 });
  expect(said(moved?.calendar).starts).not.toBe(said(booked?.calendar).starts);
  expect(moved?.text).toMatch(/10:00 \(Asia\/Manila/);

  // Looking changes nothing, however often.
  const page = await visit(pathIn(moved?.text));
  await page.reload();
  expect(await site.booked()).toMatchObject([{ id, state: 'booked' }]);
  await page.getByRole('button', { name: 'Cancel the appointment' }).click();
  await page.getByRole('dialog').getByRole('button', { name: 'Cancel the appointment' }).click();
  await expect(page.getByRole('heading', { name: 'The appointment is cancelled' })).toBeVisible();
  await expect(desk.getByRole('gridcell', { name: /Paz Aquino/ })).toHaveCount(0);
  await expect.poll(mails).toHaveLength(4);
  expect(said(mails()[3]?.calendar)).toMatchObject({ method: 'CANCEL', uid: id, sequence: 2 });
  await desk.close();
});
