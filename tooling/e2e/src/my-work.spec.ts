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

/** Gives a person the own sign-in, and signs in by it on this page. */
async function signInAs(page: Page, owner: APIRequestContext, site: KioskSite, { id, name }: Person): Promise<void> {
  const login = `own-${crypto.randomUUID().slice(0, 8)}@example.org`;
  const made = await call(owner, 'access.accounts.create', {
    id: crypto.randomUUID(),
    login,
    name,
    role: 'employee',
    language: 'en',
    sites: [site.id],
    employeeId: id,
  });
  const token = (made['link'] as { path: string }).path.split('#')[1];
  await call(page.request, 'access.resetPassword', { token, password: 'a few words together' });
}

/** A working day of the pay period before this one, paid from the 1st and from the 16th; no Sunday, no holiday. */
function dayInPeriodBefore(): string {
  const today = new Intl.DateTimeFormat('en-CA', { timeZone: 'Asia/Manila' }).format(Date.now() - 4 * 3_600_000);
  const begun = Date.parse(`${today.slice(0, 8)}${today.slice(8) > '15' ? '16' : '01'}T00:00:00Z`);
  const days = [1, 2, 3].map((back) => new Date(begun - back * dayMs));
  return (days.find((date) => date.getUTCDay() !== 0) ?? new Date(begun)).toISOString().slice(0, 10);
}

test('an employee on a phone sees why, asks for a correction, sees it made and signs off', async ({
  page,
  site,
  owner,
}) => {
  test.slow();
  const date = dayInPeriodBefore();
  const rhea = await site.hire('Rhea Santiago', null);
  await site.enter(rhea, ['in', `${date} 08:00`], ['out', `${date} 18:30`]);
  await page.setViewportSize(phone);
  await signInAs(page, owner, site, rhea);
  await page.goto('/');
  await expect(page.getByRole('heading', { level: 1, name: 'My work' })).toBeVisible();
  await page.getByRole('button', { name: 'The pay period before' }).click();
  const sums = page.getByRole('region', { name: 'Hours of this pay period' });
  await expect(sums.getByText('10.50', { exact: true }).first()).toBeVisible();
  await isWell(page);

  await page.getByRole('button', { name: new RegExp(`^Why, \\w+ ${Number(date.slice(8))} `) }).click();
  const panel = page.getByRole('dialog', { name: /^Why, / });
  await expect(panel.getByText('Over 8 h in a day')).toBeVisible();
  await isWell(page);

  await panel.getByRole('button', { name: 'Ask for a correction' }).click();
  const asking = page.getByRole('dialog', { name: 'Ask for a correction' });
  await asking.getByLabel('A punch has the wrong time').check();
  await asking.getByLabel('Time', { exact: true }).fill('half six');
  await asking.getByRole('button', { name: 'Ask to move it' }).click();
  await expect(asking.getByText('Give a time such as 17:00.')).toBeVisible();
  await expect(asking.getByText('Write what happened.')).toBeVisible();
  await isWell(page);
  await asking.getByLabel('Time', { exact: true }).fill('1800');
  await asking.getByLabel('What happened').fill('Forgot to clock out before the bus came');
  await asking.getByRole('button', { name: 'Ask to move it' }).click();
  await expect(page.getByText('The manager was asked.')).toBeVisible();
  await expect(panel.getByText('Move: Out 18:30 to 18:00')).toBeVisible();
  await panel.getByRole('button', { name: 'Close' }).click();
  const signOff = page.getByRole('region', { name: 'Sign-off' });
  await expect(signOff.getByText(/waits for a decision/)).toBeVisible();
  await expect(signOff.getByRole('button', { name: 'Sign off these hours' })).toBeDisabled();

  const asked = await owner.get(
    `/trpc/timesheets.requests?input=${encodeURIComponent(JSON.stringify({ employeeId: rhea.id, period: { from: date, to: date } }))}`,
  );
  const [request] = (await asked.json()).result.data.items;
  await call(owner, 'timesheets.decideAmendment', {
    id: request.id,
    decision: 'accept',
    reason: 'The bus list says so',
  });
  await page.reload();
  await expect(sums.getByText('10.00', { exact: true }).first()).toBeVisible();
  await expect(page.getByRole('region', { name: 'What I asked for' }).getByText('Accepted')).toBeVisible();
  const edits = page.getByRole('region', { name: 'Changes to my punches' });
  const edit = edits.getByRole('listitem').filter({ hasText: '“The bus list says so”' });
  await expect(edit.getByText('Out 18:30')).toBeVisible();
  await expect(edit.getByText('Out 18:00')).toBeVisible();
  await expect(edit.getByText('Luz Katigbak')).toBeVisible();
  await isWell(page);

  await signOff.getByRole('button', { name: 'Sign off these hours' }).click();
  await page.getByRole('dialog').getByRole('button', { name: 'Sign off these hours' }).click();
  await expect(page.getByText('The hours were signed off.')).toBeVisible();
  await expect(signOff.getByText(/^Signed off /)).toBeVisible();
  await isWell(page);
});

test('nothing worked can be signed off too', async ({ page, site, owner }) => {
  const rhea = await site.hire('Rhea Santiago', null);
  await page.setViewportSize(phone);
  await signInAs(page, owner, site, rhea);
  await page.goto('/my-work');
  await page.getByRole('button', { name: 'The pay period before' }).click();
  await expect(page.getByText('Nothing worked in this pay period yet.')).toBeVisible();
  await page.getByRole('button', { name: 'Sign off: nothing worked' }).click();
  await page.getByRole('dialog').getByRole('button', { name: 'Sign off: nothing worked' }).click();
  await expect(page.getByText(/^Signed off /)).toBeVisible();
});

test('an owner starts from a law, tries it on a past period, saves it, uses it at a site and saves the next version', async ({
  page,
  site,
}) => {
  test.slow();
  const date = dayInPeriodBefore();
  const rhea = await site.hire('Rhea Santiago', null);
  await site.enter(rhea, ['in', `${date} 08:00`], ['out', `${date} 18:30`]);
  const name = `Rules of ${site.name}`;
  await signIn(page);
  await page.goto('/pay-rules');
  await page.getByRole('button', { name: 'Add a set' }).click();
  await page.getByRole('link', { name: 'Look at California' }).click();
  await page.getByLabel('Name').fill(name);
  await page.getByLabel('Overtime over, a day').fill('9h');
  await page.getByLabel('What is different, and why').fill('Nine hours a day, as agreed');
  await page.getByRole('button', { name: 'Save these rules' }).click();
  await expect(page.getByText('Write hours such as 8, and the longer limit for double time.')).toBeVisible();
  await page.getByLabel('Overtime over, a day').fill('9');
  const says = page.getByRole('complementary', { name: 'What it says' });
  await expect(says.getByText('Over 9 h a day is overtime at 1.50.')).toBeVisible();
  await isWell(page);

  await says.getByText('What if', { exact: true }).click();
  await says.getByRole('combobox', { name: 'Site' }).click();
  await page.getByRole('option', { name: site.name }).click();
  await says.getByLabel('From', { exact: true }).fill(date);
  await says.getByLabel('To', { exact: true }).fill(date);
  await says.getByRole('button', { name: 'Value the period' }).click();
  await expect(says.getByText('It changes for 1 person.')).toBeVisible();
  await expect(says.getByText('2.50 to 1.50')).toBeVisible();
  await isWell(page);

  await page.getByRole('button', { name: 'Save these rules' }).click();
  await expect(page.getByRole('heading', { level: 1, name })).toBeVisible();
  await expect(page.getByText('Not used yet')).toBeVisible();
  await page.getByRole('button', { name: 'Use at a site' }).click();
  const using = page.getByRole('dialog', { name: `Use ${name}` });
  await using.getByRole('combobox', { name: 'Where' }).click();
  await page.getByRole('option', { name: site.name }).click();
  await using.getByRole('button', { name: 'Use from this date' }).click();
  await expect(page.getByText(new RegExp(`^${site.name}, from 1 January`))).toBeVisible();
  await isWell(page);

  await page.getByRole('button', { name: 'Change' }).click();
  await page.getByLabel('Overtime is paid').fill('1.75');
  await page.getByLabel('What is different, and why').fill('Better paid from the next week on');
  await page.getByRole('button', { name: 'Save as version 2' }).click();
  await expect(page.getByText('Over 9 h a day is overtime at 1.75.')).toBeVisible();
  await page.getByRole('link', { name: 'Show version 1' }).click();
  await expect(page.getByText('Over 9 h a day is overtime at 1.50.')).toBeVisible();

  await page.goto(`/sites/${site.id}`);
  await expect(page.getByText(new RegExp(`^${name}, version 1, since`))).toBeVisible();
});

test('a rate that is no amount is refused as it was typed, and holidays are kept for several sites', async ({
  page,
  site,
}) => {
  const rhea = await site.hire('Rhea Santiago', null);
  await signIn(page);
  await page.goto(`/employees?open=${rhea.id}`);
  const terms = page.getByRole('region', { name: 'Pay and rest days' });
  await terms.getByRole('button', { name: 'Set new terms' }).click();
  const rate = terms.getByLabel('Rate an hour');
  await rate.fill('1,2o0');
  await rate.blur();
  await expect(rate).toHaveValue('1,2o0');
  await expect(terms.getByText('Write an amount such as 95.00.')).toBeVisible();
  await rate.fill('1200,5');
  await rate.blur();
  await expect(rate).toHaveValue('1,200.50');
  await terms.getByRole('switch', { name: 'Own rest days' }).check();
  await terms.getByRole('button', { name: 'Wed' }).click();
  await isWell(page);
  await terms.getByRole('button', { name: 'Set from this date' }).click();
  await expect(terms.getByText('₱1,200.50 an hour')).toBeVisible();
  await expect(terms.getByText('Rests Wednesday')).toBeVisible();

  await page.goto(`/sites/${site.id}`);
  const holidays = page.getByRole('region', { name: 'Calendar' });
  await holidays.getByRole('button', { name: 'Add a date' }).click();
  await holidays.getByRole('button', { name: 'Add a date' }).click();
  await expect(holidays.getByText('Choose a date.')).toBeVisible();
  await holidays.getByLabel('Date').fill(`${new Date().getFullYear()}-12-30`);
  await holidays.getByLabel('Name').fill('Rizal Day');
  await isWell(page);
  await holidays.getByRole('button', { name: 'Add a date' }).click();
  await expect(holidays.getByText('Rizal Day')).toBeVisible();
  await holidays.getByRole('button', { name: 'Take out' }).click();
  await page.getByRole('dialog').getByRole('button', { name: 'Take out' }).click();
  await expect(holidays.getByText('Rizal Day')).toBeHidden();
});
