import { plannedShiftId } from '@daybook/contract/ids';
import { newId } from '@daybook/contract/new-id';
import { afterAll, beforeAll, beforeEach, expect, test } from 'vitest';
import { type Daybook, startDaybook } from '../testing/daybook.ts';
import { enterPunches } from '../testing/hours.ts';
import { openShop } from '../testing/lakeshore.ts';

let daybook: Daybook;
let shop: Awaited<ReturnType<typeof openShop>>;
const date = '2026-06-15';

beforeAll(async () => {
  daybook = await startDaybook({ sessionLifetime: 86_400 });
});
afterAll(async () => {
  expect(daybook.faults).toEqual([]);
  await daybook.close();
});
beforeEach(async () => {
  // 08:30 in Manila.
  daybook.clock.set('2026-06-15T00:30:00.000Z');
  shop = await openShop(daybook);
});

async function plan() {
  const id = plannedShiftId.parse(newId());
  const times = { date, starts: '08:00', ends: '17:00', breakMinutes: 60, note: '' };
  const changes = [{ id, shift: { employeeId: shop.employee, ...times } }];
  await shop.owner.api.roster.save.mutate({ siteId: shop.site, changes });
}
const publish = () => shop.owner.api.roster.publish.mutate({ siteId: shop.site, from: date, to: date });
async function day() {
  const period = { from: date, to: date };
  const { days } = await shop.owner.api.timesheets.get.query({ employeeId: shop.employee, period });
  return days[0] ?? expect.unreachable('the sheet lacks its date');
}

test('a timesheet shows what is published as planned, and no draft', async () => {
  await plan();
  expect((await day()).planned).toEqual([]);
  await publish();
  expect((await day()).planned).toEqual([{ start: '2026-06-15T00:00:00.000Z', end: '2026-06-15T09:00:00.000Z' }]);
});

test('K09: two hours after the planned end an out of that end is proposed, waits for a decision and counts nothing', async () => {
  await plan();
  await publish();
  await enterPunches(shop.owner, shop, [[date, 'in', '08:00']]);
  daybook.clock.set('2026-06-15T10:59:59.000Z');
  expect((await day()).periods).toMatchObject([{ out: null, proposedOut: null }]);
  expect((await day()).flags).toEqual(['still-running']);
  daybook.clock.set('2026-06-15T11:00:00.000Z');
  const late = await day();
  expect(late.periods).toMatchObject([{ out: null, proposedOut: { at: '2026-06-15T09:00:00.000Z', by: 'planned' } }]);
  expect([late.flags, late.figures.worked]).toEqual([['missing-out'], 0]);
  // Who worked on and leaves by the clock has worked as long.
  await enterPunches(shop.owner, shop, [[date, 'out', '18:30']]);
  expect(await day()).toMatchObject({ flags: [], figures: { worked: 630 } });
});
