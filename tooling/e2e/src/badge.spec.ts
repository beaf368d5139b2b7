import { AxeBuilder } from '@axe-core/playwright';
import { type Browser, expect, type Page } from '@playwright/test';
import { writeFilm } from './camera-film.ts';
import { test as atKiosk } from './kiosk-site.ts';

const tablets = [
  { width: 1024, height: 600 },
  { width: 800, height: 1280 },
  { width: 1280, height: 800 },
];

/** Tests with a browser of their own, whose camera plays `film` and is allowed, or is not. */
const test = atKiosk.extend<{ film: string; withCamera: (answer: 'allow' | 'deny') => Promise<Page> }>({
  // biome-ignore lint/correctness/noEmptyPattern: Playwright asks for the pattern.
  film: async ({}, use, info) => use(info.outputPath('camera.y4m')),
  withCamera: async ({ playwright, launchOptions, baseURL, locale, film }, use) => {
    const browsers: Browser[] = [];
    await use(async (answer) => {
      const browser = await playwright.chromium.launch({
        ...launchOptions,
        args: [
          ...(launchOptions.args ?? []),
          '--use-fake-device-for-media-stream',
          `--use-file-for-fake-video-capture=${film}`,
          answer === 'allow' ? '--use-fake-ui-for-media-stream' : '--deny-permission-prompts',
        ],
      });
      browsers.push(browser);
      const context = await browser.newContext({
        ...(baseURL ? { baseURL } : {}),
        ...(locale ? { locale } : {}),
      });
      return await context.newPage();
    });
    for (const browser of browsers) await browser.close();
  },
});

/** Keeps hold of the camera's stream, so that it can be asked whether it is on. */
async function watchCamera(page: Page): Promise<() => Promise<string[]>> {
  await page.addInitScript(() => {
    const ask = navigator.mediaDevices.getUserMedia.bind(navigator.mediaDevices);
    const tracks: MediaStreamTrack[] = [];
    Object.assign(window, { tracks });
    navigator.mediaDevices.getUserMedia = async (wanted) => {
      const stream = await ask(wanted);
      tracks.push(...stream.getTracks());
      return stream;
    };
  });
  return () =>
    page.evaluate(() => (Reflect.get(window, 'tracks') as MediaStreamTrack[]).map(({ readyState }) => readyState));
}

async function isWell(page: Page): Promise<void> {
  const { violations } = await new AxeBuilder({ page }).analyze();
  expect(violations.map(({ id, nodes }) => [id, nodes.map(({ html }) => html)])).toEqual([]);
  for (const size of tablets) {
    await page.setViewportSize(size);
    for (const button of await page.getByRole('button').all()) {
      await expect(button).toBeInViewport({ ratio: 0.99 });
      // Nothing lies over it.
      await button.click({ trial: true, timeout: 2_000 });
    }
  }
}

test('a badge before the camera shows its person’s actions, and the camera is off again', async ({
  site,
  film,
  withCamera,
}) => {
  const noel = await site.hire('Noel Evangelista', null);
  await writeFilm(film, await site.issueBadge(noel));
  const page = await withCamera('allow');
  const camera = await watchCamera(page);
  await site.enrol(page);
  await page.getByRole('button', { name: 'Scan your badge' }).click();
  await expect(page.getByText('Confirmed by badge')).toBeVisible();
  await expect(page.getByRole('button', { name: 'Clock in' })).toBeVisible();
  expect(await camera()).toEqual(['ended']);
});

test('a badge that was replaced is refused before the camera too, and shows nobody', async ({
  site,
  film,
  withCamera,
}) => {
  const noel = await site.hire('Noel Evangelista', null);
  await writeFilm(film, await site.issueBadge(noel));
  await site.issueBadge(noel);
  const page = await withCamera('allow');
  await site.enrol(page);
  await page.getByRole('button', { name: 'Scan your badge' }).click();
  await expect(page.getByText('This badge is not known')).toBeVisible();
  await expect(page.getByText('Noel')).toHaveCount(0);
});

test('while it sees no badge the camera looks on, and is off as soon as the screen is left', async ({
  site,
  film,
  withCamera,
}) => {
  await writeFilm(film, 'https://example.org/not/a/badge');
  const page = await withCamera('allow');
  const camera = await watchCamera(page);
  await site.enrol(page);
  for (const leave of [() => page.getByRole('button', { name: 'Back' }).click(), () => page.keyboard.press('Escape')]) {
    await page.getByRole('button', { name: 'Scan your badge' }).click();
    await expect(page.getByText('Looking for a QR code')).toBeVisible();
    await isWell(page);
    expect((await camera()).at(-1)).toBe('live');
    await leave();
    await expect(page.getByRole('button', { name: 'Tap your name' })).toBeVisible();
    expect(new Set(await camera())).toEqual(new Set(['ended']));
  }
});

test('where the camera is not allowed the screen says so and offers the name', async ({ site, film, withCamera }) => {
  const rhea = await site.hire('Rhea Santiago', '2604');
  await writeFilm(film, null);
  const page = await withCamera('deny');
  await site.enrol(page);
  await isWell(page);
  await page.getByRole('button', { name: 'Scan your badge' }).click();
  await expect(page.getByRole('heading', { name: 'The camera is not allowed' })).toBeVisible();
  await isWell(page);
  await page.getByRole('button', { name: 'Tap your name' }).click();
  await expect(page.getByRole('button', { name: rhea.name })).toBeVisible();
});

test('a badge that no camera reads any more is typed, and the camera is off meanwhile', async ({
  site,
  film,
  withCamera,
}) => {
  const noel = await site.hire('Noel Evangelista', null);
  await writeFilm(film, null);
  const page = await withCamera('allow');
  const camera = await watchCamera(page);
  await site.enrol(page);
  await page.getByRole('button', { name: 'Scan your badge' }).click();
  await expect(page.getByText('Looking for a QR code')).toBeVisible();
  await page.getByRole('button', { name: 'Type the code' }).click();
  await isWell(page);
  expect(await camera()).toEqual(['ended']);
  const code = page.getByLabel('Code under the QR code');
  await code.fill('ABCD');
  await page.getByRole('button', { name: 'Go on' }).click();
  await expect(page.getByText('Type all 16 letters and digits.')).toBeVisible();
  await code.fill((await site.issueBadge(noel)).toLowerCase().replaceAll('-', ' '));
  await page.getByRole('button', { name: 'Go on' }).click();
  await expect(page.getByText('Confirmed by badge')).toBeVisible();
});

test('a badge is read with the network gone after the first visit', async ({ site, film, withCamera }) => {
  await writeFilm(film, 'NOBODY12');
  const page = await withCamera('allow');
  await site.enrol(page);
  await page.evaluate(async () => void (await navigator.serviceWorker.ready));
  await page.reload();
  await page.getByRole('button', { name: 'Scan your badge' }).waitFor();
  await page.context().setOffline(true);
  await page.getByRole('button', { name: 'Scan your badge' }).click();
  await expect(page.getByRole('heading', { name: 'Badge read' })).toBeVisible();
  await expect(page.getByText('The badge is checked later')).toBeVisible();
});

test('where the browser gives no camera it is not offered, and a scanner that types still is', async ({
  site,
  film,
  withCamera,
}) => {
  const noel = await site.hire('Noel Evangelista', null);
  await writeFilm(film, null);
  const page = await withCamera('allow');
  await page.addInitScript(() => Reflect.deleteProperty(Navigator.prototype, 'mediaDevices'));
  await site.enrol(page);
  await expect(page.getByText('Or scan your badge')).toBeVisible();
  await expect(page.getByRole('button', { name: 'Scan your badge' })).toHaveCount(0);
  const code = await site.issueBadge(noel);
  // A busy machine types slower than any scanner: then it is held to it again.
  await expect(async () => {
    const again = page.getByRole('button', { name: 'Start again' });
    if (await again.isVisible()) await again.click();
    await page.keyboard.type(code);
    await page.keyboard.press('Enter');
    await expect(page.getByText('Confirmed by badge')).toBeVisible({ timeout: 4_000 });
  }).toPass({ timeout: 30_000 });
});
