import { decisionId, editId, punchId } from '@daybook/contract/ids';
import { newId } from '@daybook/contract/new-id';
import type { Change } from '@daybook/contract/timesheet-edits';
import { afterAll, beforeAll, beforeEach, expect, test } from 'vitest';
import { audited } from '../testing/audited.ts';
import { refusal } from '../testing/browser.ts';
import { type Daybook, startDaybook } from '../testing/daybook.ts';
import { bringQueue, queuedPunch } from '../testing/exceptions.ts';
import { approveAll, daysOf, enterPunches, lockAll, usePreset } from '../testing/hours.ts';
import { openShop, password } from '../testing/lakeshore.ts';

const week = { from: '2026-06-15', to: '2026-06-21' };
const next = { from: '2026-06-22', to: '2026-06-28' };
const third = { from: '2026-06-29', to: '2026-07-05' };
const weekdays = ['2026-06-15', '2026-06-16', '2026-06-17', '2026-06-18', '2026-06-19'];
const reason = 'Seen on the camera';
const hour = 3_600_000;

let daybook: Daybook;
let shop: Awaited<ReturnType<typeof openShop>>;
let ids: string[];

beforeAll(async () => {
  daybook = await startDaybook();
});
afterAll(async () => {
  expect(daybook.faults).toEqual([]);
  await daybook.close();
});
beforeEach(async () => {
  daybook.clock.set('2026-06-22T00:00:00.000Z');
  shop = await openShop(daybook);
  ids = await enterPunches(shop.owner, shop, daysOf(weekdays, '09:00', '17:00'));
});

const sheet = async (period = week) => await shop.owner.api.timesheets.get.query({ employeeId: shop.employee, period });
const seen = async (period = week) => ({
  id: decisionId.parse(newId()),
  period,
  sheets: [{ employeeId: shop.employee, digest: (await sheet(period)).digest }],
});
async function pay(period: typeof week) {
  await approveAll(shop.owner, shop.employee, period);
  return await lockAll(shop.owner, shop.employee, period);
}
async function amend(date: string, change: Change) {
  const { days } = await sheet();
  const version = days.find((day) => day.date === date)?.version ?? 0;
  const edit = { id: editId.parse(newId()), employeeId: shop.employee, date, version, changes: [change], reason };
  return await shop.owner.api.timesheets.amend.mutate(edit);
}
const moveOut = (date: string, time: string): Change => ({
  ...{ action: 'replace', id: punchId.parse(newId()), kind: 'out', at: { date, time } },
  punchId: punchId.parse(ids[weekdays.indexOf(date) * 2 + 1]),
});
async function at(moment: string) {
  daybook.clock.set(moment);
  await shop.owner.api.access.signIn.mutate({ login: shop.login, password });
}
const isPaid = async (period: typeof week) => (await sheet(period)).locked !== null;

test('a sheet that is approved is paid as it stands; sent again it is the same, and that is audited', async () => {
  await approveAll(shop.owner, shop.employee, week);
  const sent = await seen();
  const done = { done: [shop.employee], refused: [] };
  const send = () => shop.owner.api.timesheets.lock.mutate(sent);
  expect(await Promise.all([send(), send()])).toEqual([done, done]);
  expect(await send()).toEqual(done);
  const { days, locked, totals } = await sheet();
  expect([new Set(days.map(({ state }) => state)), locked?.by, totals.worked]).toEqual([
    new Set(['locked']),
    'Luz Katigbak',
    2400,
  ]);
  const trail = await audited(daybook, shop.organizationId, 'timesheets');
  expect(trail.filter(({ action }) => action === 'timesheets.locked')).toMatchObject([
    {
      subject: shop.employee,
      after: { ...week, workedMs: 40 * hour },
    },
  ]);
  const other = { ...sent, period: next };
  expect((await refusal(shop.owner.api.timesheets.lock.mutate(other))).reason).toBe('idempotency-mismatch');
  expect(await isPaid(next)).toBe(false);
});

test('what is not approved, not over, not as it was seen, paid already or no pay period of the person is not locked', async () => {
  const lock = async (period: typeof week) => shop.owner.api.timesheets.lock.mutate(await seen(period));
  expect(await refusal(lock(week))).toMatchObject({ reason: 'period-lacking', fields: { period: expect.any(String) } });
  await approveAll(shop.owner, shop.employee, week, weekdays.slice(0, 4));
  expect((await refusal(lock(week))).reason).toBe('period-lacking');
  expect((await refusal(lock(next))).reason).toBe('period-lacking');
  await approveAll(shop.owner, shop.employee, week);
  const before = await seen();
  await amend('2026-06-17', moveOut('2026-06-17', '16:00'));
  expect((await refusal(shop.owner.api.timesheets.lock.mutate(before))).reason).toBe('stale');
  expect((await refusal(lock(week))).reason).toBe('period-lacking');
  await approveAll(shop.owner, shop.employee, week);
  await lock(week);
  expect((await refusal(lock(week))).reason).toBe('period-locked');
  expect((await refusal(lock({ from: '2026-06-12', to: '2026-06-18' }))).reason).toBe('other-pay-period');
});

test('an edit of a paid date leaves what was paid, and its difference is paid once, in the open period', async () => {
  await pay(week);
  const before = await sheet();
  daybook.clock.forward(hour / 4);
  const { days } = await amend('2026-06-17', moveOut('2026-06-17', '18:00'));
  expect(days).toMatchObject([{ date: '2026-06-17', locked: true, losesApproval: false, after: { worked: 540 } }]);
  const after = await sheet();
  expect(after).toEqual({ ...before, days: after.days });
  expect(after.days.map(({ figures, state }) => [figures, state])).toEqual(
    before.days.map(({ figures, state }) => [figures, state]),
  );
  const difference = { date: '2026-06-17', was: { worked: 480 }, is: { worked: 540 } };
  expect((await sheet(next)).adjustments).toMatchObject([difference]);
  await at('2026-06-29T00:00:00.000Z');
  await pay(next);
  expect((await sheet(next)).adjustments).toMatchObject([difference]);
  await at('2026-07-06T00:00:00.000Z');
  expect((await sheet(third)).adjustments).toEqual([]);
  await pay(third);
  expect((await sheet(third)).adjustments).toEqual([]);
  const again = moveOut('2026-06-18', '17:30');
  await amend('2026-06-18', again);
  const fourth = { from: '2026-07-06', to: '2026-07-12' };
  expect((await sheet(fourth)).adjustments).toMatchObject([
    { date: '2026-06-18', was: { worked: 480 }, is: { worked: 510 } },
  ]);
});

test('a punch that a tablet brings two days late, after its date was paid, makes an adjustment', async () => {
  await pay(week);
  daybook.clock.set('2026-06-23T01:00:00.000Z');
  await shop.owner.api.access.signIn.mutate({ login: shop.login, password });
  const claim = { method: 'named', employeeId: shop.employee } as const;
  const ago = daybook.clock.now().getTime() - Date.parse('2026-06-21T02:00:00.000Z');
  await bringQueue(daybook, shop.kiosk, [queuedPunch(daybook, ago, claim)]);
  // Nothing confirms who it was, so that somebody has to.
  const { items } = await shop.owner.api.exceptions.list.query({});
  const held = items.find(({ kind }) => kind === 'unverified');
  if (!held) throw new Error('nothing waits');
  await shop.owner.api.exceptions.decide.mutate({ id: held.id, version: held.version, answer: 'accept', reason });
  await enterPunches(shop.owner, shop, [['2026-06-21', 'out', '12:00']]);
  expect((await sheet()).totals.worked).toBe(2400);
  expect((await sheet(next)).adjustments).toMatchObject([
    {
      date: '2026-06-21',
      was: { worked: 0 },
      is: { worked: 120 },
      causes: expect.arrayContaining([expect.objectContaining({ kind: 'in' })]),
    },
  ]);
});

test('a paid date is explained by what it was paid by, also where pay periods and rules are others since', async () => {
  await pay(week);
  const explain = async () =>
    await shop.owner.api.timesheets.explain.query({ employeeId: shop.employee, date: '2026-06-16' });
  const before = await explain();
  const daily = [{ over: 60, tier: 'overtime' }];
  await usePreset(shop.owner, 'none', { daily, payPeriod: { kind: 'monthly', from: 1 } });
  expect(await explain()).toEqual(before);
});

test('another digest under the id of a lock is refused', async () => {
  await approveAll(shop.owner, shop.employee, week);
  const sent = await seen();
  await shop.owner.api.timesheets.lock.mutate(sent);
  const other = { ...sent, sheets: [{ employeeId: shop.employee, digest: 'of something else' }] };
  expect((await refusal(shop.owner.api.timesheets.lock.mutate(other))).reason).toBe('idempotency-mismatch');
});

test('a lock never pays for an earlier period what was not seen', async () => {
  await pay(week);
  await at('2026-06-29T00:00:00.000Z');
  await approveAll(shop.owner, shop.employee, next);
  const before = await seen(next);
  await amend('2026-06-17', moveOut('2026-06-17', '18:00'));
  expect((await refusal(shop.owner.api.timesheets.lock.mutate(before))).reason).toBe('stale');
  await lockAll(shop.owner, shop.employee, next);
  expect(await isPaid(next)).toBe(true);
});
