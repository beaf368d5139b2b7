import { execFileSync } from 'node:child_process';
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { type BrowserContext, chromium, expect, type Page, type PlaywrightTestOptions } from '@playwright/test';
import { test as base, type KioskSite, type Person } from './kiosk-site.ts';

/** What somebody presses, and when the screen said that it was recorded. */
export interface Pressed {
  employeeId: string;
  kind: string;
  /** ms since 1970, by the test's own clock. */
  at: number;
}

const buttons = { in: 'Clock in', out: 'Clock out', 'break-start': 'Start break', 'break-end': 'End break' } as const;
type Kind = keyof typeof buttons;

/** A tablet with a browser of its own, whose profile outlives it. */
export interface Tablet {
  page: Page;
  context: BrowserContext;
  /** Closes the browser in peace and opens it again; what it wrote last is on the disk then. */
  restart: () => Promise<void>;
  /** Ends the browser as a loss of power does. */
  kill: () => Promise<void>;
  /** Opens the browser again, and the kiosk's page in it. */
  open: (offline: boolean, before?: (page: Page) => Promise<void>) => Promise<void>;
  offline: (off: boolean) => Promise<void>;
}

/** Chooses a name and enters the PIN. */
export async function identify(page: Page, person: Person): Promise<void> {
  await page.getByRole('button', { name: 'Tap your name' }).click();
  await page.getByRole('button', { name: person.name }).click();
  for (const digit of person.pin) await page.getByRole('button', { name: digit, exact: true }).click();
}

/** Clocks in as a person does at a tablet. */
export async function clockIn(page: Page, person: Person): Promise<void> {
  await identify(page, person);
  await page.getByRole('button', { name: buttons.in }).click();
}

/** Does what a person does at a tablet without network, until the tablet says that it is recorded. */
export async function pressOffline(page: Page, person: Person, kind: Kind): Promise<Pressed> {
  await identify(page, person);
  const at = Date.now();
  await page.getByRole('button', { name: buttons[kind] }).click();
  await expect(page.getByText('Recorded, will be confirmed')).toBeVisible();
  return { employeeId: person.id, kind, at };
}

/** The same, and makes room for the next person. */
export async function pressAndLeave(page: Page, person: Person, kind: Kind): Promise<Pressed> {
  const pressed = await pressOffline(page, person, kind);
  await page.getByRole('button', { name: 'Done' }).click();
  return pressed;
}

/** Waits until the kiosk's page has its service worker, which opens it without a server. */
export async function isInstalled(page: Page): Promise<void> {
  await page.evaluate(async () => {
    const { serviceWorker } = navigator;
    await serviceWorker.ready;
    if (!serviceWorker.controller)
      await new Promise((resolve) => serviceWorker.addEventListener('controllerchange', resolve));
  });
}

/** The kiosk at rest, with nothing left to send. */
export async function isAllSent(page: Page): Promise<void> {
  await expect(page.getByText('Online. Every punch is sent.')).toBeVisible({ timeout: 30_000 });
}

/**
 * Each press is there once, with its kind and within so many ms of when the button was pressed, and nothing else. The
 * trail shows a punch once every transaction that began before it has ended, so it is read until all are there.
 */
export async function areThese(
  site: KioskSite,
  people: readonly Person[],
  pressed: readonly Pressed[],
  within = 2_000,
): Promise<void> {
  await expect.poll(async () => (await site.punchesOf(people)).length).toBe(pressed.length);
  const punches = await site.punchesOf(people);
  expect(punches.map(({ employeeId, kind }) => [employeeId, kind])).toEqual(
    pressed.map(({ employeeId, kind }) => [employeeId, kind]),
  );
  for (const [place, { at }] of punches.entries())
    expect(Math.abs(at - (pressed[place]?.at ?? 0))).toBeLessThan(within);
  expect(punches.filter(({ held }) => held !== null)).toEqual([]);
}

/** Opens the tablet's page while it knows its people. */
export async function ready({ page }: Tablet, person: Person): Promise<void> {
  await page.reload();
  await page.getByRole('button', { name: 'Tap your name' }).click();
  await page.getByRole('button', { name: person.name }).waitFor();
  await page.getByRole('button', { name: 'Back' }).click();
}

function browserOf(profile: string): number {
  const line = execFileSync('ps', ['-eo', 'pid=,args='], { encoding: 'utf8' })
    .split('\n')
    .find((row) => row.includes(`--user-data-dir=${profile}`) && !row.includes('--type=') && !row.includes('crashpad'));
  return Number.parseInt(line ?? '', 10);
}

async function makeTablet(
  profile: string,
  address: string,
  use: Partial<PlaywrightTestOptions> & object,
): Promise<Tablet> {
  const launch = async () => {
    const context = await chromium.launchPersistentContext(profile, {
      ...('launchOptions' in use ? (use.launchOptions as object) : {}),
      baseURL: address,
      locale: 'en-GB',
      viewport: { width: 1280, height: 800 },
    });
    return { context, page: context.pages()[0] ?? (await context.newPage()) };
  };
  const tablet: Tablet = {
    ...(await launch()),
    restart: async () => {
      await tablet.context.close();
      await tablet.open(false);
    },
    kill: async () => {
      const { context } = tablet;
      const ended = new Promise((resolve) => context.once('close', resolve));
      process.kill(browserOf(profile), 'SIGKILL');
      await ended;
    },
    open: async (offline, before) => {
      Object.assign(tablet, await launch());
      await before?.(tablet.page);
      await tablet.context.setOffline(offline);
      await tablet.page.goto('/kiosk/');
      await tablet.page.getByRole('button', { name: 'Tap your name' }).waitFor();
    },
    offline: (off) => tablet.context.setOffline(off),
  };
  return tablet;
}

/** Tests at a tablet whose browser may be killed. `at` is the address that it opens. */
export const test = base.extend<{ tabletAt: (address: string) => Promise<Tablet>; tablet: Tablet }>({
  // biome-ignore lint/correctness/noEmptyPattern: Playwright reads here what a fixture needs.
  tabletAt: async ({}, use, { project }) => {
    const made: { tablet: Tablet; profile: string }[] = [];
    await use(async (address) => {
      const profile = mkdtempSync(join(tmpdir(), 'daybook-tablet-'));
      const tablet = await makeTablet(profile, address, project.use);
      made.push({ tablet, profile });
      return tablet;
    });
    for (const { tablet, profile } of made) {
      await tablet.context.close().catch(() => undefined);
      // What is left of a killed browser may still write there for a moment.
      rmSync(profile, { recursive: true, force: true, maxRetries: 20, retryDelay: 100 });
    }
  },
  tablet: async ({ tabletAt, site, baseURL }, use) => {
    const tablet = await tabletAt(`${baseURL}`);
    await site.enrol(tablet.page);
    await isInstalled(tablet.page);
    await use(tablet);
  },
});
