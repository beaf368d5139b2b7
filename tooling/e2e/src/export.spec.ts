import { type Download, expect, type Page } from '@playwright/test';
import { test } from './kiosk-site.ts';
import { isWell } from './page-well.ts';
import { bytesOf, exportFrom, linesOf, openExport } from './period-export.ts';
import { signIn } from './signed-in.ts';

interface Period {
  from: string;
  to: string;
}

/** The site's last pay period. */
async function lastPeriod(page: Page, siteId: string): Promise<Period> {
  const input = encodeURIComponent(JSON.stringify({ siteId }));
  const answer = await page.request.get(`/trpc/timesheets.periods?input=${input}`);
  return (await answer.json()).result.data.before;
}
const opened = async (page: Page, siteId: string, { from, to }: Period) => {
  await page.goto(`/timesheets?site=${siteId}&from=${from}&to=${to}`);
  return await openExport(page);
};

test('P18 a period is exported whole, the same again is the same file, and after a correction the changes alone', async ({
  page,
  site,
}) => {
  test.slow();
  await signIn(page, 'manager@demo.daybook');
  const period = await lastPeriod(page, site.id);
  const [ana, ben] = [await site.hire('=Ana Cruz', null), await site.hire('Ben Lim', null)];
  for (const person of [ana, ben])
    await site.enter(person, ['in', `${period.from} 09:00`], ['out', `${period.from} 17:00`]);
  const panel = await opened(page, site.id, period);
  await expect(panel).toContainText(`Of ${site.name}.`);
  await expect(panel).toContainText('Nothing was exported yet.');
  const first = await exportFrom(page, panel);
  const whole = await bytesOf(first);
  expect(linesOf(whole)).toMatchObject([
    { employee: "'=Ana Cruz", date: period.from, worked: '8.00' },
    { employee: 'Ben Lim', date: period.from, worked: '8.00' },
  ]);
  await expect(panel).toContainText('Export 1, the whole period: 2 lines.');
  await isWell(page);
  const again = await exportFrom(page, panel);
  expect((await bytesOf(again)).equals(whole)).toBe(true);

  await page.goto(`/timesheets/${ben.id}?from=${period.from}&to=${period.to}`);
  await page
    .locator(`[data-date="${period.from}"]`)
    .getByRole('button', { name: /^Amend/ })
    .click();
  await page.getByRole('button', { name: 'Move, Out' }).click();
  await page.getByRole('textbox', { name: 'Time, Out' }).fill('16:00');
  await page.getByLabel('Reason').fill('Left an hour before, as the guard wrote down');
  await page.getByRole('button', { name: 'Move the out to 16:00' }).click();
  await expect(page.getByText('Amended.')).toBeVisible();

  const once = await opened(page, site.id, period);
  const download = await exportFrom(page, once);
  expect(download.suggestedFilename()).toContain('changes-2');
  expect(linesOf(await bytesOf(download))).toMatchObject([{ employee: 'Ben Lim', worked: '-1.00' }]);
  await expect(once).toContainText('Export 2, only what changed since export 1: 1 line.');
  const earlier = once.getByRole('region', { name: 'Earlier exports' });
  await expect(earlier.getByRole('listitem')).toHaveCount(2);
  await expect(earlier.getByRole('listitem').first()).toContainText('Export 2 · changes only · 1 line');
  await expect(earlier.getByRole('listitem').last()).toContainText('Ramon Katigbak');
});

test('K09 payroll waits for what has to be decided, and says whose dates', async ({ page, site }) => {
  await signIn(page, 'manager@demo.daybook');
  const period = await lastPeriod(page, site.id);
  const ana = await site.hire('Ana Cruz', null);
  await site.enter(ana, ['in', `${period.from} 09:00`]);
  const panel = await opened(page, site.id, period);
  await panel.getByText('Payroll', { exact: true }).click();
  await panel.getByRole('button', { name: 'Export' }).click();
  await expect(panel.getByText('These dates wait for a decision:')).toBeVisible();
  await expect(panel.getByText(/^Ana Cruz, \w{3} \d{1,2} \w{3}/)).toBeVisible();
  await isWell(page);
  await panel.getByText('Excel').click();
  await panel.getByText('Hours', { exact: true }).click();
  const saved = await exportFrom(page, panel);
  expect((await bytesOf(saved)).subarray(0, 2).toString()).toBe('PK');
});

test('a timesheet is saved as pages to print, of one person, of everybody and of oneself; a phone shows it all', async ({
  page,
  site,
}) => {
  await page.setViewportSize({ width: 360, height: 740 });
  await signIn(page, 'manager@demo.daybook');
  const period = await lastPeriod(page, site.id);
  const ana = await site.hire('Ana Cruz', null);
  await site.enter(ana, ['in', `${period.from} 09:00`], ['out', `${period.from} 17:00`]);
  const panel = await opened(page, site.id, period);
  await panel.getByText('Timesheets', { exact: true }).click();
  await panel.getByText('Filipino', { exact: true }).click();
  await isWell(page);
  const all = await exportFrom(page, panel);
  const isPdf = async (download: Download) => expect((await bytesOf(download)).subarray(0, 5).toString()).toBe('%PDF-');
  await isPdf(all);
  await page.goto(`/timesheets/${ana.id}?from=${period.from}&to=${period.to}`);
  const one = page.waitForEvent('download');
  await page.getByRole('button', { name: 'Save as PDF' }).click();
  await isPdf(await one);
  await isWell(page);
  await page.context().clearCookies();
  await signIn(page, 'employee@demo.daybook');
  await page.goto('/my-work');
  const own = page.waitForEvent('download');
  await page.getByRole('button', { name: 'Save as PDF' }).click();
  await isPdf(await own);
  await isWell(page);
});
