import { AxeBuilder } from '@axe-core/playwright';
import { expect, type Page } from '@playwright/test';
import { type Person, test } from './kiosk-site.ts';
import { identify } from './tablet.ts';

const usual = { width: 1280, height: 800 };
const tablets = [usual, { width: 1024, height: 600 }, { width: 800, height: 1280 }];
const dayMs = 24 * 3_600_000;

/** A date by the calendar on the site's wall, so many days from today. */
function wallDate(days: number): string {
  return new Intl.DateTimeFormat('en-CA', { timeZone: 'Asia/Manila' }).format(Date.now() + days * dayMs);
}
/** A date of the half month before this one, as they are paid here; as the business day begins at 4:00, so does that. */
function paidBefore(): string {
  const begun = new Date(Date.now() + 4 * 3_600_000);
  const [year, month] = [begun.getUTCFullYear(), begun.getUTCMonth()];
  const first = begun.getUTCDate() >= 16 ? Date.UTC(year, month, 5) : Date.UTC(year, month - 1, 20);
  return new Date(first).toISOString().slice(0, 10);
}

async function openMyDay(page: Page, person: Person): Promise<void> {
  await identify(page, person);
  await page.getByRole('button', { name: 'My day' }).click();
  await expect(page.getByRole('heading', { name: `Your day, ${person.calledName}` })).toBeVisible();
}
const atRest = (page: Page) => expect(page.getByRole('button', { name: 'Tap your name' })).toBeVisible();

/** Nothing is cut off at the edge, and nothing is wrong for who cannot see or use a finger. */
async function isWell(page: Page): Promise<void> {
  const { violations } = await new AxeBuilder({ page }).analyze();
  expect(violations.map(({ id, nodes }) => [id, nodes.map(({ html }) => html)])).toEqual([]);
  for (const size of tablets) {
    await page.setViewportSize(size);
    for (const button of await page.getByRole('button').all()) await expect(button).toBeInViewport({ ratio: 0.99 });
    const [across, down] = await page.evaluate(() => [
      document.documentElement.scrollWidth - innerWidth,
      document.documentElement.scrollHeight - innerHeight,
    ]);
    expect([across, down]).toEqual([0, 0]);
  }
  await page.setViewportSize(usual);
}

test('K21 the own day goes 8 s after the last touch, and nothing of the person stays', async ({ page, site }) => {
  const rhea = await site.hire('Rhea Santiago', '2604');
  const jomar = await site.hire('Jomar Villanueva', '1208');
  await site.say('Your new locker is number 12', rhea);
  await site.say('Inventory at 17:00');
  await site.enrol(page);
  await page.clock.install();
  await openMyDay(page, rhea);
  await expect(page.getByText('Inventory at 17:00')).toBeVisible();
  await page.clock.runFor(7_000);
  await page.getByRole('heading', { name: 'Your day, Rhea' }).click();
  await page.clock.runFor(7_000);
  await expect(page.getByText('Goes back in 1 s')).toBeVisible();
  await page.clock.runFor(1_500);
  await atRest(page);
  expect(await page.content()).not.toContain('Rhea');
  expect(await page.content()).not.toContain('locker');
  await openMyDay(page, jomar);
  await page.getByRole('button', { name: 'Inventory at 17:00' }).click();
  await expect(page.getByText('1 of')).toBeHidden();
  expect(await page.content()).not.toContain('locker');
  await page.clock.runFor(8_500);
  await atRest(page);
  expect(await page.content()).not.toContain('Inventory');
});

test('an answer that comes after the person has left shows nothing', async ({ page, site }) => {
  const rhea = await site.hire('Rhea Santiago', '2604');
  await site.enrol(page);
  const late: (() => void)[] = [];
  await page.route('**/trpc/kiosk.myDay*', async (route) => {
    await new Promise<void>((resolve) => late.push(resolve));
    await route.continue().catch(() => undefined);
  });
  await identify(page, rhea);
  await page.getByRole('button', { name: 'My day' }).click();
  await expect(page.getByRole('heading', { name: 'Reading your hours' })).toBeVisible();
  await page.keyboard.press('Escape');
  await atRest(page);
  for (const answer of late) answer();
  await page.waitForTimeout(500);
  await atRest(page);
  expect(await page.content()).not.toContain('Rhea');
});

test('whoever forgot to clock out asks for it by the wall clock, and reads afterwards what was asked', async ({
  page,
  site,
}) => {
  const arnel = await site.hire('Arnel Pangilinan', '4711');
  await site.enter(arnel, ['in', `${wallDate(-2)} 08:02`]);
  await site.enrol(page);
  await openMyDay(page, arnel);
  await isWell(page);
  await page.getByRole('button', { name: 'I forgot to clock out' }).click();
  await expect(page.getByRole('heading', { name: 'When did you leave' })).toBeVisible();
  await page.keyboard.type('2570');
  await expect(page.getByText('The clock has no such time.')).toBeVisible();
  for (const digit of '1700') await page.getByRole('button', { name: digit, exact: true }).click();
  await isWell(page);
  await page.getByLabel('Anything your manager should know').fill('Left with the 5 o’clock delivery');
  await page.getByRole('button', { name: 'Ask for an out at' }).click();
  await expect(page.getByText('Your manager decides.')).toBeVisible();
  await isWell(page);
  await page.getByRole('button', { name: 'Back to my day' }).click();
  await expect(page.getByText('You said 17:00. Your manager decides.')).toBeVisible();
  await page.getByRole('button', { name: 'Done' }).click();
  await atRest(page);
});

test('a person signs the last pay period off after a punch, and it stays signed', async ({ page, site }) => {
  const rhea = await site.hire('Rhea Santiago', '2604');
  await site.enter(rhea, ['in', `${paidBefore()} 08:00`], ['out', `${paidBefore()} 16:10`]);
  await site.enrol(page);
  await identify(page, rhea);
  await page.getByRole('button', { name: 'Clock in' }).click();
  await expect(page.getByText('This week')).toBeVisible();
  await page.getByRole('button', { name: 'My day' }).click();
  await page.getByRole('button', { name: 'Sign off' }).click();
  await expect(page.getByRole('row', { name: '8 h 10' }).first()).toContainText(/ (5|20) /);
  await isWell(page);
  await page.getByRole('button', { name: 'Sign off 8 h 10' }).click();
  await expect(page.getByRole('heading', { name: 'Signed off, Rhea' })).toBeVisible();
  await page.getByRole('button', { name: 'Done' }).click();
  await openMyDay(page, rhea);
  await expect(page.getByText('Signed off', { exact: false })).toBeVisible();
  await expect(page.getByRole('button', { name: 'Sign off' })).toBeHidden();
});

test('hours that changed meanwhile are shown anew before they are signed', async ({ page, site }) => {
  const rhea = await site.hire('Rhea Santiago', '2604');
  await site.enter(rhea, ['in', `${paidBefore()} 08:00`], ['out', `${paidBefore()} 16:00`]);
  await site.enrol(page);
  await openMyDay(page, rhea);
  await page.getByRole('button', { name: 'Sign off' }).click();
  await site.enter(rhea, ['in', `${paidBefore()} 17:00`], ['out', `${paidBefore()} 18:00`]);
  await page.getByRole('button', { name: 'Sign off 8 h 00' }).click();
  await expect(page.getByText('It was changed meanwhile.')).toBeVisible();
  await page.getByRole('button', { name: 'Sign off 9 h 00' }).click();
  await expect(page.getByRole('heading', { name: 'Signed off, Rhea' })).toBeVisible();
});

test('the own day is not offered while the server does not answer', async ({ page, site }) => {
  const rhea = await site.hire('Rhea Santiago', '2604');
  await site.enrol(page);
  await identify(page, rhea);
  await expect(page.getByRole('button', { name: 'My day' })).toBeVisible();
  await page.route('**/trpc/**', (route) => route.abort());
  await page.evaluate(() => window.dispatchEvent(new Event('online')));
  await expect(page.getByRole('button', { name: 'My day' })).toBeHidden();
});

test('the own day speaks the language of its person', async ({ page, site }) => {
  const rhea = await site.hire('Rhea Santiago', '2604');
  await site.enrol(page);
  await page.getByRole('button', { name: 'Filipino' }).click();
  await page.getByRole('button', { name: 'I-tap ang pangalan' }).click();
  await page.getByRole('button', { name: rhea.name }).click();
  for (const digit of rhea.pin) await page.getByRole('button', { name: digit, exact: true }).click();
  await page.getByRole('button', { name: 'Ang araw ko' }).click();
  await expect(page.getByRole('heading', { name: 'Araw ni Rhea' })).toBeVisible();
  await isWell(page);
  await page.getByRole('button', { name: 'Tapos na' }).click();
  await atRest(page);
});
