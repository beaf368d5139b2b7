import { AxeBuilder } from '@axe-core/playwright';
import { expect, type Page } from '@playwright/test';
import { test } from './kiosk-site.ts';

const usual = { width: 1280, height: 800 };
const tablets = [usual, { width: 1024, height: 600 }, { width: 800, height: 1280 }];

async function signIn(page: Page, login = 'manager@demo.daybook', password = 'daybook-demo'): Promise<void> {
  await page.getByRole('button', { name: 'Site sign-in' }).click();
  await page.getByLabel('Login').fill(login);
  await page.getByLabel('Password').fill(password);
  await page.getByRole('button', { name: 'Sign in', exact: true }).click();
}
const atRest = (page: Page) => expect(page.getByRole('button', { name: 'Tap your name' })).toBeVisible();

/** Whether somebody is signed in as staff in this browser, and the kiosk is still one. */
async function sessions(page: Page): Promise<{ staff: boolean; kiosk: boolean }> {
  const [staff, kiosk] = await Promise.all(
    ['access.me', 'kiosk.me'].map((name) => page.request.get(`/trpc/${name}`).then((answer) => answer.ok())),
  );
  return { staff: staff ?? false, kiosk: kiosk ?? false };
}

async function isWell(page: Page): Promise<void> {
  const { violations } = await new AxeBuilder({ page }).analyze();
  expect(violations.map(({ id, nodes }) => [id, nodes.map(({ html }) => html)])).toEqual([]);
  for (const size of tablets) {
    await page.setViewportSize(size);
    for (const button of await page.getByRole('button').all()) await expect(button).toBeInViewport({ ratio: 0.99 });
  }
  await page.setViewportSize(usual);
}

test('whoever signs in for the site sees who is here, as it changes, and is signed out by Done', async ({
  page,
  site,
}) => {
  const rhea = await site.hire('Rhea Santiago', '2604');
  const jomar = await site.hire('Jomar Villanueva', '1208');
  await site.enrol(page);
  await page.getByRole('button', { name: 'Site sign-in' }).click();
  await expect(page.getByRole('heading', { name: `Sign in for ${site.name}` })).toBeVisible();
  await isWell(page);
  await page.getByRole('button', { name: 'Back' }).click();
  await signIn(page);
  await expect(page.getByRole('heading', { name: 'Who is here' })).toBeVisible();
  await expect(page.getByText('Signed in as Ramon Katigbak')).toBeVisible();
  await expect(page.getByRole('list', { name: 'Out' })).toContainText(rhea.name);
  await expect(page.getByRole('list', { name: 'Out' })).toContainText(jomar.name);
  await isWell(page);
  const now = new Intl.DateTimeFormat('sv-SE', {
    timeZone: 'Asia/Manila',
    dateStyle: 'short',
    timeStyle: 'short',
  }).format(Date.now() - 60_000);
  await site.enter(rhea, ['in', now]);
  await expect(page.getByRole('list', { name: 'In', exact: true })).toContainText(rhea.name);
  expect(await sessions(page)).toEqual({ staff: true, kiosk: true });
  await page.getByRole('button', { name: 'Done, sign out' }).click();
  await atRest(page);
  await expect.poll(() => sessions(page)).toEqual({ staff: false, kiosk: true });
  expect(await page.content()).not.toContain('Rhea');
});

test('after three minutes without a touch it signs out by itself, counting the last twenty seconds', async ({
  page,
  site,
}) => {
  await site.hire('Rhea Santiago', '2604');
  await site.enrol(page);
  await page.clock.install();
  await signIn(page);
  await expect(page.getByRole('heading', { name: 'Who is here' })).toBeVisible();
  await page.clock.runFor(150_000);
  await page.getByRole('heading', { name: 'Who is here' }).click();
  await page.clock.runFor(155_000);
  await expect(page.getByText('Signs out in')).toBeHidden();
  await page.clock.runFor(10_000);
  await expect(page.getByText('Signs out in 15 s')).toBeVisible();
  await page.clock.runFor(16_000);
  await atRest(page);
  await expect.poll(() => sessions(page)).toEqual({ staff: false, kiosk: true });
});

test('a page that is loaded again in between ends the session', async ({ page, site }) => {
  await site.enrol(page);
  await signIn(page);
  await expect(page.getByRole('heading', { name: 'Who is here' })).toBeVisible();
  await page.reload();
  await atRest(page);
  await expect.poll(() => sessions(page)).toEqual({ staff: false, kiosk: true });
});

test('a session is ended also when the server did not hear so the first time', async ({ page, site }) => {
  await site.enrol(page);
  await signIn(page);
  await expect(page.getByRole('heading', { name: 'Who is here' })).toBeVisible();
  let tries = 0;
  await page.route('**/trpc/access.signOut', (route) => {
    tries += 1;
    return tries === 1 ? route.abort() : route.continue();
  });
  await page.getByRole('button', { name: 'Done, sign out' }).click();
  await atRest(page);
  await expect.poll(() => sessions(page), { timeout: 12_000 }).toEqual({ staff: false, kiosk: true });
  expect(tries).toBe(2);
});

test('an account that does not see this site is told so and signed out', async ({ page, site }) => {
  await site.enrol(page);
  await signIn(page, 'calamba@demo.daybook');
  await expect(page.getByText(`This account does not see ${site.name}. It was signed out.`)).toBeVisible();
  await expect.poll(() => sessions(page)).toEqual({ staff: false, kiosk: true });
});

test('a wrong password is refused in words, and empty fields ask to be filled in', async ({ page, site }) => {
  await site.enrol(page);
  await page.getByRole('button', { name: 'Site sign-in' }).click();
  await page.getByRole('button', { name: 'Sign in', exact: true }).click();
  await expect(page.getByText('Fill this in.')).toHaveCount(2);
  await expect(page.getByLabel('Login')).toBeFocused();
  await page.getByLabel('Login').fill(`nobody-${site.id}`);
  await page.getByLabel('Password').fill('not the password');
  await page.keyboard.press('Enter');
  await expect(page.getByText('The login or the password is not right.')).toBeVisible();
  await expect(page.getByLabel('Password')).toHaveValue('');
  await page.keyboard.press('Escape');
  await atRest(page);
});
