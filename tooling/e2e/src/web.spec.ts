import { AxeBuilder } from '@axe-core/playwright';
import { expect, type Page, test } from '@playwright/test';
import { signIn } from './signed-in.ts';

const screens = [
  '/now',
  '/exceptions',
  '/timesheets',
  '/roster',
  '/roster?view=weeks',
  '/roster?view=day',
  '/leave',
  '/leave?view=calendar',
  '/leave?view=kinds',
  '/hours',
  '/reports',
  '/reports?view=missing',
  '/reports?view=all',
  '/reports?view=summary',
  '/reports/template',
  '/reports/template?kind=health-centre',
  '/clients',
  '/clients/looks',
  '/desk',
  '/figures',
  '/figures?by=service',
  '/appointments',
  '/appointments?view=week',
  '/appointments?view=list',
  '/appointments/settings',
  '/sites',
  '/employees',
  '/employees/import',
  '/pay-rules',
  '/pay-rules/new?preset=philippines',
  '/accounts',
  '/tokens',
  '/messages',
  '/mailbox',
  '/audit',
  '/me',
];
const panels = [
  '/employees?open=new',
  '/leave?enter=true',
  '/appointments/settings?service=new',
  '/accounts?open=new',
  '/clients?add=true',
  '/sites?open=new',
  '/tokens?open=new',
];

/** Waits until the room has drawn what it asked for. */
async function settled(page: Page): Promise<void> {
  await expect(page.getByRole('heading', { level: 1 })).toBeVisible();
  await expect(page.getByRole('status', { name: /Loading|Nilo-load/ })).toHaveCount(0);
  await page.waitForLoadState('networkidle').catch(() => undefined);
}

/** Nothing that a tool can tell is wrong, and nothing that is cut off at the side. */
async function isWell(page: Page): Promise<void> {
  await page.waitForTimeout(300);
  const { violations } = await new AxeBuilder({ page }).analyze();
  expect(violations.map(({ id, nodes }) => [id, nodes.map(({ html }) => html)])).toEqual([]);
  const { wide, high } = await page.evaluate(() => ({
    wide: document.documentElement.scrollWidth - innerWidth,
    high: document.documentElement.scrollHeight - innerHeight,
  }));
  expect(wide, 'nothing scrolls sideways').toBeLessThanOrEqual(0);
  expect(high, 'the page itself stands still').toBeLessThanOrEqual(0);
}

for (const [name, width, height, scheme] of [
  ['a phone in light', 360, 740, 'light'],
  ['a desktop in dark', 1440, 900, 'dark'],
] as const) {
  test(`every screen is well on ${name}`, async ({ browser }) => {
    // A look at each screen and panel.
    test.setTimeout(400_000);
    const context = await browser.newContext({ viewport: { width, height }, colorScheme: scheme });
    const page = await context.newPage();
    await page.goto('/sign-in');
    await expect(page.getByLabel('Login')).toBeVisible();
    await isWell(page);
    await signIn(page);
    for (const screen of [...screens, ...panels]) {
      await page.goto(screen);
      await settled(page);
      await isWell(page);
    }
    await page.goto('/sites');
    await page.getByRole('button', { name: 'Calamba Crossing' }).click();
    await expect(page.getByRole('heading', { level: 1, name: 'Calamba Crossing' })).toBeVisible();
    await settled(page);
    await isWell(page);
    await context.clearCookies();
    await signIn(page, 'employee@demo.daybook');
    await expect(page).toHaveURL(/\/my-work/);
    await settled(page);
    await isWell(page);
    await context.close();
  });
}

test('all of it speaks Filipino, and remembers', async ({ page }) => {
  await signIn(page, 'clinician@demo.daybook');
  await page.goto('/me');
  await page.getByText('Filipino', { exact: true }).click();
  await expect(page.getByRole('heading', { level: 1, name: 'Aking account' })).toBeVisible();
  await expect(page.locator('html')).toHaveAttribute('lang', 'fil');
  await page.reload();
  await expect(page.getByRole('heading', { level: 1, name: 'Aking account' })).toBeVisible();
  await page.getByRole('button', { name: 'Mag-sign out' }).click();
  await expect(page.getByRole('button', { name: 'Mag-sign in' })).toBeVisible();
});

test('a room that an account may not enter is not drawn, and not there', async ({ page }) => {
  await signIn(page, 'calamba@demo.daybook');
  await expect(page.getByRole('link', { name: 'Now' })).toBeVisible();
  await expect(page.getByRole('link', { name: 'Accounts' })).toHaveCount(0);
  await page.goto('/accounts');
  await expect(page.getByRole('heading', { name: 'This page is not here' })).toBeVisible();
  await page.goto('/now');
  await expect(page.getByRole('row', { name: /Calamba Crossing/ })).toBeVisible();
  await expect(page.getByText('Los Baños Junction')).toHaveCount(0);
});

test('an account is made with a link that is shown once, signs in by it, and is out at once when disabled', async ({
  page,
  browser,
}) => {
  const login = `nena${Date.now()}@example.org`;
  await signIn(page);
  await page.goto('/accounts?open=new');
  const panel = page.getByRole('dialog');
  await panel.getByLabel('Name').fill('Nena Robles');
  await panel.getByLabel('Login').fill(login);
  await panel.getByRole('button', { name: 'Add and make a link' }).click();
  const link = (await panel.getByText(/\/welcome#/).textContent()) ?? '';
  await panel.getByRole('button', { name: 'Done' }).click();

  const own = await browser.newContext();
  const theirs = await own.newPage();
  await theirs.goto(link);
  await expect(theirs.getByRole('heading', { name: 'Welcome, Nena Robles' })).toBeVisible();
  await theirs.getByLabel('New password').fill('short');
  await theirs.getByRole('button', { name: 'Set password and sign in' }).click();
  await expect(theirs.getByText('Use 10 to 200 characters.')).toBeVisible();
  await theirs.getByLabel('New password').fill('a few words together');
  await theirs.getByRole('button', { name: 'Set password and sign in' }).click();
  await expect(theirs.getByRole('heading', { level: 1, name: 'Now' })).toBeVisible();
  await expect(theirs.getByText('Live', { exact: true })).toBeVisible();
  const again = await own.newPage();
  await again.goto(link);
  await expect(again.getByRole('heading', { name: 'This link does not work any more' })).toBeVisible();
  await again.close();

  await page.getByLabel('Find by name or login').fill(login);
  await page.getByRole('button', { name: /Nena Robles/ }).click();
  await page.getByRole('dialog').getByRole('button', { name: 'Disable' }).click();
  await page.getByRole('dialog', { name: 'Disable Nena Robles?' }).getByRole('button', { name: 'Disable' }).click();
  // The open page is sent away by itself: nobody there has touched it.
  await expect(theirs.getByRole('button', { name: 'Sign in' })).toBeVisible({ timeout: 3_000 });
  await own.close();
});

test('a session that is ended from elsewhere ends there at once', async ({ page, browser }) => {
  await signIn(page, 'manager@demo.daybook');
  const elsewhere = await browser.newContext();
  const other = await elsewhere.newPage();
  await signIn(other, 'manager@demo.daybook');
  await expect(other.getByText('Live', { exact: true })).toBeVisible();
  await page.goto('/me');
  await page.getByRole('button', { name: 'End all others' }).click();
  await expect(page.getByText('All other sessions were ended.')).toBeVisible();
  await expect(other.getByRole('button', { name: 'Sign in' })).toBeVisible({ timeout: 3_000 });
  await expect(page.getByText('This session')).toBeVisible();
  await elsewhere.close();
});

test('the work is done by keys alone', async ({ page }) => {
  await signIn(page);
  await expect(page.getByRole('heading', { level: 1, name: 'Now' })).toBeVisible();
  await page.keyboard.press('g');
  await page.keyboard.press('p');
  await expect(page.getByRole('heading', { level: 1, name: 'Employees' })).toBeVisible();
  await expect(page.getByRole('button', { name: 'Aileen Torres' })).toBeVisible();
  await page.keyboard.press('/');
  await page.keyboard.type('ferdinand');
  await expect(page.getByText('1 person')).toBeVisible();
  await page.keyboard.press('Escape');
  await page.getByLabel('Find by name or number').blur();
  await page.keyboard.press('j');
  await page.keyboard.press('Enter');
  await expect(page.getByRole('dialog', { name: 'Ferdinand Cabrera' })).toBeVisible();
  await page.keyboard.press('Escape');
  await expect(page.getByRole('dialog')).toHaveCount(0);
  await page.keyboard.press('Control+k');
  await page.keyboard.type('parian');
  await expect(page.getByRole('button', { name: 'Parian Health Center' })).toBeVisible();
  await page.keyboard.press('ArrowDown');
  await page.keyboard.press('Enter');
  await expect(page.getByRole('heading', { level: 1, name: 'Parian Health Center' })).toBeVisible();
  await page.keyboard.press('?');
  const keys = page.getByRole('dialog', { name: 'Keys' });
  await expect(keys.getByText('Pay period, week or month: before, after, today’s')).toBeVisible();
});

test('two people who edit one site: the second is told, and loads the newest', async ({
  page,
  playwright,
  baseURL,
}) => {
  await signIn(page);
  const api = await playwright.request.newContext({ baseURL: baseURL ?? '' });
  await api.post('/trpc/access.signIn', { data: { login: 'owner@demo.daybook', password: 'daybook-demo' } });
  const id = crypto.randomUUID();
  const site = { id, name: 'Quay', zone: 'Asia/Manila', currency: 'PHP', dayStart: '04:00', longestShift: 960 };
  await api.post('/trpc/directory.sites.create', { data: site });
  await page.goto(`/sites/${id}?open=edit`);
  const panel = page.getByRole('dialog');
  await panel.getByLabel('Name').fill('Quay by me');
  await api.post('/trpc/directory.sites.update', { data: { ...site, version: 1, name: 'Quay by another' } });
  await panel.getByRole('button', { name: 'Save' }).click();
  await panel.getByRole('button', { name: 'Load the newest' }).click();
  await expect(panel.getByLabel('Name')).toHaveValue('Quay by another');
  await panel.getByLabel('Name').fill('Quay by both');
  await panel.getByRole('button', { name: 'Save' }).click();
  await expect(page.getByRole('heading', { level: 1, name: 'Quay by both' })).toBeVisible();
  await api.dispose();
});

test('when the server does not answer, the screen says so, keeps what it shows, and goes on by itself', async ({
  page,
  context,
}) => {
  await signIn(page);
  await expect(page.getByText('Live', { exact: true })).toBeVisible();
  await context.setOffline(true);
  await page.getByRole('link', { name: 'Sites and kiosks' }).click();
  await expect(page.getByText(/Daybook does not answer|could not be loaded/).first()).toBeVisible({ timeout: 15_000 });
  await context.setOffline(false);
  await page.getByRole('button', { name: 'Try again' }).click();
  await expect(page.getByRole('button', { name: 'Calamba Crossing' })).toBeVisible();
});
