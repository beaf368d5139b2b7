import { parse } from 'csv-parse/sync';
import readXlsx from 'read-excel-file/node';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { audited } from '../testing/audited.ts';
import { type Browser, refusal } from '../testing/browser.ts';
import { type Daybook, startDaybook } from '../testing/daybook.ts';
import { addAccount, addEmployee, addSite, foundOrganization } from '../testing/lakeshore.ts';
import { decide, fileDay, openDay, plainTemplate, useTemplate } from '../testing/reports.ts';

let daybook: Daybook;
beforeAll(async () => {
  daybook = await startDaybook();
});
afterAll(async () => {
  expect(daybook.faults).toEqual([]);
  await daybook.close();
});

const entry = '01a1b2c3-0000-7000-8000-000000000001';
const values = {
  'cash.float': 500_000,
  'cash.tendered': 1_825_050,
  'cash.refunds': 30_000,
  [`paid-out.${entry}`]: { amount: 115_025, reason: '=1+1' },
  deposit: { amount: 1_000_000, reference: '=HYPERLINK("http://evil")' },
  'tender.card.till': 50_000,
  'tender.card.slip': 49_950,
};
const pieces = { '100000': 21, '50000': 1, '20000': 1, '10000': 1 };
const span = { from: '2026-06-08', to: '2026-06-09' };

async function openShop(template = plainTemplate, currency?: string) {
  daybook.clock.set('2026-06-09T14:04:00.000Z');
  const { owner, organizationId } = await foundOrganization(daybook);
  await useTemplate(owner.api, template);
  const site = await addSite(owner, { name: '=SUM(A1:A9)' });
  if (currency) {
    const { name, zone, dayStart, longestShift, version } = await owner.api.directory.sites.get.query({ id: site });
    await owner.api.directory.sites.update.mutate({ id: site, version, name, zone, currency, dayStart, longestShift });
  }
  const manager = await addAccount(daybook, owner, 'manager', [site]);
  return { owner, organizationId, site, manager };
}

const ask = ({ api }: Browser, format: 'csv' | 'xlsx' = 'csv') => api.reports.export.query({ ...span, format });
async function fetched({ path }: { path: string }): Promise<Buffer> {
  const answer = await fetch(`${daybook.url}${path}`);
  expect(answer.status).toBe(200);
  return Buffer.from(await answer.arrayBuffer());
}
async function rows(by: Browser): Promise<Record<string, string>[]> {
  return parse(await fetched(await ask(by)), { bom: true, columns: true });
}

test('an export says of each report that was handed in what it came to, byte for byte, and calculates nothing', async () => {
  const { owner, organizationId, site, manager } = await openShop();
  const { id } = await fileDay(owner.api, site, '2026-06-09', { values, pieces });
  await decide(manager.api, id, 'approve', '-2+3 is not a sum');
  await openDay(owner.api, site, '2026-06-08');
  const made = await ask(owner);
  expect(made).toMatchObject({ name: 'daybook-reports-2026-06-08-2026-06-09.csv', lines: 1 });
  const bytes = await fetched(made);
  expect(bytes.length).toBe(made.bytes);
  expect(bytes.toString('utf8')).toBe(
    [
      '\uFEFFsite,date,kind,status,version,currency,takings,cash_sales,float,tendered,change,refunds,paid_in,paid_out,drops,expected,' +
        'counted,variance,first_variance,over_limit,counts,opening_variance,left,deposit,deposit_reference,people,worked,' +
        'opened_by,counted_by,submitted_by,submitted_at,approved_by,approved_at,comment,' +
        'tender_card_till,tender_card_slips,tender_card_variance,tender_gcash_till,tender_gcash_slips,tender_gcash_variance,' +
        'tender_maya_till,tender_maya_slips,tender_maya_variance',
      `"'=SUM(A1:A9)",2026-06-09,day,approved,1,PHP,18450.00,17950.50,5000.00,18250.50,0.00,-300.00,0.00,-1150.25,0.00,21800.25,` +
        `21800.00,-0.25,-0.25,no,1,,21800.00,10000.00,"'=HYPERLINK(""http://evil"")",0,0.00,` +
        `Luz Katigbak,Luz Katigbak,Luz Katigbak,2026-06-09 22:04,The manager,2026-06-09 22:04,"'-2+3 is not a sum",` +
        '500.00,499.50,-0.50,,,,,,',
      '',
    ].join('\r\n'),
  );
  expect((await fetched(await ask(owner))).equals(bytes)).toBe(true);
  const deeds = await audited(daybook, organizationId, 'reports');
  const kept = deeds.filter(({ action }) => action.startsWith('reports.export'));
  expect(kept.map(({ action }) => action).toSorted()).toEqual([
    'reports.export-read',
    'reports.export-read',
    'reports.exported',
    'reports.exported',
  ]);
  expect(kept.find(({ action }) => action === 'reports.exported')).toMatchObject({
    after: { ...span, format: 'csv', lines: 1 },
  });
});

test('a workbook has the same table, its amounts as numbers with the digits of their currency', async () => {
  const { owner, site } = await openShop(plainTemplate, 'KWD');
  await fileDay(owner.api, site, '2026-06-09', {
    values: { 'cash.float': 1_005, 'cash.tendered': 5 },
    pieces: { '5': 202 },
  });
  expect((await rows(owner))[0]).toMatchObject({ takings: '0.005', float: '1.005', expected: '1.010', left: '1.010' });
  const book = await ask(owner, 'xlsx');
  const [first, second] = [await fetched(book), await fetched(await ask(owner, 'xlsx'))];
  expect(first.equals(second)).toBe(true);
  const [sheet] = await readXlsx(first);
  const [head, line] = sheet && 'data' in sheet ? sheet.data : [];
  expect(head?.slice(0, 4)).toEqual(['site', 'date', 'kind', 'status']);
  expect(line?.slice(0, 9)).toEqual(['=SUM(A1:A9)', '2026-06-09', 'day', 'submitted', 1, 'KWD', 0.005, 0.005, 1.005]);
});

test('whoever counted blind finds nothing of the drawer in it, and others do', async () => {
  const { owner, site, manager } = await openShop({ ...plainTemplate, blind: true });
  await fileDay(owner.api, site, '2026-06-09', { values, pieces });
  const [own] = await rows(owner);
  for (const column of ['float', 'tendered', 'paid_out', 'expected', 'variance', 'first_variance', 'over_limit'])
    expect(own?.[column], column).toBe('');
  expect(own).toMatchObject({ takings: '18450.00', counted: '21800.00', tender_card_variance: '-0.50' });
  expect((await rows(manager))[0]).toMatchObject({ expected: '21800.25', variance: '-0.25', over_limit: 'no' });
});

test('a manager exports the own sites alone, who files them none, and a link ends after a quarter of an hour', async () => {
  const { owner, site, manager } = await openShop();
  const other = await addSite(owner, { name: 'Los Baños' });
  await addEmployee(owner, [other]);
  await fileDay(owner.api, site, '2026-06-09');
  await fileDay(owner.api, other, '2026-06-09');
  expect((await rows(manager)).map((row) => row['site'])).toEqual(["'=SUM(A1:A9)"]);
  expect(await refusal(manager.api.reports.export.query({ ...span, format: 'csv', siteId: other }))).toMatchObject({
    reason: 'not-found',
  });
  const shared = await addAccount(daybook, owner, 'site', [site]);
  expect(await refusal(ask(shared))).toMatchObject({ reason: 'not-allowed' });
  const back = { from: span.to, to: span.from, format: 'csv' } as const;
  expect(await refusal(owner.api.reports.export.query(back))).toMatchObject({ reason: 'bad-input' });
  const { path } = await ask(owner);
  daybook.clock.forward(15 * 60_000 + 1);
  expect((await fetch(`${daybook.url}${path}`)).status).toBe(404);
});
