import { type EmployeeId, editId } from '@daybook/contract/ids';
import { newId } from '@daybook/contract/new-id';
import { afterAll, beforeAll, beforeEach, expect, test } from 'vitest';
import { type Daybook, startDaybook } from '../testing/daybook.ts';
import { approveAll, daysOf, enterPunches, lockAll, usePreset } from '../testing/hours.ts';
import { openShop } from '../testing/lakeshore.ts';
import { some } from '../testing/workplace.ts';

let daybook: Daybook;
let shop: Awaited<ReturnType<typeof openShop>>;

beforeAll(async () => {
  daybook = await startDaybook();
});
afterAll(async () => {
  expect(daybook.faults).toEqual([]);
  await daybook.close();
});
// Five days of eight and a quarter hours, and the week after.
beforeEach(async () => {
  daybook.clock.set('2026-07-20T12:00:00.000Z');
  shop = await openShop(daybook, { zone: 'America/New_York' });
  await usePreset(shop.owner, 'us', { payPeriod: { kind: 'weekly' } });
  await enterPunches(shop.owner, shop, daysOf(june(15, 16, 17, 18, 19), '09:00', '17:15'));
  await enterPunches(shop.owner, shop, daysOf(june(22, 23), '09:00', '17:00'));
});

const june = (...days: number[]) => days.map((day) => `2026-06-${String(day).padStart(2, '0')}`);
const first = { from: '2026-06-14', to: '2026-06-20' };
const second = { from: '2026-06-21', to: '2026-06-27' };
const third = { from: '2026-06-28', to: '2026-07-04' };
const get = (period: typeof first, employeeId: EmployeeId = shop.employee) =>
  shop.owner.api.timesheets.get.query({ employeeId, period });
const explain = (date: string) => shop.owner.api.timesheets.explain.query({ employeeId: shop.employee, date });

/** Approved and paid; a minute later somebody comes back to it. */
async function pay(period: typeof first) {
  await approveAll(shop.owner, shop.employee, period);
  expect(await lockAll(shop.owner, shop.employee, period)).toMatchObject({ done: [shop.employee] });
  daybook.clock.forward(300_000);
}
async function amend(date: string, changes: Parameters<typeof shop.owner.api.timesheets.amend.mutate>[0]['changes']) {
  const { day } = await explain(date);
  const { version } = day;
  const reason = 'Seen on the camera';
  const edit = { id: editId.parse(newId()), employeeId: shop.employee, date, version, changes, reason };
  return await shop.owner.api.timesheets.amend.mutate(edit);
}
/** The out of that date was at another time. */
async function moveOut(date: string, time: string) {
  const { day } = await explain(date);
  const { items } = await shop.owner.api.timesheets.edits.query({ employeeId: shop.employee, period: first });
  // A locked date shows the punches of then: the one that counts now is the one that came last.
  const replaced = items
    .flatMap(({ changes }) => changes)
    .find((change) => change.date === date && change.after?.kind === 'out' && change.action === 'replace');
  const punchId = replaced?.after?.punchId ?? day.periods[0]?.out?.punchId;
  if (!punchId) throw new Error('no out');
  await amend(date, [{ action: 'replace', id: newId() as never, punchId, kind: 'out', at: { date, time } }]);
}

test('a paid period stays as it was paid, and what came later is an adjustment of the period that is open', async () => {
  await pay(first);
  const paid = await get(first);
  expect(paid.locked).toMatchObject({ by: expect.any(String) });
  expect(paid.days.map(({ state }) => state)).toEqual(Array(7).fill('locked'));
  expect(some(paid.totals)).toEqual({ worked: 2475, regular: 2400, overtimeWeekly: 75 });
  expect((await get(second)).adjustments).toEqual([]);

  await moveOut('2026-06-17', '15:45');
  const still = await get(first);
  expect(still).toMatchObject({ ...paid, days: expect.anything() });
  expect(still.days.map(({ version, ...day }) => day)).toEqual(paid.days.map(({ version, ...day }) => day));
  expect(still.adjustments).toEqual([]);
  const open = await get(second);
  expect(open.adjustments.map(({ date, was, is }) => [date, some(was), some(is)])).toEqual([
    ['2026-06-17', { worked: 495, regular: 495 }, { worked: 405, regular: 405 }],
    ['2026-06-19', { worked: 495, regular: 420, overtimeWeekly: 75 }, { worked: 495, regular: 495 }],
  ]);
  // The punch that was voided and the one that came for it; of Friday what moved it.
  expect(open.adjustments.map(({ causes }) => causes.map(({ kind }) => kind))).toEqual([
    ['out', 'out'],
    ['out', 'out'],
  ]);
  expect(some(open.totals)).toEqual({ worked: 960, regular: 960 });
  expect((await get(third)).adjustments).toEqual([]);
  const list = await shop.owner.api.timesheets.list.query({ period: second });
  expect(list.items[0]?.adjustments).toBe(2);
});

test('a paid date is explained by the punches that it was paid by', async () => {
  await pay(first);
  await moveOut('2026-06-17', '15:45');
  const { day, segments, rules } = await explain('2026-06-17');
  expect(day.state).toBe('locked');
  expect(segments.reduce((sum, { minutes }) => sum + minutes, 0)).toBe(495);
  expect(day.periods[0]?.out?.at).toBe('2026-06-17T21:15:00.000Z');
  expect(rules.name).toBe('us');
});

test('an adjustment that was paid is not paid again; what comes after it is, in the next open period', async () => {
  await pay(first);
  await moveOut('2026-06-17', '15:45');
  await pay(second);
  expect((await get(second)).adjustments).toHaveLength(2);
  expect((await get(third)).adjustments).toEqual([]);
  await moveOut('2026-06-17', '16:45');
  expect((await get(second)).adjustments).toHaveLength(2);
  expect((await get(third)).adjustments.map(({ date, was, is }) => [date, was.worked, is.worked])).toEqual([
    ['2026-06-17', 405, 465],
    ['2026-06-19', 495, 495],
  ]);
});

test('what is undone again before it was paid is no adjustment', async () => {
  await pay(first);
  await moveOut('2026-06-17', '15:45');
  await moveOut('2026-06-17', '17:15');
  expect((await get(second)).adjustments).toEqual([]);
});

test('a paid period is valued by the rules, rates and holidays that it was paid by', async () => {
  await pay(first);
  await usePreset(shop.owner, 'california', { payPeriod: { kind: 'weekly' } });
  const holiday = { date: '2026-06-17', kind: 'regular-holiday', name: 'A new one' } as const;
  await shop.owner.api.directory.calendar.save.mutate({ siteIds: [shop.site], ...holiday });
  await moveOut('2026-06-18', '17:45');
  const [thursday, friday, ...more] = (await get(second)).adjustments;
  expect(more).toEqual([]);
  expect(some(thursday?.is ?? never())).toEqual({ worked: 525, regular: 525 });
  expect(some(friday?.is ?? never())).toEqual({ worked: 495, regular: 390, overtimeWeekly: 105 });
});

test('as long as what came later waits for a decision there are no figures to adjust by', async () => {
  await pay(first);
  await enterPunches(shop.owner, shop, [['2026-06-18', 'in', '19:00']]);
  expect((await get(second)).adjustments).toEqual([]);
  await enterPunches(shop.owner, shop, [['2026-06-18', 'out', '20:00']]);
  expect((await get(second)).adjustments.map(({ date, is }) => [date, is.worked])).toEqual([
    ['2026-06-18', 555],
    ['2026-06-19', 495],
  ]);
});

test('a span that is locked in part shows what was paid beside what is open, also in money', async () => {
  await shop.owner.api.timesheets.payTerms.set.mutate({
    id: newId() as never,
    employeeId: shop.employee,
    from: '2020-01-01',
    siteId: null,
    rate: 2000,
    currency: 'USD',
    restDays: null,
  });
  const both = { from: first.from, to: second.to };
  const before = await get(both);
  await pay(first);
  await moveOut('2026-06-17', '15:45');
  const after = await get(both);
  expect(after.locked).toBeNull();
  expect(after.days.map(({ state }) => state).filter((state) => state === 'locked')).toHaveLength(7);
  expect(after.totals).toEqual(before.totals);
  expect(after.pay?.total).toBe(before.pay?.total);
  expect(after.adjustments).toHaveLength(2);
});

function never(): never {
  throw new Error('there is none');
}

test('whoever has left is paid for what came since, in the period that is open then, and in no later one', async () => {
  await pay(first);
  await pay(second);
  await shop.owner.api.directory.employees.archive.mutate({ id: shop.employee });
  const listed = async (period: typeof first) =>
    (await shop.owner.api.timesheets.list.query({ period })).items.map(({ employee }) => employee.id);
  expect(await listed(third)).toEqual([]);
  await moveOut('2026-06-17', '15:45');
  expect(await listed(third)).toEqual([shop.employee]);
  const exported = await shop.owner.api.timesheets.export.query({ period: third, format: 'csv' });
  // The date, and the one whose overtime is less for it.
  expect(exported).toMatchObject({ number: 1, lines: 2 });
  expect(await listed({ from: '2026-07-05', to: '2026-07-11' })).toEqual([]);
  await pay(third);
  expect(await listed(third)).toEqual([shop.employee]);
  const again = await shop.owner.api.timesheets.export.query({ period: third, format: 'csv' });
  expect(again.id).toBe(exported.id);
  expect(await listed({ from: '2026-07-05', to: '2026-07-11' })).toEqual([]);
});
