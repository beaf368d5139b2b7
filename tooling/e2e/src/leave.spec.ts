import { AxeBuilder } from '@axe-core/playwright';
import { type APIRequestContext, expect, type Page } from '@playwright/test';
import { type KioskSite, type Person, test } from './kiosk-site.ts';
import { signIn } from './signed-in.ts';

const dayMs = 24 * 3_600_000;
const phone = { width: 360, height: 740 };

async function isWell(page: Page): Promise<void> {
  // What fades in has its colours only then.
  await page.waitForTimeout(300);
  const { violations } = await new AxeBuilder({ page }).analyze();
  expect(violations.map(({ id, nodes }) => [id, nodes.map(({ html }) => html)])).toEqual([]);
  expect(await page.evaluate(() => document.documentElement.scrollWidth - innerWidth)).toBeLessThanOrEqual(0);
}

async function call(api: APIRequestContext, name: string, data: unknown): Promise<Record<string, unknown>> {
  const answer = await api.post(`/trpc/${name}`, { data });
  const body = await answer.json();
  if (!answer.ok()) throw new Error(`${name}: ${JSON.stringify(body)}`);
  return body.result.data;
}

/** A kind of this name that nobody else asks for. */
async function addKind(owner: APIRequestContext): Promise<{ id: string; name: string }> {
  const id = crypto.randomUUID();
  const name = `Vacation ${id.slice(0, 4)}`;
  const rules = { paid: true, dayMinutes: 480, yearlyMinutes: 2400, askable: true, archived: false };
  await call(owner, 'roster.leave.kinds.save', { id, name, ...rules });
  return { id, name };
}

/** Somebody with the own sign-in, who asks for leave by it. */
async function ask(
  page: Page,
  owner: APIRequestContext,
  { site, person, leave }: { site: KioskSite; person: Person; leave: object },
): Promise<void> {
  const login = `own-${crypto.randomUUID().slice(0, 8)}@example.org`;
  const own = { name: person.name, role: 'employee', language: 'en', sites: [site.id], employeeId: person.id };
  const made = await call(owner, 'access.accounts.create', { id: crypto.randomUUID(), login, ...own });
  const token = (made['link'] as { path: string }).path.split('#')[1];
  await call(page.request, 'access.resetPassword', { token, password: 'a few words together' });
  await call(page.request, 'roster.leave.request', { employeeId: person.id, leave });
}

/** The Wednesday of next week: no rest day of anybody, and no holiday entered for the new site. */
function nextWednesday(): string {
  const now = Date.now();
  const ahead = ((3 - new Date(now).getUTCDay() + 7) % 7) + 7;
  return new Date(now + ahead * dayMs).toISOString().slice(0, 10);
}

test('leave that was asked for is granted by the keys, and the sheet shows it as paid', async ({
  page,
  browser,
  site,
  owner,
}) => {
  test.slow();
  const rhea = await site.hire('Rhea Santiago', null);
  const kind = await addKind(owner);
  const date = nextWednesday();
  await signIn(page);
  await page.goto(`/leave?site=${site.id}`);
  await expect(page.getByRole('heading', { name: 'Nothing waits' })).toBeVisible();
  await isWell(page);

  // It comes by itself to whoever looks on.
  const hers = await browser.newPage();
  const leave = { id: crypto.randomUUID(), kindId: kind.id, from: date, to: date, note: 'Graduation' };
  await ask(hers, owner, { site, person: rhea, leave });
  await hers.close();
  await expect(page.getByRole('heading', { name: `May Rhea take 1 day of ${kind.name}?` })).toBeVisible();
  await expect(page.getByText('“Graduation”')).toBeVisible();
  await expect(page.getByText(/^4 days of 20\d\d$/)).toBeVisible();
  await isWell(page);
  await page.keyboard.press('2');
  await expect(page.getByRole('radio', { name: /Decline it/ })).toBeChecked();
  await page.keyboard.press('Control+Enter');
  await expect(page.getByText('Say why, in 5 characters or more.')).toBeVisible();
  await page.getByRole('radio', { name: /Grant it/ }).check();
  await page.keyboard.press('Control+Enter');
  await expect(page.getByText('Leave of Rhea was granted.')).toBeVisible();
  await expect(page.getByRole('heading', { name: 'Nothing waits' })).toBeVisible();

  await page.goto(`/timesheets/${rhea.id}?from=${date}&to=${date}`);
  await expect(page.getByText(kind.name).first()).toBeVisible();
  await expect(page.getByText('8.00').first()).toBeVisible();

  await page.goto(`/leave?site=${site.id}&view=calendar&month=${date.slice(0, 7)}`);
  const cell = page.getByRole('button', { name: new RegExp(`^Rhea, .*: ${kind.name}, granted$`) });
  await cell.click();
  await expect(page.getByRole('heading', { name: 'Take back what was granted' })).toBeVisible();
  await isWell(page);
  await page.getByLabel('Reason').fill('Rhea is needed');
  await page.getByRole('button', { name: 'Take it back' }).click();
  await expect(page.getByRole('heading', { name: 'Nobody is away' })).toBeVisible();
});

test('leave is entered for somebody, and the balance adjusted, on a phone', async ({ page, site, owner }) => {
  test.slow();
  await site.hire('Rhea Santiago', null);
  const kind = await addKind(owner);
  const date = nextWednesday();
  await page.setViewportSize(phone);
  await signIn(page);
  await page.goto(`/leave?site=${site.id}&view=calendar&month=${date.slice(0, 7)}`);
  await page.getByRole('button', { name: 'Enter leave' }).click();
  const form = page.getByRole('dialog');
  await form.getByRole('combobox', { name: 'For whom' }).click();
  await page.getByRole('option', { name: 'Rhea Santiago' }).click();
  await form.getByRole('button', { name: 'Enter leave' }).click();
  await expect(form.getByText('Choose a kind of leave.')).toBeVisible();
  await form.getByRole('combobox', { name: 'Kind' }).click();
  await page.getByRole('option', { name: kind.name }).click();
  await expect(form.getByText(/5 days left in/)).toBeVisible();
  await form.getByLabel('First day').fill(date);
  await form.getByRole('combobox', { name: 'How much of the day' }).click();
  await page.getByRole('option', { name: 'Half of it, 4 h 00' }).click();
  await isWell(page);
  await form.getByRole('button', { name: 'Enter leave' }).click();
  await expect(page.getByText('0.5 days of leave entered for Rhea.')).toBeVisible();
  await page.getByRole('button', { name: 'Rhea Santiago' }).click();
  await expect(page.getByText(`Rhea: 0.5 days of ${kind.name}`)).toBeVisible();
  await page.getByRole('button', { name: 'Balances of Rhea' }).click();
  const balance = page.getByRole('dialog');
  await expect(balance.getByText('Left 4.5 days')).toBeVisible();
  await balance.getByRole('button', { name: 'Adjust a balance' }).click();
  await balance.getByRole('combobox', { name: 'Kind' }).click();
  await page.getByRole('option', { name: kind.name }).click();
  await balance.getByLabel('By how many days').fill('-1.5');
  await balance.getByLabel('Reason').fill('Taken before Daybook');
  await balance.getByRole('button', { name: 'Adjust the balance' }).click();
  await expect(balance.getByText('Left 3 days')).toBeVisible();
  await isWell(page);
});

test('a kind of leave is filled in from the law, saved and archived', async ({ page }) => {
  test.slow();
  const name = `Service incentive ${crypto.randomUUID().slice(0, 4)}`;
  await signIn(page);
  await page.goto('/leave?view=kinds');
  await page.getByRole('button', { name: 'Add a kind' }).click();
  const form = page.getByRole('dialog');
  await form.getByRole('button', { name: 'Fill in the Philippine service incentive leave' }).click();
  await expect(form.getByText(/article 95/)).toBeVisible();
  await expect(form.getByLabel('Days granted a year')).toHaveValue('5');
  await form.getByLabel('Name').fill(name);
  await isWell(page);
  await form.getByRole('button', { name: 'Save' }).click();
  await page.getByRole('button', { name }).click();
  await form.getByRole('switch', { name: 'Archived' }).click();
  await form.getByRole('button', { name: 'Save' }).click();
  await expect(page.getByRole('row', { name: new RegExp(`${name}.*Archived`) })).toBeVisible();
});
