import { expect, type Page } from '@playwright/test';
import { call, bookingTest as test } from './booking-site.ts';
import { codeOf, comeInByCode, password, writeDown } from './portal-family.ts';
import { signIn } from './signed-in.ts';

/** Who is known to the server by the cookies of this browser. */
async function whoIsIn(page: Page): Promise<string[]> {
  const asked = { staff: 'access.me', client: 'portal.me', kiosk: 'kiosk.me' };
  const answers = await Promise.all(
    Object.entries(asked).map(async ([name, procedure]) => [
      name,
      await page.evaluate(async (path) => (await fetch(path)).status, `/trpc/${procedure}`),
    ]),
  );
  return answers.filter(([, status]) => status === 200).map(([name]) => String(name));
}

test('staff, a client and a kiosk are signed in within one browser, and each leaves alone', async ({
  bookings,
  visit,
}) => {
  test.setTimeout(180_000);
  const site = await bookings.open();
  const lolo = { name: 'Lolo Pepe', birthDate: '1944-10-10' };
  const paper = await codeOf(bookings, await writeDown(bookings, lolo), site.id);
  const portal = site.path.replace('/book/', '/portal/');
  const client = await visit(`${portal}?step=code`, {
    viewport: { width: 1280, height: 800 },
    baseURL: bookings.address,
  });
  await comeInByCode(client, paper.code, lolo.birthDate);
  await expect(client.getByText('Nothing is booked.')).toBeVisible();

  const staff = await client.context().newPage();
  await signIn(staff, 'owner@example.org', 'correct horse battery');
  const kiosk = await client.context().newPage();
  const enrol = async () => {
    const { code } = await call<{ code: string }>(bookings.owner, 'directory.kiosks.createEnrolment', {
      ...{ siteId: site.id, purpose: 'clock' },
    });
    await kiosk.goto(`/kiosk/#code=${code}`);
    await kiosk.getByLabel('Name of this tablet').fill('Front tablet');
    await kiosk.getByRole('button', { name: 'Enrol this tablet' }).click();
    await expect(kiosk.getByRole('button', { name: 'Tap your name' })).toBeVisible();
  };
  await enrol();
  expect(await whoIsIn(client)).toEqual(['staff', 'client', 'kiosk']);

  await client.getByRole('button', { name: 'Account' }).click();
  await client.getByRole('button', { name: 'Sign out' }).click();
  await expect(client.getByLabel('E-mail, or the login on your paper')).toBeVisible();
  expect(await whoIsIn(client)).toEqual(['staff', 'kiosk']);
  await staff.reload();
  await expect(staff.getByRole('button', { name: /Luz Katigbak/ })).toBeVisible();
  await kiosk.reload();
  await expect(kiosk.getByRole('button', { name: 'Tap your name' })).toBeVisible();

  await client.getByLabel('E-mail, or the login on your paper').fill(paper.login);
  await client.getByLabel('Password').fill(password);
  await client.getByRole('button', { name: 'Sign in' }).click();
  await expect(client.getByText('Nothing is booked.')).toBeVisible();
  await staff.getByRole('button', { name: /Luz Katigbak/ }).click();
  await staff.getByRole('menuitem', { name: 'Sign out' }).click();
  await expect(staff.getByLabel('Login')).toBeVisible();
  expect(await whoIsIn(client)).toEqual(['client', 'kiosk']);
  await client.reload();
  await expect(client.getByText('Nothing is booked.')).toBeVisible();
  await kiosk.reload();
  await expect(kiosk.getByRole('button', { name: 'Tap your name' })).toBeVisible();

  await signIn(staff, 'owner@example.org', 'correct horse battery');
  const id = await staff.evaluate(
    async (input) => {
      const answer = await fetch(`/trpc/directory.kiosks.list?input=${encodeURIComponent(input)}`);
      return (await answer.json()).result.data.items[0].id;
    },
    JSON.stringify({ siteId: site.id }),
  );
  await call(bookings.owner, 'directory.kiosks.revoke', { id });
  await expect.poll(() => whoIsIn(client)).toEqual(['staff', 'client']);
  await staff.reload();
  await expect(staff.getByRole('button', { name: /Luz Katigbak/ })).toBeVisible();
  await client.reload();
  await expect(client.getByText('Nothing is booked.')).toBeVisible();
});
