import { editId, payTermsId, punchId } from '@daybook/contract/ids';
import { newId } from '@daybook/contract/new-id';
import { extractText, getDocumentProxy } from 'unpdf';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { refusal } from '../testing/browser.ts';
import { type Daybook, startDaybook } from '../testing/daybook.ts';
import { approveAll, daysOf, enterPunches, lockAll, usePreset } from '../testing/hours.ts';
import { addAccount, addEmployee, addLinked, addSite, openShop } from '../testing/lakeshore.ts';

const june = (...days: number[]) => days.map((day) => `2026-06-${String(day).padStart(2, '0')}`);
const first = { from: '2026-06-01', to: '2026-06-15' };
const second = { from: '2026-06-16', to: '2026-06-30' };

let daybook: Daybook;
let shop: Awaited<ReturnType<typeof openShop>>;
beforeAll(async () => {
  daybook = await startDaybook();
  daybook.clock.set('2026-06-16T00:00:00.000Z');
  shop = await openShop(daybook);
  const { owner, site, employee } = shop;
  await usePreset(owner, 'philippines');
  const terms = { siteId: site, rate: 15_000, currency: 'PHP', restDays: [7] };
  await owner.api.timesheets.payTerms.set.mutate({
    id: payTermsId.parse(newId()),
    employeeId: employee,
    from: '2026-01-01',
    ...terms,
  });
  await owner.api.directory.calendar.save.mutate({
    siteIds: [site],
    ...{ date: '2026-06-12', kind: 'regular-holiday', name: 'Independence Day' },
  });
  await enterPunches(owner, shop, daysOf(june(1, 2, 3, 4, 5, 8, 9, 10, 11, 12), '07:58', '17:32'));
});
afterAll(async () => {
  expect(daybook.faults).toEqual([]);
  await daybook.close();
});

async function print(more: { period?: typeof first; language?: 'en' | 'fil'; paper?: 'A4' | 'Letter' } = {}) {
  const { pdf } = await shop.owner.api.timesheets.print.query({ employeeId: shop.employee, period: first, ...more });
  return Buffer.from(pdf, 'base64');
}
async function textOf(pdf: Buffer): Promise<string[]> {
  const { text } = await extractText(await getDocumentProxy(new Uint8Array(pdf)), { mergePages: false });
  return text.map((page) => page.replaceAll(/\s+/g, ' '));
}

test('a sheet says on one page who, when, what was worked by date and bucket, and what it is worth in pesos', async () => {
  const pdf = await print();
  const [page, ...others] = await textOf(pdf);
  expect(others).toEqual([]);
  const { totals, pay, employee } = await shop.owner.api.timesheets.get.query({
    employeeId: shop.employee,
    period: first,
  });
  for (const said of [
    ...['Lakeshore', employee.name, employee.number, '1 – 15 June 2026', 'By the rules philippines, version 1.'],
    ...['7:58 – 17:32', 'Independence Day, holiday', (totals.worked / 60).toFixed(2), 'Page 1 of 1'],
    ...['Employee, date', 'Manager, date', 'Not locked'],
    `₱${((pay?.total ?? 0) / 100).toLocaleString('en', { minimumFractionDigits: 2 })}`,
  ])
    expect(page).toContain(said);
  expect((await print()).equals(pdf)).toBe(true);
  const [filipino] = await textOf(await print({ language: 'fil', paper: 'Letter' }));
  for (const said of ['Empleyado, petsa', 'Kabuuan', 'Pahina 1 ng 1', '₱']) expect(filipino).toContain(said);
});

test('a sheet of two months goes on over pages, each with its head, and what is signed stays together', async () => {
  const pages = await textOf(await print({ period: { from: '2026-05-01', to: '2026-06-30' }, paper: 'Letter' }));
  expect(pages.length).toBeGreaterThan(1);
  for (const [at, page] of pages.entries()) {
    expect(page).toContain(`Page ${at + 1} of ${pages.length}`);
    expect(page).toContain('1 May – 30 June 2026');
  }
  expect(pages.at(-1)).toMatch(/Employee, date.*Manager, date/);
});

test('what was locked is printed as it was paid, and what came after it with the period that pays it', async () => {
  const { owner, employee } = shop;
  await approveAll(owner, employee, first);
  await lockAll(owner, employee, first);
  daybook.clock.forward(300_000);
  const before = await textOf(await print());
  expect(before[0]).toContain('Locked by Luz Katigbak, 16 June 2026.');
  const { days } = await owner.api.timesheets.get.query({ employeeId: employee, period: first });
  const day = days.find(({ date }) => date === '2026-06-10');
  const out = day?.periods[0]?.out?.punchId;
  if (!day || !out) throw new Error('no out');
  const at = { date: day.date, time: '16:32' };
  const change = { action: 'replace', id: punchId.parse(newId()), punchId: out, kind: 'out', at } as const;
  const edit = { id: editId.parse(newId()), employeeId: employee, date: day.date, version: day.version };
  await owner.api.timesheets.amend.mutate({ ...edit, changes: [change], reason: 'Seen on the camera' });
  expect((await textOf(await print()))[0]).toContain('9.57');
  const [next] = await textOf(await print({ period: second }));
  expect(next).toContain('Adjustments of locked pay periods');
  expect(next).toMatch(/−1\.00/);
  expect(next).toContain('Out 16:32, recorded 16 June 2026');
});

test('the person prints the own sheet, pay and all; who may not see the person finds nothing', async () => {
  const { owner, employee, site } = shop;
  const own = await addLinked(daybook, { owner, site, employee }, 'employee');
  const asked = { employeeId: employee, period: first };
  const { pdf } = await own.api.timesheets.print.query(asked);
  expect((await textOf(Buffer.from(pdf, 'base64')))[0]).toContain('₱');
  const colleague = await addEmployee(owner, [site]);
  expect((await refusal(own.api.timesheets.print.query({ ...asked, employeeId: colleague }))).reason).toBe('not-found');
  const elsewhere = await addAccount(daybook, owner, 'manager', [await addSite(owner, { name: 'Pansol' })]);
  expect((await refusal(elsewhere.api.timesheets.print.query(asked))).reason).toBe('not-found');
  const other = await openShop(daybook);
  expect((await refusal(other.owner.api.timesheets.print.query(asked))).reason).toBe('not-found');
});
