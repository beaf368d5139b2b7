import { expect, type Page } from '@playwright/test';
import { type Person, test } from './kiosk-site.ts';
import { isWell } from './well.ts';

async function choose(page: Page, person: Person): Promise<void> {
  await page.getByRole('button', { name: 'Tap your name' }).click();
  await page.getByRole('button', { name: person.name }).click();
}

async function enterPin(page: Page, pin: string): Promise<void> {
  for (const digit of pin) await page.getByRole('button', { name: digit, exact: true }).click();
}

test('an employee clocks in, takes a break and clocks out by name and PIN', async ({ page, site }) => {
  const rhea = await site.hire('Rhea Mae Santiago', '2604');
  await site.enrol(page);
  await expect(page.getByText(site.name)).toBeVisible();
  for (const [press, heading, further] of [
    ['Clock in', 'You are in, Rhea', 'Clocked in at'],
    ['Start break', 'You are on break, Rhea', 'Break started at'],
    ['End break', 'You are in, Rhea', 'Break ended at'],
    ['Clock out', 'You are out, Rhea', 'Clocked out at'],
  ] as const) {
    await choose(page, rhea);
    await enterPin(page, rhea.pin);
    await page.getByRole('button', { name: press }).click();
    await expect(page.getByRole('heading', { name: heading })).toBeVisible();
    await expect(page.getByText(further)).toBeVisible();
    await page.getByRole('button', { name: 'Done' }).click();
    await expect(page.getByRole('button', { name: 'Tap your name' })).toBeVisible();
  }
});

test('a result clears itself after 8 s, can be kept open, and leaves nothing for the next person', async ({
  page,
  site,
}) => {
  const rhea = await site.hire('Rhea Santiago', '2604');
  const jomar = await site.hire('Jomar Villanueva', '1208');
  await site.enrol(page);
  await page.clock.install();
  for (const person of [rhea, jomar]) {
    await choose(page, person);
    await enterPin(page, person.pin);
    await page.getByRole('button', { name: 'Clock in' }).click();
    await expect(page.getByText('Today so far')).toBeVisible();
    await page.clock.runFor(7_000);
    await expect(page.getByText('Today so far')).toBeVisible();
    if (person === jomar) {
      await page.getByRole('button', { name: 'Keep this open' }).click();
      await page.clock.runFor(30_000);
      await expect(page.getByText('Today so far')).toBeVisible();
      await page.clock.runFor(30_000);
    } else await page.clock.runFor(1_500);
    await expect(page.getByRole('button', { name: 'Tap your name' })).toBeVisible();
    expect(await page.content()).not.toContain(person.calledName);
    expect(await page.content()).not.toContain('Today so far');
  }
});

test('a screen that is left goes back by itself', async ({ page, site }) => {
  const rhea = await site.hire('Rhea Santiago', '2604');
  await site.enrol(page);
  await page.clock.install();
  await choose(page, rhea);
  await expect(page.getByText('Goes back in 30 s')).toBeVisible();
  await page.clock.runFor(20_000);
  await enterPin(page, '26');
  await page.clock.runFor(29_000);
  await expect(page.getByRole('heading', { name: 'Hello, Rhea' })).toBeVisible();
  await page.clock.runFor(2_000);
  await expect(page.getByRole('button', { name: 'Tap your name' })).toBeVisible();
  await choose(page, rhea);
  await expect(page.getByRole('img', { name: '0 of 4 digits entered' })).toBeVisible();
});

test('a wrong PIN says how many tries are left, and the fifth locks the person alone', async ({ page, site }) => {
  const liezl = await site.hire('Liezl Manalo', '3105');
  const arnel = await site.hire('Arnel Pangilinan', '4711');
  await site.enrol(page);
  await choose(page, liezl);
  for (const said of ['4 tries left', '3 tries left', '2 tries left', '1 try left', 'Try again in 15 min']) {
    await enterPin(page, '0000');
    await expect(page.getByText(said)).toBeVisible();
  }
  await page.getByRole('button', { name: 'Not me' }).click();
  await page.getByRole('button', { name: liezl.name }).click();
  await enterPin(page, liezl.pin);
  await expect(page.getByText('Too many wrong tries')).toBeVisible();
  await page.getByRole('button', { name: 'Not me' }).click();
  await page.getByRole('button', { name: arnel.name }).click();
  await enterPin(page, arnel.pin);
  await expect(page.getByRole('button', { name: 'Clock in' })).toBeVisible();
});

test('a badge that types is read at rest, and an unknown one shows nobody', async ({ page, site }) => {
  const noel = await site.hire('Noel Evangelista', '5309');
  const badge = await site.issueBadge(noel);
  await site.enrol(page);
  // A scanner types in one go; on a busy machine the keys of a test may come too slowly, and a badge is held to it again.
  await expect(async () => {
    await page.keyboard.type(badge);
    await page.keyboard.press('Enter');
    await expect(page.getByText('Confirmed by badge')).toBeVisible({ timeout: 3_000 });
  }).toPass();
  await page.getByRole('button', { name: 'I am not Noel' }).click();
  await expect(async () => {
    await page.keyboard.type('NOBODY12');
    await page.keyboard.press('Enter');
    await expect(page.getByText('This badge is not known')).toBeVisible({ timeout: 3_000 });
  }).toPass();
});

test('a punch is the same one when the first answer is lost', async ({ page, site }) => {
  const rhea = await site.hire('Rhea Santiago', '2604');
  await site.enrol(page);
  await choose(page, rhea);
  await enterPin(page, rhea.pin);
  const tried: string[] = [];
  await page.route('**/trpc/clock.punch', async (route) => {
    tried.push(route.request().postDataJSON().id);
    // The server records it; the tablet never hears so.
    await route.fetch();
    await route.abort();
  });
  const synced = page.waitForResponse('**/trpc/clock.sync');
  await page.getByRole('button', { name: 'Clock in' }).click();
  await expect(page.getByText('Recorded, will be confirmed')).toBeVisible();
  const { results } = (await (await synced).json()).result.data;
  expect(results).toEqual([{ id: tried[0], outcome: 'already-recorded' }]);
  expect(tried).toHaveLength(1);
  await expect
    .poll(async () => (await site.punchesOf([rhea])).map(({ id, kind }) => [id, kind]))
    .toEqual([[tried[0], 'in']]);
});

test('the language goes back with the person who chose it', async ({ page, site }) => {
  const rhea = await site.hire('Rhea Santiago', '2604');
  await site.enrol(page);
  await page.getByRole('button', { name: 'Filipino' }).click();
  await expect(page.locator('html')).toHaveAttribute('lang', 'fil');
  await page.getByRole('button', { name: 'I-tap ang pangalan' }).click();
  await page.getByRole('button', { name: rhea.name }).click();
  await enterPin(page, rhea.pin);
  await page.getByRole('button', { name: 'Pumasok' }).click();
  await page.getByRole('button', { name: 'Tapos na' }).click();
  await expect(page.getByRole('button', { name: 'Tap your name' })).toBeVisible();
});

test('a revoked kiosk says so and asks to be enrolled again', async ({ page, site }) => {
  const rhea = await site.hire('Rhea Santiago', '2604');
  await site.enrol(page);
  await choose(page, rhea);
  await site.revokeKiosks();
  await enterPin(page, rhea.pin);
  await expect(page.getByText('This kiosk was revoked')).toBeVisible();
  await page.getByLabel('Code').fill(await site.enrolmentCode('queue'));
  await page.getByLabel('Name of this tablet').fill('Queue tablet');
  await page.keyboard.press('Enter');
  await expect(page.getByText('No numbers are given here today. Ask at the desk.')).toBeVisible();
});

test('a code that is not valid is refused in words', async ({ page }) => {
  await page.goto('/kiosk/#code=NOTACODE');
  await page.getByRole('button', { name: 'Enrol this tablet' }).click();
  await expect(page.getByText('Give the tablet a name.')).toBeVisible();
  await page.getByLabel('Name of this tablet').fill('Front tablet');
  await page.keyboard.press('Enter');
  await expect(page.getByText('That code was mistyped')).toBeVisible();
});

test('every screen is whole on every tablet and has nothing that axe finds', async ({ page, site }) => {
  const rhea = await site.hire('Rhea Santiago', '2604');
  await site.hire('Noel Evangelista', null);
  await page.goto('/kiosk/');
  await page.getByRole('button', { name: 'Enrol this tablet' }).waitFor();
  await isWell(page);
  await site.enrol(page);
  await isWell(page);
  await page.getByRole('button', { name: 'Tap your name' }).click();
  await isWell(page);
  await page.getByRole('button', { name: 'Noel Evangelista' }).click();
  await expect(page.getByRole('heading', { name: 'Noel has no PIN yet' })).toBeVisible();
  await isWell(page);
  await page.getByRole('button', { name: 'Start again' }).click();
  await choose(page, rhea);
  await enterPin(page, '0000');
  await expect(page.getByText('4 tries left')).toBeVisible();
  await isWell(page);
  await enterPin(page, rhea.pin);
  await page.getByRole('button', { name: 'Clock in' }).waitFor();
  await isWell(page);
  await page.getByRole('button', { name: 'Clock in' }).click();
  await page.getByRole('button', { name: 'Keep this open' }).click();
  await isWell(page);
});
