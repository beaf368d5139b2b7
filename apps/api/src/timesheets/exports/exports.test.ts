import { createHash } from 'node:crypto';
import { decisionId, type EmployeeId, editId, punchId } from '@daybook/contract/ids';
import { newId } from '@daybook/contract/new-id';
import { parse } from 'csv-parse/sync';
import readXlsx from 'read-excel-file/node';
import { afterAll, beforeAll, beforeEach, expect, test } from 'vitest';
import { audited } from '../../testing/audited.ts';
import { type Browser, refusal } from '../../testing/browser.ts';
import { type Daybook, startDaybook } from '../../testing/daybook.ts';
import { addAccount, addEmployee, addSite, openShop, password } from '../../testing/lakeshore.ts';

let daybook: Daybook;
let shop: Awaited<ReturnType<typeof openShop>>;
const period = { from: '2026-06-15', to: '2026-06-21' };
type Ask = Parameters<Browser['api']['timesheets']['export']['query']>[0];

beforeAll(async () => {
  daybook = await startDaybook();
});
afterAll(async () => {
  expect(daybook.faults).toEqual([]);
  await daybook.close();
});
beforeEach(async () => {
  // Wednesday, 09:00 in Manila.
  daybook.clock.set('2026-06-17T01:00:00.000Z');
  shop = await openShop(daybook);
});

/** A manager's entries for a day, by the wall clock of Manila. */
async function work(date: string, from: string, to: string, employeeId: EmployeeId = shop.employee) {
  const entry = (kind: 'in' | 'out', time: string) => ({
    ...{ id: punchId.parse(newId()), employeeId, kind },
    at: { date, time },
  });
  await shop.owner.api.clock.punchFor.mutate({
    siteId: shop.site,
    reason: 'The tablet was away',
    entries: [entry('in', from), entry('out', to)],
  });
}
const ask = (more: Partial<Ask> = {}, by: Browser = shop.owner) =>
  by.api.timesheets.export.query({ period, format: 'csv', ...more });
async function fetched({ file }: Awaited<ReturnType<typeof ask>>): Promise<Buffer> {
  const answer = await fetch(`${daybook.url}${file?.path}`);
  expect(answer.status).toBe(200);
  return Buffer.from(await answer.arrayBuffer());
}
async function rows(made: Awaited<ReturnType<typeof ask>>): Promise<Record<string, string>[]> {
  return parse(await fetched(made), { bom: true, columns: true });
}

test('P18: a period that is exported twice is the same export and the same bytes, also as a workbook', async () => {
  await work('2026-06-15', '08:00', '17:00');
  const first = await ask();
  const again = await ask();
  expect(first).toMatchObject({ number: 1, delta: false, layout: 'hours', state: 'ready', lines: 1 });
  expect(again.id).toBe(first.id);
  const [bytes, others] = [await fetched(first), await fetched(again)];
  expect(others.equals(bytes)).toBe(true);
  expect(createHash('sha256').update(bytes).digest('hex')).toBe(first.file?.sha256);
  expect(await rows(first)).toMatchObject([
    { employee: 'Jomar Villanueva', date: '2026-06-15', status: 'open', in: '2026-06-15 08:00', worked: '9.00' },
  ]);
  const book = await ask({ format: 'xlsx' });
  expect(book.id).toBe(first.id);
  expect((await fetched(book)).equals(await fetched(await ask({ format: 'xlsx' })))).toBe(true);
  const [sheet] = await readXlsx(await fetched(book));
  const table = sheet && 'data' in sheet ? sheet.data : [];
  expect(table[0]?.slice(0, 4)).toEqual(['employee_number', 'employee', 'site', 'date']);
  expect(table[1]?.[7]).toBe(9);
  const deeds = await audited(daybook, shop.organizationId, 'timesheets');
  expect(deeds.filter(({ action }) => action === 'timesheets.exported')).toHaveLength(1);
});

test('P18: after a correction the next export has the differences alone, and asked again it is that one', async () => {
  const colleague = await addEmployee(shop.owner, [shop.site], { name: 'Rhea Mae Santiago' });
  await work('2026-06-15', '08:00', '17:00');
  await work('2026-06-16', '08:00', '12:00');
  await work('2026-06-15', '08:00', '12:00', colleague);
  const first = await ask();
  const sheet = await shop.owner.api.timesheets.get.query({ employeeId: shop.employee, period });
  const day = sheet.days.find(({ date }) => date === '2026-06-15');
  const out = day?.periods[0]?.out;
  if (!day || !out) return expect.unreachable('nothing was worked');
  await shop.owner.api.timesheets.amend.mutate({
    ...{ id: editId.parse(newId()), employeeId: shop.employee, date: day.date, version: day.version },
    reason: 'Left an hour and a half earlier',
    changes: [
      {
        ...{ action: 'replace', punchId: out.punchId, id: punchId.parse(newId()), kind: 'out' },
        at: { date: day.date, time: '15:30' },
      },
    ],
  });
  const second = await ask();
  expect(second).toMatchObject({ number: 2, delta: true, lines: 1 });
  expect(await rows(second)).toMatchObject([
    { employee: 'Jomar Villanueva', date: '2026-06-15', out: '2026-06-15 15:30', worked: '-1.50', regular: '-1.50' },
  ]);
  expect((await ask()).id).toBe(second.id);
  // That somebody approved a date meanwhile is nothing to pay.
  const { digest } = await shop.owner.api.timesheets.get.query({ employeeId: colleague, period });
  const sheets = [{ employeeId: colleague, digest }];
  await shop.owner.api.timesheets.approve.mutate({ id: decisionId.parse(newId()), period, sheets });
  expect((await ask()).id).toBe(second.id);
  expect((await ask({ format: 'xlsx' })).id).toBe(second.id);
  expect((await shop.owner.api.timesheets.exports.list.query({})).items.map(({ id }) => id).sort()).toEqual(
    [first.id, second.id].sort(),
  );
});

test('two who export at once make one', async () => {
  await work('2026-06-15', '08:00', '17:00');
  const all = await Promise.all([ask(), ask(), ask({ format: 'xlsx' }), ask()]);
  expect(new Set(all.map(({ id }) => id)).size).toBe(1);
  expect(new Set(all.map(({ number }) => number))).toEqual(new Set([1]));
});

test('K09: payroll is refused while a day waits for a decision, and names whose; hours say so in a column', async () => {
  const claim = { method: 'pin', employeeId: shop.employee, pin: '4821' } as const;
  const occurredAt = daybook.clock.now().toISOString();
  await shop.kiosk.api.clock.punch.mutate({ id: punchId.parse(newId()), kind: 'in', occurredAt, claim });
  const refused = await refusal(ask({ layout: 'payroll' }));
  expect([refused.reason, refused.fields]).toEqual(['period-lacking', { period: 'Jomar Villanueva, 2026-06-17' }]);
  expect(await rows(await ask())).toMatchObject([{ date: '2026-06-17', status: 'to-decide', worked: '0.00' }]);
  daybook.clock.set('2026-06-17T05:00:00.000Z');
  await shop.owner.api.access.signIn.mutate({ login: shop.login, password });
  const out = { id: punchId.parse(newId()), kind: 'out', occurredAt: '2026-06-17T05:00:00.000Z', claim } as const;
  await shop.kiosk.api.clock.punch.mutate(out);
  expect(await rows(await ask({ layout: 'payroll' }))).toMatchObject([{ code: 'REG', hours: '4.00', amount: '' }]);
});

test('S13: a name that a spreadsheet would calculate comes out as text', async () => {
  const names = ['=HYPERLINK("http://x","y")', '+1+1', '-2', '@SUM(A1)', '＝1+1'];
  for (const name of names) {
    const id = await addEmployee(shop.owner, [shop.site], { name });
    await work('2026-06-15', '08:00', '12:00', id);
  }
  const made = await ask();
  const found = (await rows(made)).map(({ employee }) => employee);
  expect(found.sort()).toEqual(names.map((name) => `'${name}`).sort());
  const [sheet] = await readXlsx(await fetched(await ask({ format: 'xlsx' })));
  const table = sheet && 'data' in sheet ? sheet.data : [];
  expect(
    table
      .slice(1)
      .map((row) => row[1])
      .sort(),
  ).toEqual([...names].sort());
});

test('a link works without a sign-in for a quarter of an hour, is audited, and one that never was is answered alike', async () => {
  await work('2026-06-15', '08:00', '17:00');
  const { file } = await ask();
  const answer = await fetch(`${daybook.url}${file?.path}`);
  expect(answer.headers.get('content-disposition')).toBe(
    'attachment; filename="daybook-hours-2026-06-15-2026-06-21.csv"',
  );
  expect(answer.headers.get('cache-control')).toBe('private, no-store');
  await answer.arrayBuffer();
  expect((await audited(daybook, shop.organizationId, 'timesheets')).map(({ action }) => action)).toContain(
    'timesheets.export-read',
  );
  daybook.clock.set('2026-06-17T01:15:00.000Z');
  const ended = await fetch(`${daybook.url}${file?.path}`);
  const never = await fetch(`${daybook.url}/files/${'a'.repeat(40)}`);
  expect([ended.status, never.status]).toEqual([404, 404]);
});

test('who may not see pay exports no payroll, and a manager exports the own sites alone', async () => {
  await work('2026-06-15', '08:00', '17:00');
  const elsewhere = await addSite(shop.owner);
  const stranger = await addEmployee(shop.owner, [elsewhere], { name: 'Tess Gallego' });
  await work('2026-06-15', '08:00', '12:00', stranger);
  const manager = await addAccount(daybook, shop.owner, 'manager', [shop.site]);
  expect((await rows(await ask({}, manager))).map(({ employee }) => employee)).toEqual(['Jomar Villanueva']);
  expect((await refusal(ask({ siteId: elsewhere }, manager))).reason).toBe('not-found');
  expect((await refusal(ask({}, await addAccount(daybook, shop.owner, 'auditor')))).reason).toBe('not-allowed');
  const other = await openShop(daybook);
  expect((await refusal(ask({ siteId: shop.site }, other.owner))).reason).toBe('not-found');
  expect((await other.owner.api.timesheets.exports.list.query({})).items).toEqual([]);
  expect((await refusal(ask({ format: 'pdf' }))).reason).toBe('bad-input');
});

test('a cursor that is none of this list is refused', async () => {
  for (const place of ['yesterday', '2026-06-17', 'infinity']) {
    const cursor = Buffer.from(JSON.stringify([place, newId()])).toString('base64url');
    expect((await refusal(shop.owner.api.timesheets.exports.list.query({ cursor }))).reason).toBe('bad-input');
  }
  await work('2026-06-15', '08:00', '17:00');
  await ask();
  await ask({ siteId: shop.site });
  const first = await shop.owner.api.timesheets.exports.list.query({ limit: 1 });
  const second = await shop.owner.api.timesheets.exports.list.query({ limit: 1, cursor: first.nextCursor ?? '' });
  expect(new Set([...first.items, ...second.items].map(({ id }) => id)).size).toBe(2);
});
