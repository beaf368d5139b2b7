import { join } from 'node:path';
import { socketUrl } from '@daybook/db/embedded/answers';
import { findPostmaster } from '@daybook/db/embedded/postmaster';
import { openSql } from '@daybook/db/open';
import { leave, newPlace, ready, startDaybook } from '@daybook/faults/run';
import { chromium, type Page } from '@playwright/test';
import { share, table } from './figures.ts';
import { framesOf } from './roster/frames-of.ts';
import { makePlannedShop } from './roster/shop.ts';

/** How smoothly the roster of a large site moves in a browser: frames while it is scrolled and while a shift is dragged. */
const people = 200;
const weeks = 4;
const from = '2026-10-05';
const seconds = 6;

const place = await newPlace();
const run = startDaybook(place);
await ready(place, run);
const postmaster = findPostmaster(join(place.data, 'postgres', 'data'));
if (!postmaster) throw new Error('the database does not run');
const sql = openSql(socketUrl(postmaster.socketDirectory, 'postgres', 'daybook'), { max: 1 });
const executablePath = process.env['CHROME_PATH'] ?? '/usr/bin/chromium';
const browser = await chromium.launch({ executablePath, args: ['--no-sandbox', '--disable-gpu'] });

/** Wheels down the list and up again, a notch of 100 px every 16 ms or so: faster than a hand turns it. */
async function scroll(page: Page): Promise<void> {
  await page.mouse.move(800, 500);
  const until = performance.now() + seconds * 1_000;
  for (let n = 0; performance.now() < until; n += 1) {
    await page.mouse.wheel(0, n % 140 < 70 ? 100 : -100);
    await page.waitForTimeout(16);
  }
}

/** As many rows of plain text: what the browser itself takes here and now, with nothing of ours. */
const plainRows = `<main>${'<p style="margin:0;height:40px">Plain</p>'.repeat(people)}</main>`;

/** Carries a shift over the rows, round and round, and puts it back with Escape. */
async function drag(page: Page): Promise<void> {
  const box = await page.locator('[data-shift]').nth(12).boundingBox();
  if (!box) throw new Error('there is nothing to drag');
  const [x, y] = [box.x + box.width / 2, box.y + box.height / 2];
  await page.mouse.move(x, y);
  await page.mouse.down();
  const until = performance.now() + seconds * 1_000;
  for (let turn = 0; performance.now() < until; turn += 0.02) {
    await page.mouse.move(780 + 260 * Math.cos(turn), 470 + 220 * Math.sin(turn));
  }
  await page.keyboard.press('Escape');
  await page.mouse.up();
}

try {
  const { token, site } = await makePlannedShop(sql, { people, weeks, from });
  const context = await browser.newContext({ viewport: { width: 1440, height: 900 }, locale: 'en-GB' });
  const url = `http://localhost:${place.port}`;
  await context.addCookies([{ name: 'daybook-staff', value: token, url }]);
  const page = await context.newPage();
  const rows: string[][] = [];
  const views = [
    ['four weeks', `view=weeks&from=${from}`],
    ['a date', 'view=day&date=2026-10-14'],
  ] as const;
  const measure = async (title: string, work: () => Promise<void>) => {
    const { intervals, longTasks } = await framesOf(page, work);
    const [middle, most, longest] = [0.5, 0.95, 1].map((part) => share(intervals, part).toFixed(1));
    rows.push([title, String(intervals.length), middle ?? '', most ?? '', longest ?? '', String(longTasks.length)]);
  };
  await page.setContent(plainRows);
  await measure('plain rows: scrolled', () => scroll(page));
  for (const [title, search] of views) {
    await page.goto(`${url}/roster?site=${site}&${search}`);
    await page.locator('[data-shift]').first().waitFor();
    await page.waitForTimeout(2_000);
    await measure(`${title}: at rest`, () => page.waitForTimeout(2_000));
    await measure(`${title}: scrolled`, () => scroll(page));
    await page.getByRole('grid').evaluate((grid) => grid.parentElement?.scrollTo({ top: 0 }));
    await page.waitForTimeout(500);
    await measure(`${title}: a shift dragged`, () => drag(page));
  }
  const head = ['ms between frames', 'frames', 'median', '95 of 100', 'longest', 'tasks over 50 ms'];
  process.stdout.write(`${people} people, ${weeks} weeks\n${table(head, rows)}\n`);
} finally {
  await browser.close();
  await sql.end();
  await leave(place, [run]);
}
