import { type EmployeeId, payTermsId, type SiteId } from '@daybook/contract/ids';
import { newId } from '@daybook/contract/new-id';
import { parse } from 'csv-parse/sync';
import readXlsx from 'read-excel-file/node';
import { afterAll, beforeAll, beforeEach, expect, test } from 'vitest';
import type { Browser } from '../../testing/browser.ts';
import { type Daybook, startDaybook } from '../../testing/daybook.ts';
import { daysOf, enterPunches, usePreset } from '../../testing/hours.ts';
import { addEmployee, addSite, openShop } from '../../testing/lakeshore.ts';

let daybook: Daybook;
let shop: Awaited<ReturnType<typeof openShop>>;
const period = { from: '2026-05-31', to: '2026-06-13' };
type Ask = Parameters<Browser['api']['timesheets']['export']['query']>[0];

beforeAll(async () => {
  daybook = await startDaybook();
});
afterAll(async () => {
  expect(daybook.faults).toEqual([]);
  await daybook.close();
});
beforeEach(async () => {
  daybook.clock.set('2026-06-17T01:00:00.000Z');
  shop = await openShop(daybook);
});

async function earn(rate: number, siteId: SiteId | null = null, currency = 'PHP') {
  const terms = { from: '2026-01-01', siteId, rate, currency, restDays: null };
  const id = payTermsId.parse(newId());
  await shop.owner.api.timesheets.payTerms.set.mutate({ id, employeeId: shop.employee, ...terms });
}
const at = (site: SiteId = shop.site, employee: EmployeeId = shop.employee) => ({ site, employee });
const ask = (more: Partial<Ask> = {}) =>
  shop.owner.api.timesheets.export.query({ period, format: 'csv', layout: 'payroll', ...more });
async function fetched({ file }: Awaited<ReturnType<typeof ask>>): Promise<Buffer> {
  return Buffer.from(await (await fetch(`${daybook.url}${file?.path}`)).arrayBuffer());
}
async function rows(): Promise<Record<string, string>[]> {
  return parse(await fetched(await ask()), { bom: true, columns: true });
}

test('a difference says hours and amount, and at which rate they are', async () => {
  await earn(10_000);
  await enterPunches(shop.owner, at(), daysOf(['2026-06-08'], '08:00', '12:00'));
  const line = { code: 'REG', rate: '100.00', multiplier: '1', currency: 'PHP' };
  expect(await rows()).toMatchObject([{ ...line, hours: '4.00', amount: '400.00' }]);
  await enterPunches(shop.owner, at(), daysOf(['2026-06-09'], '08:00', '10:00'));
  expect(await rows()).toMatchObject([{ ...line, hours: '2.00', amount: '200.00' }]);
  await earn(11_000);
  expect(await rows()).toMatchObject([
    { ...line, hours: '6.00', rate: '110.00', amount: '660.00' },
    { ...line, hours: '-6.00', rate: '100.00', amount: '-600.00' },
  ]);
  await earn(11_000, null, 'USD');
  expect(await rows()).toMatchObject([
    { ...line, hours: '6.00', rate: '110.00', amount: '660.00', currency: 'USD' },
    { ...line, hours: '-6.00', rate: '110.00', amount: '-660.00', currency: 'PHP' },
  ]);
});

test('two weeks whose averages are written alike are two lines, and what was exported adds up to what there is', async () => {
  await usePreset(shop.owner, 'us');
  const north = await addSite(shop.owner);
  await earn(1000);
  await earn(1001, north);
  await enterPunches(shop.owner, at(), daysOf(['2026-06-01', '2026-06-02'], '08:00', '19:00'));
  await enterPunches(shop.owner, at(north), daysOf(['2026-06-03', '2026-06-04'], '08:00', '19:00'));
  await enterPunches(shop.owner, at(), daysOf(['2026-06-08', '2026-06-09'], '08:00', '18:00'));
  await enterPunches(shop.owner, at(north), daysOf(['2026-06-10', '2026-06-11'], '08:00', '19:00'));
  const overtime = (all: Record<string, string>[]) => all.filter(({ code, rate }) => code === 'OT' && rate === '10.01');
  const sum = (all: Record<string, string>[]) => overtime(all).reduce((hours, one) => hours + Number(one.hours), 0);
  const first = await rows();
  await enterPunches(shop.owner, at(north), daysOf(['2026-06-12'], '08:00', '09:00'));
  const second = await rows();
  const { pay } = await shop.owner.api.timesheets.get.query({ employeeId: shop.employee, period });
  const all = (pay?.lines ?? []).filter(({ bucket, rate }) => bucket === 'overtime' && rate === 1001);
  expect(sum(first) + sum(second)).toBeCloseTo(all.reduce((minutes, one) => minutes + one.minutes, 0) / 60);
  expect(overtime(second).every(({ hours }) => Number(hours) === 1)).toBe(true);
});

test('a name that XML has no way to write leaves the workbook readable', async () => {
  const id = await addEmployee(shop.owner, [shop.site], { name: 'Ana \uFFFF\uFFFE <Reyes> 😀' });
  await enterPunches(shop.owner, at(shop.site, id), daysOf(['2026-06-08'], '08:00', '12:00'));
  const book = await fetched(await ask({ format: 'xlsx', layout: 'hours' }));
  const [sheet] = await readXlsx(book);
  expect((sheet && 'data' in sheet ? sheet.data : []).map((row) => row[1])).toEqual(['employee', 'Ana  <Reyes> 😀']);
});

test('whoever leaves after a paid holiday has it still: the export is the one that was', async () => {
  await usePreset(shop.owner, 'philippines');
  const day = { date: '2026-06-12', kind: 'regular-holiday', name: 'Independence Day' } as const;
  await shop.owner.api.directory.calendar.save.mutate({ siteIds: [shop.site], ...day });
  daybook.clock.set('2026-06-05T01:00:00.000Z');
  const idle = await addEmployee(shop.owner, [shop.site], { name: 'Tess Gallego' });
  daybook.clock.set('2026-06-17T01:00:00.000Z');
  const holidays = (all: Record<string, string>[]) => all.filter(({ employee }) => employee === 'Tess Gallego');
  expect(holidays(await rows())).toMatchObject([{ code: 'HOLIDAY', hours: '8.00' }]);
  await shop.owner.api.directory.employees.archive.mutate({ id: idle });
  expect(holidays(await rows())).toMatchObject([{ code: 'HOLIDAY', hours: '8.00' }]);
});
