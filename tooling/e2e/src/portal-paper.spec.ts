import { expect } from '@playwright/test';
import { bookingTest as test } from './booking-site.ts';
import { isWell } from './page-well.ts';
import { comeInByCode, writeDown } from './portal-family.ts';
import { readPdf } from './read-pdf.ts';
import { signIn } from './signed-in.ts';

test('a code is made at the desk from the record, printed without a name, and whom it is for comes in with it', async ({
  bookings,
  visit,
  browser,
}) => {
  test.setTimeout(120_000);
  const site = await bookings.open();
  const client = await writeDown(bookings, { name: 'Lolo Pepe', birthDate: '1944-10-10' });
  const context = await browser.newContext({ baseURL: bookings.address, locale: 'en-GB' });
  const desk = await context.newPage();
  await signIn(desk, 'owner@example.org', 'correct horse battery');
  await desk.goto(`/clients/${client}`);
  await desk.getByRole('button', { name: 'Code for the portal' }).focus();
  await desk.keyboard.press('Enter');
  const asked = desk.getByRole('dialog', { name: 'A code for Lolo Pepe?' });
  await expect(asked.getByRole('button', { name: 'Make a code' })).toBeDisabled();
  await asked.getByRole('combobox', { name: 'At which site?' }).click();
  await desk.getByRole('option', { name: site.name }).click();
  await isWell(desk);
  await asked.getByRole('button', { name: 'Make a code' }).click();

  const ready = desk.getByRole('dialog', { name: 'The code is ready' });
  await expect(ready.getByText('It stands nowhere else.')).toBeVisible();
  await isWell(desk);
  const [address = '', code = '', , login = ''] = await ready.getByRole('definition').allTextContents();
  expect(address).toBe(`${bookings.address}${site.path.replace('/book/', '/portal/')}`);
  // What is lost with a click beside it would have to be made anew.
  await desk.mouse.click(5, 5);
  await expect(ready).toBeVisible();
  const paper = await desk.pdf({ format: 'A4' });
  expect(paper.toString('latin1').match(/\/Type \/Page\b/g)).toHaveLength(1);
  const text = await readPdf(paper);
  for (const said of [site.name, address, code, login]) expect(text).toContain(said);
  for (const not of ['Lolo', 'Pepe', 'Print']) expect(text).not.toContain(not);

  const phone = await visit(new URL(address).pathname);
  await phone.getByRole('button', { name: 'I have a code from the desk' }).click();
  await comeInByCode(phone, code, '1944-10-10');
  await expect(phone.getByText(`Next time, sign in with ${login}`)).toBeVisible();
  // From here on the browser shows what it prints.
  const printing = desk.evaluate(
    () => new Promise<boolean>((done) => addEventListener('beforeprint', () => done(true), { once: true })),
  );
  await ready.getByRole('button', { name: 'Print' }).click();
  expect(await printing).toBe(true);
  await ready.getByRole('button', { name: 'Close' }).click();
  await expect(ready).toHaveCount(0);
  await expect(desk.getByRole('button', { name: 'Code for the portal' })).toBeFocused();
  await context.close();
});
