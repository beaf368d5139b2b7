import { newId } from '@daybook/contract/new-id';
import { afterAll, beforeAll, beforeEach, expect, test } from 'vitest';
import { refusal } from '../testing/browser.ts';
import { type Daybook, startDaybook } from '../testing/daybook.ts';
import { approveAll, daysOf, enterPunches, usePreset } from '../testing/hours.ts';
import { addAccount, addEmployee, addSite, foundOrganization } from '../testing/lakeshore.ts';
import { some } from '../testing/workplace.ts';

let daybook: Daybook;
let shop: Awaited<ReturnType<typeof foundOrganization>>;
let site: Awaited<ReturnType<typeof addSite>>;

beforeAll(async () => {
  daybook = await startDaybook();
});
afterAll(async () => {
  expect(daybook.faults).toEqual([]);
  await daybook.close();
});
beforeEach(async () => {
  daybook.clock.set('2026-06-30T12:00:00.000Z');
  shop = await foundOrganization(daybook);
  site = await addSite(shop.owner);
  await usePreset(shop.owner, 'us');
});

const period = { from: '2026-06-14', to: '2026-06-27' };
type Asked = Omit<Parameters<typeof shop.owner.api.timesheets.list.query>[0], 'period'>;
const list = (asked: Asked = {}, by = shop.owner) => by.api.timesheets.list.query({ period, ...asked });

async function addWorker(name: string, hours: number, at = site) {
  const employee = await addEmployee(shop.owner, [at], { name, pin: null });
  if (hours > 0)
    await enterPunches(shop.owner, { site: at, employee }, daysOf(['2026-06-15'], '08:00', `${8 + hours}:00`));
  return employee;
}

test('people are listed by name as a person would order it, page by page, and the sums are over all', async () => {
  const names = ['Zoë Ramos', 'ana Cruz', 'Ángel Díaz', 'Bea Tan', 'Ana Cruz', 'Ñina Uy', 'Nina Uy'];
  for (const [index, name] of names.entries()) await addWorker(name, 2 + index);
  const ordered = names.toSorted(new Intl.Collator('und').compare);
  const seen: string[] = [];
  let cursor: string | undefined;
  do {
    const page = await list({ limit: 3, ...(cursor ? { cursor } : {}) });
    expect(page.people).toBe(7);
    expect(some(page.totals)).toEqual({ worked: 35 * 60, regular: 35 * 60 });
    expect(page.items.length).toBeLessThanOrEqual(3);
    seen.push(...page.items.map(({ employee }) => employee.name));
    cursor = page.nextCursor ?? undefined;
  } while (cursor);
  expect(seen).toEqual(ordered);
  expect((await refusal(list({ cursor: 'nonsense' }))).reason).toBe('bad-input');
});

test('a person who has left is listed for the dates on which the person still punched', async () => {
  const stayed = await addWorker('Ana Cruz', 4);
  const left = await addWorker('Bea Tan', 4);
  const idle = await addWorker('Cora Lim', 0);
  for (const id of [left, idle]) await shop.owner.api.directory.employees.archive.mutate({ id });
  const { items, people } = await list();
  expect(items.map(({ employee }) => employee.id)).toEqual([stayed, left]);
  expect(people).toBe(2);
  const later = await shop.owner.api.timesheets.list.query({ period: { from: '2026-06-28', to: '2026-07-11' } });
  expect(later.items.map(({ employee }) => employee.id)).toEqual([stayed]);
});

test('an account sees the people of its own sites, and of one of them when it asks', async () => {
  const elsewhere = await addSite(shop.owner, { name: 'Los Baños' });
  const here = await addWorker('Ana Cruz', 4);
  const there = await addWorker('Bea Tan', 5, elsewhere);
  const manager = await addAccount(daybook, shop.owner, 'manager', [site]);
  expect((await list({}, manager)).items.map(({ employee }) => employee.id)).toEqual([here]);
  expect((await list({ siteId: elsewhere })).items.map(({ employee }) => employee.id)).toEqual([there]);
  for (const siteId of [elsewhere, newId() as typeof site])
    expect((await refusal(list({ siteId }, manager))).reason).toBe('not-found');
  expect((await refusal(list({}, await addAccount(daybook, shop.owner, 'site', [site])))).reason).toBe('not-allowed');
});

test('a row says where its dates stand, and whether all that there is to approve is approved', async () => {
  const employee = await addWorker('Ana Cruz', 8);
  await enterPunches(shop.owner, { site, employee }, daysOf(['2026-06-16'], '08:00', '12:00'));
  expect((await list()).items[0]).toMatchObject({ days: { open: 2, approved: 0, toDecide: 0 }, approved: false });
  await approveAll(shop.owner, employee, period, ['2026-06-15']);
  expect((await list()).items[0]).toMatchObject({ days: { open: 1, approved: 1 }, approved: false });
  await approveAll(shop.owner, employee, period, ['2026-06-16']);
  const [row] = (await list()).items;
  expect(row).toMatchObject({ days: { open: 0, approved: 2, changed: 0 }, approved: true, signedOff: false });
  expect(row?.digest).toBe((await shop.owner.api.timesheets.get.query({ employeeId: employee, period })).digest);
  await enterPunches(shop.owner, { site, employee }, daysOf(['2026-06-16'], '13:00', '14:00'));
  expect((await list()).items[0]).toMatchObject({ days: { approved: 1, changed: 1 }, approved: false });
});
