import { expect, type Page } from '@playwright/test';
import { bookingTest as test } from './booking-site.ts';
import { chooseDay } from './booking-steps.ts';
import { codeOf, comeInByCode, giveChild, password, recordOf, writeDown } from './portal-family.ts';
import { isWell, isWellInBoth } from './portal-well.ts';
import { signIn } from './signed-in.ts';

const portalOf = (site: { path: string }) => site.path.replace('/book/', '/portal/');
const ahead = (page: Page) => page.getByRole('listitem').getByRole('button');

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
  await isWellInBoth(phone);
  await phone.getByRole('button', { name: 'Register with your e-mail' }).click();
  await phone.getByLabel('Name').fill('Paz Aquino');
  await phone.getByLabel('E-mail').fill('paz');
  await phone.getByRole('button', { name: 'Mail me the link' }).click();
  await expect(phone.getByText('Choose the date on which you were born.')).toBeVisible();
  await expect(phone.getByLabel('Date of birth')).toBeFocused();
  await isWellInBoth(phone);
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
  await isWellInBoth(phone);
  await phone.getByLabel('New password').fill('short');
  await phone.getByRole('button', { name: 'Save and sign in' }).click();
  await expect(phone.getByText('A password has 10 to 200 characters.')).toBeVisible();
  await phone.getByLabel('New password').fill(password);
  await phone.getByRole('button', { name: 'Save and sign in' }).click();
  await expect(phone.getByText('Nothing is booked. What you book stands here.')).toBeVisible();
  expect(phone.url()).toBe(`${bookings.address}/portal`);

  await giveChild(bookings, await recordOf(bookings, to), { name: 'Migo Aquino' });
  await phone.reload();
  await expect(phone.getByText(/Migo Aquino: you see and book until .*6 May 2038/)).toBeVisible();
  await phone.getByRole('button', { name: 'Book a visit' }).click();
  await phone.getByRole('radio', { name: 'Migo Aquino' }).check();
  await chooseDay(phone);
  await phone.getByRole('button', { name: '9:30', exact: true }).click();
  await isWellInBoth(phone);
  await phone.getByRole('button', { name: 'Book this for Migo Aquino' }).click();
  await expect(phone.getByRole('heading', { name: 'The appointment is booked' })).toBeVisible();
  await isWellInBoth(phone);
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
  await isWellInBoth(phone);
  await phone.getByRole('button', { name: 'Move it to this time' }).click();
  await expect(phone.getByText(/, 13:00/).first()).toBeVisible();
  await expect(desk.getByRole('gridcell', { name: /Migo Aquino 13:00/ })).toBeVisible();

  await phone.getByRole('button', { name: 'Cancel the appointment' }).click();
  await phone.getByRole('dialog').getByRole('button', { name: 'Keep it' }).click();
  await phone.getByRole('button', { name: 'All appointments' }).click();
  await expect(ahead(phone)).toHaveCount(1);
  await isWellInBoth(phone);
  await ahead(phone).click();
  await phone.getByRole('button', { name: 'Cancel the appointment' }).click();
  await phone.getByRole('dialog').getByRole('button', { name: 'Cancel the appointment' }).click();
  await expect(phone.getByRole('heading', { name: 'The appointment is cancelled' })).toBeVisible();
  await expect(desk.getByRole('gridcell', { name: /Migo Aquino/ })).toHaveCount(0);
  await desk.close();
});

test('the code that the desk printed opens with the right birth date alone, and its login signs in from then on', async ({
  bookings,
  visit,
}) => {
  test.setTimeout(180_000);
  const site = await bookings.open();
  const paper = await codeOf(
    bookings,
    await writeDown(bookings, { name: 'Lolo Pepe', birthDate: '1944-10-10' }),
    site.id,
  );
  const phone = await visit(portalOf(site));
  await phone.getByRole('button', { name: 'I have a code from the desk' }).click();
  await isWellInBoth(phone);
  await comeInByCode(phone, paper.code, '1944-10-11');
  await expect(phone.getByText(/The code and the date of birth do not fit together/)).toBeVisible();
  await expect(phone.getByLabel('Code', { exact: true })).toHaveValue(paper.code);
  await isWell(phone);
  await comeInByCode(phone, paper.code.toLowerCase().replaceAll('-', ' '), '1944-10-10');
  await expect(phone.getByText(`Next time, sign in with ${paper.login}`)).toBeVisible();

  await phone.getByRole('button', { name: 'Account' }).click();
  await isWellInBoth(phone);
  await phone.getByLabel('Present password').fill('not the present one');
  await phone.getByLabel('New password').fill('other words in a row');
  await phone.getByRole('button', { name: 'Save the new password' }).click();
  await expect(phone.getByText('This is not the present password.')).toBeVisible();
  await phone.getByLabel('Present password').fill(password);
  await phone.getByRole('button', { name: 'Save the new password' }).click();
  await expect(phone.getByText('The new password is saved.')).toBeVisible();
  await phone.getByRole('button', { name: 'Sign out' }).click();

  const enter = async (word: string) => {
    await phone.getByLabel('E-mail, or the login on your paper').fill(paper.login);
    await phone.getByLabel('Password').fill(word);
    await phone.getByRole('button', { name: 'Sign in' }).click();
  };
  await enter(password);
  await expect(phone.getByText('Login and password do not fit together. 4 tries are left.')).toBeVisible();
  await isWell(phone);
  await enter('other words in a row');
  await expect(phone.getByText('Nothing is booked.')).toBeVisible();
  // The code was for one time.
  const other = await visit(`${portalOf(site)}?step=code`);
  await comeInByCode(other, paper.code, '1944-10-10');
  await expect(other.getByText(/the code was used or is too old/)).toBeVisible();
});

test('whoever tries too often is told until when, and a cut network loses nothing that was typed', async ({
  bookings,
  visit,
}) => {
  const site = await bookings.open();
  const phone = await visit(portalOf(site));
  await expect(phone.getByLabel('Password')).toBeVisible();
  await phone.context().setOffline(true);
  await phone.getByLabel('E-mail, or the login on your paper').fill('nobody@example.org');
  await phone.getByLabel('Password').fill('whatever it was');
  await phone.getByRole('button', { name: 'Sign in' }).click();
  await expect(phone.getByText(/There is no connection just now/)).toBeVisible();
  await expect(phone.getByLabel('Password')).toHaveValue('whatever it was');
  await phone.context().setOffline(false);
  const answered = async () => {
    const answer = phone.waitForResponse((response) => response.url().includes('portal.signIn'));
    await phone.getByRole('button', { name: 'Sign in' }).click();
    await answer;
  };
  for (let tries = 0; tries < 5; tries += 1) await answered();
  await expect(phone.getByText(/There were too many wrong tries. Try again after \d+:\d\d/)).toBeVisible();
  await isWell(phone);
});
