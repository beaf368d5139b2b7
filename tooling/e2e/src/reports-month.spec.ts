import { expect, type Page, test } from '@playwright/test';
import { isWell } from './page-well.ts';
import { bytesOf, exportFrom, linesOf, openExport } from './period-export.ts';
import { readPdf } from './read-pdf.ts';
import { addManager, addSite, before, type Caller, callerAs, handIn } from './report-by-hand.ts';
import { signIn } from './signed-in.ts';

/** A site that is asked for its reports since the last day of the month before, which an owner has handed in. */
async function filedMonth(owner: Caller, name: string) {
  // The site's business day begins at four.
  const here = new Date(Date.now() - 4 * 3_600_000).toLocaleDateString('sv-SE', { timeZone: 'Asia/Manila' });
  const site = await addSite(owner, name, Number(here.slice(8)));
  const date = before(here, Number(here.slice(8)));
  const { id } = await owner.tell('reports.open', { id: crypto.randomUUID(), siteId: site.id, businessDate: date });
  const deposit = { amount: 90_000, reference: '=HYPERLINK("http://evil")' };
  await owner.tell('reports.save', { id, version: 0, change: { field: 'deposit', value: deposit } });
  await handIn(owner, site.id, date, 149_000);
  return { id, date, siteId: site.id, month: date.slice(0, 7) };
}

async function approve(by: Caller, id: string, comment: string): Promise<void> {
  const { version } = await by.ask('reports.get', { id });
  const decision = { decisionId: crypto.randomUUID(), decision: 'approve', comment };
  await by.tell('reports.review', { id, version, ...decision });
}

async function printed(page: Page): Promise<{ name: string; text: string }> {
  const waiting = page.waitForEvent('download');
  await page.getByRole('button', { name: 'PDF' }).click();
  const download = await waiting;
  const bytes = await bytesOf(download);
  expect(bytes.subarray(0, 5).toString()).toBe('%PDF-');
  return { name: download.suggestedFilename(), text: await readPdf(bytes) };
}

test('reports leave as a file that calculates nothing, and as paper that says what the page says', async ({
  page,
  playwright,
  baseURL,
}) => {
  const owner = await callerAs(playwright, baseURL ?? '', 'owner@demo.daybook');
  const name = `=Lumban ${Date.now()}`;
  const { id, date, siteId } = await filedMonth(owner, name);
  const manager = await callerAs(playwright, baseURL ?? '', 'manager@demo.daybook');
  await approve(manager, id, '+1 of the slips came late');

  await signIn(page, 'manager@demo.daybook');
  await page.goto(`/reports?view=all&site=${siteId}&from=${date}&to=${date}`);
  await expect(page.getByRole('row', { name })).toHaveCount(1);
  await isWell(page);
  const panel = await openExport(page);
  const csv = await exportFrom(page, panel);
  expect(csv.suggestedFilename()).toBe(`daybook-reports-${date}-${date}.csv`);
  expect(linesOf(await bytesOf(csv))).toMatchObject([
    {
      ...{ site: `'${name}`, date, kind: 'day', status: 'approved', currency: 'PHP' },
      ...{ takings: '750.00', expected: '1500.00', counted: '1490.00', variance: '-10.00', deposit: '900.00' },
      ...{ deposit_reference: `'=HYPERLINK(""http://evil"")`, comment: "'+1 of the slips came late" },
    },
  ]);
  await expect(panel.getByRole('status')).toContainText('1 line');
  await isWell(page);
  await panel.getByText('XLSX (Excel)').click();
  const book = await bytesOf(await exportFrom(page, panel));
  expect(book.subarray(0, 2).toString()).toBe('PK');

  await page.goto(`/reports/${id}`);
  const paper = await printed(page);
  expect(paper.name).toContain(date);
  for (const said of [name, 'Approved. Version 1 of 1.', 'Expected ₱1,500.00', 'Difference −₱10.00', '₱900.00'])
    expect(paper.text).toContain(said);
});

test('a closed month opens nothing again, and says so; what was wrong is filed as a correction', async ({
  page,
  browser,
  playwright,
  baseURL,
}) => {
  test.slow();
  const owner = await callerAs(playwright, baseURL ?? '', 'owner@demo.daybook');
  const manager = await callerAs(playwright, baseURL ?? '', 'manager@demo.daybook');
  const name = `Paete ${Date.now()}`;
  const { id, siteId, month } = await filedMonth(owner, name);

  await signIn(page, 'manager@demo.daybook');
  const summary = `/reports?view=summary&month=${month}&site=${siteId}`;
  await page.goto(summary);
  await expect(page.getByRole('heading', { name: '1 report is handed in' })).toBeVisible();
  for (const chart of ['Takings per day, PHP', 'What the drawers were off per day, PHP', 'Hours per day'])
    await expect(page.getByRole('heading', { name: chart })).toBeVisible();
  await isWell(page);
  await page.getByText('Table', { exact: true }).click();
  const days = page.getByRole('table', { name: 'Day by day' });
  await expect(days.getByRole('row', { name: /₱750\.00 −₱10\.00/ })).toBeVisible();
  await isWell(page);

  await page.getByRole('button', { name: `Close the month of ${name}` }).click();
  const asking = page.getByRole('dialog');
  const close = asking.getByRole('button', { name: /^Close / });
  await close.click();
  await expect(asking.getByRole('alert')).toContainText('Not every report is approved.');
  await approve(manager, id, 'The float was checked');

  // A page that has not heard of the closing still offers to open it again.
  const other = await (await browser.newContext()).newPage();
  await other.route(/live\.watch/, (route) => route.abort());
  await signIn(other);
  await other.goto(`/reports/${id}`);
  await other.getByRole('button', { name: 'Reopen' }).click();
  await close.click();
  await expect(page.getByText('The month is closed.')).toBeVisible();
  await expect(page.getByRole('table', { name: 'By site' }).getByText('Closed')).toBeVisible();
  const dialog = other.getByRole('dialog', { name: 'Reopen this report?' });
  await dialog.getByRole('textbox').fill('The GCash slip is another one');
  await dialog.getByRole('button', { name: 'Reopen the report' }).click();
  // The page has learned of it by then, and offers what is left; the sentence still stands.
  await expect(other.getByText('File a correction', { exact: true })).toBeVisible();
  await expect(dialog.getByRole('alert')).toHaveText('This month is closed. File a correction report instead.');
  await other.close();

  await page.goto(`/reports/${id}`);
  const correct = page.getByRole('button', { name: 'File a correction' });
  await expect(correct).toBeVisible();
  await expect(page.getByRole('button', { name: 'Reopen' })).toHaveCount(0);
  await isWell(page);
  await correct.click();
  await expect(page.getByRole('heading', { level: 1, name: 'Correction' })).toBeVisible();
  const correction = new URL(page.url()).pathname.slice('/reports/'.length);
  expect(correction).not.toBe(id);
  const { fields } = await manager.ask('reports.get', { id: correction });
  const slip = fields.find(({ field }) => field === 'tender.gcash.slip');
  const change = { field: 'tender.gcash.slip', value: 20_000 };
  await manager.tell('reports.save', { id: correction, version: slip?.version, change });
  const counted = { pieces: {}, loose: 150_000 };
  await manager.tell('reports.lockCount', { id: correction, countId: crypto.randomUUID(), counted });
  await expect(page.getByText('The reviewer sees what was expected.')).toBeVisible();
  await page.getByRole('button', { name: 'Submit for review' }).click();
  await expect(page.getByText('Correction of a closed month', { exact: true })).toBeVisible();
  // Whoever counted the report blind does not decide about what corrects it either.
  const third = await addManager(playwright, baseURL ?? '', owner, { siteId, name: 'Nena Ramos' });
  await approve(third, correction, 'As the slip says');
  await expect(page.getByText(/^Approved by Nena Ramos/)).toBeVisible();
  await isWell(page);
  expect((await printed(page)).text).toContain('Correction of a closed month');
});

test('what somebody else saved of a template meanwhile stands beside what was typed, and neither is lost', async ({
  page,
  playwright,
  baseURL,
}) => {
  const owner = await callerAs(playwright, baseURL ?? '', 'owner@demo.daybook');
  await signIn(page);
  await page.goto('/reports/template?kind=shop');
  const customers = page.getByRole('textbox', { name: 'In Filipino' }).nth(5);
  const typed = `Mga suki ${Date.now()}`;
  await customers.fill(typed);
  const { version, template } = await owner.ask('reports.template.get', { kind: 'shop' });
  // No site counts in this currency: other tests meet nothing of it.
  const euros = { ...template, denominations: { EUR: [100] } };
  await owner.tell('reports.template.save', { kind: 'shop', version, template: euros });
  const meanwhile = page.getByRole('complementary', { name: 'What was saved meanwhile' });
  await page.getByRole('button', { name: 'Save as the next version' }).click();
  await expect(meanwhile).toContainText('€1.00 changed');
  await expect(page.getByRole('alert')).toContainText(`Version ${version + 1} was saved meanwhile.`);
  await expect(customers).toHaveValue(typed);
  await isWell(page);
  await meanwhile.getByRole('button', { name: 'Go on with what you typed' }).click();
  await page.getByRole('button', { name: 'Save as the next version' }).click();
  await expect(page.getByText('Saved. Reports begun from now on ask this.')).toBeVisible();
  await expect(page.getByText(new RegExp(`^Version ${version + 2}, saved by`))).toBeVisible();
  await expect(customers).toHaveValue(typed);
});
