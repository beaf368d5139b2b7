import { expect, type Page } from '@playwright/test';
import { buildNextKiosk, builtKiosk, standBefore } from './kiosk-builds.ts';
import { type KioskSite, makeSite, type Person } from './kiosk-site.ts';
import { startOwnDaybook } from './own-daybook.ts';
import {
  areThese,
  identify,
  isAllSent,
  isInstalled,
  type Pressed,
  pressAndLeave,
  pressOffline,
  ready,
  test,
} from './tablet.ts';

// Each of these has a server, a browser or a build of its own.
test.describe.configure({ mode: 'default', timeout: 180_000 });

/** So many records in the tablet's own form, four minutes apart, by turns in and out; answers what they say. */
async function fillQueue(page: Page, people: readonly Person[], each: number): Promise<Pressed[]> {
  const from = Math.floor(Date.now() / 60_000) * 60_000 - each * 240_000 - 600_000;
  const pressed = people.flatMap(({ id, pin }, who) =>
    Array.from({ length: each }, (_, turn) => ({
      employeeId: id,
      kind: turn % 2 === 0 ? 'in' : 'out',
      at: from + turn * 240_000 + who * 1_000,
      pin,
    })),
  );
  pressed.sort((a, b) => a.at - b.at);
  await page.evaluate(
    (all) =>
      new Promise<void>((resolve) => {
        const opening = indexedDB.open('daybook-kiosk');
        opening.onsuccess = () => {
          const writing = opening.result.transaction('queue', 'readwrite');
          for (const [place, { employeeId, kind, at, pin }] of all.entries()) {
            const id = crypto.randomUUID();
            const occurredAt = new Date(at).toISOString();
            const claim = { method: 'pin', employeeId, pin };
            const punch = { id, kind, occurredAt, bootId: id, elapsedMs: null, skewMs: 0, claim };
            writing.objectStore('queue').add({ id, order: place - 1e6, version: 1, punch, employeeId, refused: null });
          }
          writing.oncomplete = () => resolve();
        };
      }),
    pressed,
  );
  return pressed;
}

async function hire(site: KioskSite, many: number): Promise<Person[]> {
  const people: Person[] = [];
  for (let n = 0; n < many; n += 1) people.push(await site.hire(`${'ABCDEFGHIJ'[n]}na Reyes`, `${4810 + n}`));
  return people;
}

test('a server killed half-way through 130 punches has each of them once, with its time, when it is back', async ({
  tabletAt,
  playwright,
}) => {
  const daybook = await startOwnDaybook();
  try {
    const owner = await playwright.request.newContext({ baseURL: daybook.address });
    await daybook.setUp(owner);
    const site = await makeSite(owner);
    const people = await hire(site, 5);
    const [first] = people;
    if (!first) throw new Error('nobody was hired');
    const tablet = await tabletAt(daybook.address);
    const { page } = tablet;
    await site.enrol(page);
    await isInstalled(page);
    await ready(tablet, first);
    await tablet.offline(true);
    const pressed = await fillQueue(page, people, 26);
    pressed.push(await pressAndLeave(page, first, 'out'));
    await expect(page.getByRole('heading', { name: '131 punches are safe on this tablet' })).toBeVisible();

    let batches = 0;
    let killed: Promise<void> | undefined;
    await page.route('**/trpc/clock.sync', async (route) => {
      batches += 1;
      // The second batch is on its way, and the server over it.
      if (batches === 2) setTimeout(() => (killed = daybook.kill()), 30);
      await route.continue();
    });
    await tablet.offline(false);
    const safe = page.getByRole('heading', { name: /^(81|31) punches are safe on this tablet$/ });
    await expect(safe).toBeVisible({ timeout: 30_000 });
    await killed;
    await daybook.start();
    await isAllSent(page);
    await areThese(site, people, pressed, 1_500);
    await owner.dispose();
  } finally {
    await daybook.leave();
  }
});

test('a tab killed between "recorded" and the answer leaves each punch once', async ({ tablet, site }) => {
  const [rhea, jomar, liezl] = await hire(site, 3);
  if (!rhea || !jomar || !liezl) throw new Error('nobody was hired');
  await ready(tablet, liezl);
  await tablet.restart();
  let reached = 0;
  const silence = async (page: Page) => {
    // The server has it, and the tablet never hears so.
    await page.route('**/trpc/clock.punch', async (route) => {
      await route.fetch();
      reached += 1;
    });
    await page.route('**/trpc/clock.sync', () => undefined);
  };
  await silence(tablet.page);
  await identify(tablet.page, rhea);
  const pressed: Pressed[] = [{ employeeId: rhea.id, kind: 'in', at: Date.now() }];
  await tablet.page.getByRole('button', { name: 'Clock in' }).click();
  await expect(tablet.page.getByText('Recorded, will be confirmed')).toBeVisible();
  expect(reached).toBe(1);
  await tablet.kill();

  await tablet.open(false, async (page) => {
    await page.route('**/trpc/clock.punch', () => undefined);
    // The answer to the first batch is lost after the server has taken it in; no other gets through.
    await page.route('**/trpc/clock.sync', async (route) => {
      if (reached > 1) return;
      await route.fetch();
      reached += 1;
    });
  });
  await expect.poll(() => reached, { timeout: 15_000 }).toBeGreaterThan(1);
  // And one that never got through.
  await identify(tablet.page, jomar);
  pressed.push({ employeeId: jomar.id, kind: 'in', at: Date.now() });
  await tablet.page.getByRole('button', { name: 'Clock in' }).click();
  await expect(tablet.page.getByText('Recorded, will be confirmed')).toBeVisible();
  await tablet.kill();

  await tablet.open(true);
  pressed.push(await pressAndLeave(tablet.page, liezl, 'in'));
  await tablet.offline(false);
  await isAllSent(tablet.page);
  await areThese(site, [rhea, jomar, liezl], pressed);
});

/** What setting a tablet's clock back by an hour does to its page; the running time goes on. */
function setBack(): void {
  const now = Date.now.bind(Date);
  Date.now = () => now() - 3_600_000;
}

test('a tablet whose clock is set back an hour still gives the right times', async ({ tablet, site }) => {
  const people = await hire(site, 6);
  const [a, b, c, d, e, f] = people;
  if (!a || !b || !c || !d || !e || !f) throw new Error('nobody was hired');
  const { page } = tablet;
  await ready(tablet, f);
  await tablet.offline(true);
  const pressed = [await pressAndLeave(page, a, 'in')];
  await page.evaluate(setBack);
  pressed.push(await pressAndLeave(page, b, 'in'));
  await tablet.offline(false);
  await isAllSent(page);

  await tablet.offline(true);
  pressed.push(await pressAndLeave(page, c, 'in'));
  // The page is opened anew, and nobody told it about the clock.
  await tablet.context.addInitScript(setBack);
  await page.reload();
  pressed.push(await pressAndLeave(page, d, 'in'));
  await page.reload();
  pressed.push(await pressAndLeave(page, e, 'in'));
  await tablet.offline(false);
  await isAllSent(page);
  await identify(page, f);
  pressed.push({ employeeId: f.id, kind: 'in', at: Date.now() });
  await page.getByRole('button', { name: 'Clock in' }).click();
  await expect(page.getByRole('heading', { name: `You are in, ${f.calledName}` })).toBeVisible();
  await areThese(site, people, pressed);
});

test('an update of the page waits for the person before the tablet, and the queue survives it', async ({
  tabletAt,
  site,
  baseURL,
}) => {
  const next = await buildNextKiosk('99.0.0');
  const front = await standBefore(`${baseURL}`, builtKiosk);
  try {
    const people = await hire(site, 3);
    const [a, b, c] = people;
    if (!a || !b || !c) throw new Error('nobody was hired');
    const tablet = await tabletAt(front.address);
    const { page } = tablet;
    await site.enrol(page);
    await isInstalled(page);
    await ready(tablet, c);
    const versions: string[] = [];
    page.on('request', (asked) => {
      if (asked.url().includes('kiosk.heartbeat')) versions.push(asked.postDataJSON().version);
    });
    let open = false;
    await page.route('**/trpc/clock.sync', (route) => (open ? route.continue() : route.abort()));
    await tablet.offline(true);
    const pressed = [await pressAndLeave(page, a, 'in'), await pressAndLeave(page, b, 'in')];
    // Somebody stands before the tablet while the network comes back with a newer page.
    pressed.push(await pressOffline(page, c, 'in'));
    await page.getByRole('button', { name: 'Keep this open' }).click();
    front.deploy(next);
    await tablet.offline(false);
    const waiting = () => page.evaluate(async () => (await navigator.serviceWorker.ready).waiting !== null);
    await expect.poll(waiting, { timeout: 20_000 }).toBe(true);
    await expect(page.getByText('Recorded, will be confirmed')).toBeVisible();
    expect(versions).not.toContain('99.0.0');

    await page.getByRole('button', { name: 'Done' }).click();
    await expect.poll(() => versions.at(-1), { timeout: 20_000 }).toBe('99.0.0');
    await expect(page.getByText('3 punches wait to be sent')).toBeVisible();
    open = true;
    await isAllSent(page);
    await areThese(site, people, pressed);
  } finally {
    await front.leave();
  }
});
