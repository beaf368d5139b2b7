import { AxeBuilder } from '@axe-core/playwright';
import { expect, type Page, request } from '@playwright/test';
import { makeSite, test } from './kiosk-site.ts';
import { startOwnDaybook } from './own-daybook.ts';
import { enrolFor, listen, openQueue } from './queue-site.ts';

const sizes = [
  { width: 1920, height: 1080 },
  { width: 1280, height: 720 },
];

/** Nothing is wrong for who cannot see, and nothing is out of the screen. */
async function fits(page: Page): Promise<void> {
  for (const size of sizes) {
    await page.setViewportSize(size);
    // The ground of a new call has its colour only then.
    await page.waitForTimeout(1_600);
    const { violations } = await new AxeBuilder({ page }).analyze();
    expect(violations.map(({ id, nodes }) => [id, nodes.map(({ html }) => html)])).toEqual([]);
    for (const part of await page.locator('main p:not(:empty), main li, main h1, main h2').all())
      await expect(part).toBeInViewport({ ratio: 0.99 });
    expect(
      await page.evaluate(() => [document.documentElement.scrollWidth, document.documentElement.scrollHeight]),
    ).toEqual([size.width, size.height]);
  }
}

test('the waiting room sees and hears numbers and rooms alone, both languages, nobody’s name', async ({
  page,
  owner,
  site,
}) => {
  const queue = await openQueue(owner, site);
  const said = await listen(page);
  for (let n = 0; n < 3; n += 1) await queue.give();
  await enrolFor(page, site, 'display');
  await expect(page.getByRole('heading', { name: site.name })).toBeVisible();
  await expect(page.getByRole('heading', { name: 'Nobody is called' })).toBeVisible();
  await expect(page.getByText('A001')).toBeVisible();
  await queue.callNext('Room 2');
  const called = page.getByRole('heading', { name: 'Now called Tinatawag' }).locator('..');
  await expect(called).toContainText('A001');
  await expect(called).toContainText('Room 2');
  await queue.callNext('Room 3');
  await expect(called).toContainText('A002');
  await expect(page.getByRole('listitem').filter({ hasText: 'A001' })).toContainText('Room 2');
  await expect(page.getByRole('listitem').filter({ hasText: /^A003$/ })).toBeVisible();
  await expect
    .poll(said)
    .toEqual([
      expect.stringMatching(/^en.*: Number A 0 0 1\. Room 2\.$/),
      expect.stringMatching(/^(fil|tl).*: Numero A 0 0 1\. Sa Room 2\.$/),
      expect.stringMatching(/^en.*: Number A 0 0 2\. Room 3\.$/),
      expect.stringMatching(/^(fil|tl).*: Numero A 0 0 2\. Sa Room 3\.$/),
    ]);
  await expect(page.getByRole('button')).toHaveCount(0);
  await fits(page);
});

test('the screen goes on after a cut and a restart, says since when it is silent, and calls nobody twice', async ({
  browser,
}) => {
  // It starts a server of its own twice.
  test.setTimeout(120_000);
  const daybook = await startOwnDaybook();
  const context = await browser.newContext({
    ...{ baseURL: daybook.address, locale: 'en-GB' },
    viewport: { width: 1920, height: 1080 },
  });
  const [api, page] = await Promise.all([request.newContext({ baseURL: daybook.address }), context.newPage()]);
  try {
    await daybook.setUp(api);
    const site = await makeSite(api);
    const queue = await openQueue(api, site);
    const said = await listen(page);
    await enrolFor(page, site, 'display');
    for (let n = 0; n < 3; n += 1) await queue.give();
    await expect(page.getByText('A003')).toBeVisible();
    await queue.callNext('Room 1');
    await expect(page.getByText('Room 1')).toBeVisible();

    await daybook.kill();
    await expect(page.getByText(/No network since \d+:\d\d/)).toBeVisible({ timeout: 20_000 });
    await expect(page.getByText('Room 1')).toBeVisible();
    await fits(page);
    await daybook.start();
    await queue.callNext('Room 2');
    await expect(page.getByText('Room 2')).toBeVisible({ timeout: 30_000 });
    await expect(page.getByText(/No network since/)).toBeHidden({ timeout: 20_000 });

    await context.setOffline(true);
    await expect(page.getByText(/No network since/)).toBeVisible({ timeout: 20_000 });
    await queue.callNext('Room 3');
    await context.setOffline(false);
    await expect(page.getByText('Room 3')).toBeVisible({ timeout: 30_000 });
    await expect.poll(async () => (await said()).filter((one) => one.startsWith('en'))).toHaveLength(3);
    expect(new Set(await said()).size).toBe((await said()).length);
  } finally {
    await context.close();
    await api.dispose();
    await daybook.leave();
  }
});

test('the screen asks for the board each minute too, for a new day begins, and times come, without a word of the stream', async ({
  page,
  owner,
  site,
}) => {
  const queue = await openQueue(owner, site);
  let streams = 0;
  // The first goes through, and whatever is between lets no other begin.
  await page.route('**/trpc/appointments.queue.watch**', async (route) => {
    streams += 1;
    if (streams === 1) await route.continue();
  });
  await page.clock.install();
  await enrolFor(page, site, 'display');
  await expect(page.getByRole('heading', { name: 'Nobody is called' })).toBeVisible();
  await page.clock.runFor(26_000);
  await expect.poll(() => streams).toBe(2);
  await queue.give();
  await page.clock.runFor(40_000);
  await expect(page.getByText('A001')).toBeVisible();
});
