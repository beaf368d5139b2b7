import { expect } from '@playwright/test';
import type { KioskSite, Person } from './kiosk-site.ts';
import { areThese, identify, isAllSent, pressAndLeave, pressOffline, ready, test } from './tablet.ts';
import { isWell } from './well.ts';

const crew = [
  ['Rhea Santiago', '2604'],
  ['Jomar Villanueva', '1208'],
  ['Liezl Manalo', '3105'],
  ['Noel Evangelista', '5309'],
] as const;

async function hireCrew(site: KioskSite): Promise<[Person, Person, Person, Person]> {
  const [rhea, jomar, liezl, noel] = crew;
  return [await site.hire(...rhea), await site.hire(...jomar), await site.hire(...liezl), await site.hire(...noel)];
}

test('ten punches outlive a reload and a killed browser without network, and go out once, with their times', async ({
  tablet,
  site,
}) => {
  const [rhea, jomar, liezl, noel] = await hireCrew(site);
  await ready(tablet, noel);
  // A cookie that is minutes old is on the disk; this one is seconds old.
  await tablet.restart();
  await tablet.offline(true);
  const pressed = [
    await pressAndLeave(tablet.page, rhea, 'in'),
    await pressAndLeave(tablet.page, jomar, 'in'),
    await pressAndLeave(tablet.page, liezl, 'in'),
  ];
  await expect(tablet.page.getByRole('heading', { name: '3 punches are safe on this tablet' })).toBeVisible();

  await tablet.page.reload();
  await expect(tablet.page.getByRole('heading', { name: '3 punches are safe on this tablet' })).toBeVisible();
  await expect(tablet.page.getByText(/No network since \d/)).toBeVisible();
  pressed.push(
    await pressAndLeave(tablet.page, noel, 'in'),
    await pressAndLeave(tablet.page, rhea, 'break-start'),
    await pressAndLeave(tablet.page, jomar, 'out'),
    await pressOffline(tablet.page, rhea, 'break-end'),
  );
  await tablet.kill();

  await tablet.open(true);
  await expect(tablet.page.getByRole('heading', { name: '7 punches are safe on this tablet' })).toBeVisible();
  pressed.push(
    await pressAndLeave(tablet.page, liezl, 'out'),
    await pressAndLeave(tablet.page, noel, 'out'),
    await pressAndLeave(tablet.page, rhea, 'out'),
  );
  await tablet.offline(false);
  await isAllSent(tablet.page);
  await areThese(site, [rhea, jomar, liezl, noel], pressed);
});

test('a badge and a wrong PIN are judged later: one counts, the other waits for a manager', async ({
  tablet,
  site,
}) => {
  const [rhea, jomar] = await hireCrew(site);
  const badge = await site.issueBadge(jomar);
  await ready(tablet, jomar);
  await tablet.offline(true);
  await pressAndLeave(tablet.page, { ...rhea, pin: '9999' }, 'in');
  await tablet.page.keyboard.type(badge);
  await tablet.page.keyboard.press('Enter');
  await expect(tablet.page.getByRole('heading', { name: 'Badge read' })).toBeVisible();
  expect(await tablet.page.content()).not.toContain(jomar.calledName);
  await tablet.page.getByRole('button', { name: 'Clock in' }).click();
  await tablet.page.getByRole('button', { name: 'Done' }).click();
  // Neither the PIN nor the badge can be read out of what the tablet keeps.
  const stored = await tablet.page.evaluate(
    () =>
      new Promise<string>((resolve) => {
        const opening = indexedDB.open('daybook-kiosk');
        opening.onsuccess = () => {
          const all = opening.result.transaction('queue').objectStore('queue').getAll();
          all.onsuccess = () => resolve(JSON.stringify(all.result));
        };
      }),
  );
  expect(JSON.parse(stored)).toHaveLength(2);
  expect(stored).not.toContain('9999');
  expect(stored).not.toContain(badge);
  await tablet.offline(false);
  await isAllSent(tablet.page);
  await expect.poll(async () => (await site.punchesOf([rhea, jomar])).length).toBe(2);
  const [first, second] = await site.punchesOf([rhea, jomar]);
  expect(first).toMatchObject({ employeeId: rhea.id, kind: 'in', held: 'claim-wrong' });
  expect(second).toMatchObject({ employeeId: jomar.id, kind: 'in', held: null, method: 'badge' });
});

test('what waits for a revoked kiosk is quarantined, not dropped', async ({ tablet, site }) => {
  const [rhea] = await hireCrew(site);
  await ready(tablet, rhea);
  await tablet.offline(true);
  await pressAndLeave(tablet.page, rhea, 'in');
  await site.revokeKiosks();
  let open = false;
  await tablet.page.route('**/trpc/clock.sync', (route) => (open ? route.continue() : route.abort()));
  await tablet.offline(false);
  await expect(tablet.page.getByText('This kiosk was revoked')).toBeVisible({ timeout: 15_000 });
  await expect(tablet.page.getByText('1 punch still goes out.')).toBeVisible();
  // Its people are forgotten, what waits is not, and it goes out also from a page that was opened since.
  await tablet.page.reload();
  await expect(tablet.page.getByText('1 punch still goes out.')).toBeVisible();
  open = true;
  await expect
    .poll(async () => (await site.punchesOf([rhea])).map(({ kind, held }) => [kind, held]))
    .toEqual([['in', 'kiosk-revoked']]);
  await expect(tablet.page.getByText('1 punch still goes out.')).toBeHidden();
});

test('with the network there, a press that nobody answers is recorded here in three seconds and confirmed later', async ({
  tablet,
  site,
}) => {
  const [rhea] = await hireCrew(site);
  await ready(tablet, rhea);
  let tried = 0;
  await tablet.page.route('**/trpc/clock.punch', () => {
    tried += 1;
  });
  await identify(tablet.page, rhea);
  const at = Date.now();
  await tablet.page.getByRole('button', { name: 'Clock in' }).click();
  await expect(tablet.page.getByText('Recorded, will be confirmed')).toBeVisible({ timeout: 5_000 });
  expect(tried).toBe(1);
  await tablet.page.getByRole('button', { name: 'Done' }).click();
  await isAllSent(tablet.page);
  await areThese(site, [rhea], [{ employeeId: rhea.id, kind: 'in', at }]);
});

test('whoever cannot be sealed is kept under the name alone, for a manager to decide', async ({ tablet, site }) => {
  const [rhea] = await hireCrew(site);
  const { page } = tablet;
  await page.route('**/trpc/kiosk.me', async (route) => {
    const response = await route.fetch();
    const body = await response.json();
    body.result.data.sealing.publicKey = 'no key';
    await route.fulfill({ response, json: body });
  });
  await ready(tablet, rhea);
  await tablet.page.unroute('**/trpc/kiosk.me');
  await tablet.offline(true);
  await pressAndLeave(page, rhea, 'in');
  await tablet.offline(false);
  await isAllSent(page);
  await expect.poll(() => site.punchesOf([rhea])).toMatchObject([{ kind: 'in', held: 'named' }]);
});

test('a record that the server cannot read stays and is told, and holds the others up no longer', async ({
  tablet,
  site,
}) => {
  const [rhea, jomar, liezl] = await hireCrew(site);
  const { page } = tablet;
  await ready(tablet, liezl);
  await tablet.offline(true);
  const pressed = [await pressAndLeave(page, rhea, 'in')];
  await pressAndLeave(page, jomar, 'in');
  await page.evaluate(
    () =>
      new Promise<void>((resolve) => {
        const opening = indexedDB.open('daybook-kiosk');
        opening.onsuccess = () => {
          const writing = opening.result.transaction('queue', 'readwrite');
          const queue = writing.objectStore('queue');
          const all = queue.getAll();
          all.onsuccess = () => {
            const last = all.result.find(({ order }) => order === 2);
            queue.put({ ...last, punch: { ...last.punch, claim: { ...last.punch.claim, sealed: '?' } } });
          };
          writing.oncomplete = () => resolve();
        };
      }),
  );
  pressed.push(await pressAndLeave(page, liezl, 'in'));
  await tablet.offline(false);
  await expect(page.getByText('1 punch needs a manager. It stays here.')).toBeVisible({ timeout: 15_000 });
  await expect(page.getByText('1 punch waits to be sent')).toBeVisible();
  await areThese(site, [rhea, jomar, liezl], pressed);
  await page.reload();
  await expect(page.getByText('1 punch needs a manager. It stays here.')).toBeVisible();
  await isWell(page);
});

test('the browser is asked to keep what waits when the tablet is enrolled, and its refusal shows', async ({
  page,
  site,
}) => {
  const answer = async (promised: boolean) => {
    await page.addInitScript((promise) => {
      StorageManager.prototype.persisted = async () => promise;
      StorageManager.prototype.persist = async () => {
        document.documentElement.dataset['asked'] = location.hash;
        return promise;
      };
    }, promised);
  };
  await answer(false);
  await site.enrol(page);
  await expect(page.locator('html[data-asked]')).toHaveCount(1);
  await expect(page.getByText('This browser may clear what waits here')).toBeVisible();
  await isWell(page);
  await answer(true);
  await page.reload();
  await page.getByRole('button', { name: 'Tap your name' }).waitFor();
  await expect(page.getByText('This browser may clear what waits here')).toBeHidden();
  await expect(page.locator('html[data-asked]')).toHaveCount(0);
});

test('every screen without network is whole on every tablet and has nothing that axe finds', async ({
  tablet,
  site,
}) => {
  const [rhea, jomar, liezl] = await hireCrew(site);
  const { page } = tablet;
  await ready(tablet, liezl);
  await tablet.offline(true);
  await pressOffline(page, rhea, 'in');
  await page.getByRole('button', { name: 'Keep this open' }).click();
  // The colour of the result comes over the screen in 400 ms.
  await page.waitForFunction(() => document.getAnimations().length === 0);
  await isWell(page);
  await page.getByRole('button', { name: 'Done' }).click();
  await pressAndLeave(page, jomar, 'break-start');
  await pressAndLeave(page, liezl, 'out');
  for (const language of ['English', 'Filipino'] as const) {
    await page.getByRole('button', { name: language }).click();
    await isWell(page);
  }
  await page.getByRole('button', { name: 'English' }).click();
  await identify(page, rhea);
  await page.getByRole('button', { name: 'Clock out' }).waitFor();
  await isWell(page);
});
