import { type ExceptionId, plannedShiftId } from '@daybook/contract/ids';
import { newId } from '@daybook/contract/new-id';
import { afterAll, beforeAll, beforeEach, expect, test } from 'vitest';
import { sweep } from '../jobs/sweep.ts';
import { type Browser, refusal } from '../testing/browser.ts';
import { type Daybook, startDaybook } from '../testing/daybook.ts';
import { addAccount, addSite, openShop, password } from '../testing/lakeshore.ts';

let daybook: Daybook;
let shop: Awaited<ReturnType<typeof openShop>>;

beforeAll(async () => {
  daybook = await startDaybook();
});
afterAll(async () => {
  expect(daybook.faults).toEqual([]);
  await daybook.close();
});
beforeEach(async () => {
  // Monday, 08:30 in Manila.
  daybook.clock.set('2026-06-15T00:30:00.000Z');
  shop = await openShop(daybook);
});

type Punch = Parameters<Browser['api']['clock']['punch']['mutate']>[0];

async function plan(starts = '09:00', ends = '17:00') {
  const shift = { employeeId: shop.employee, date: '2026-06-15', starts, ends, breakMinutes: 60, note: '' };
  const id = plannedShiftId.parse(newId());
  await shop.owner.api.roster.save.mutate({ siteId: shop.site, changes: [{ id, shift }] });
  await shop.owner.api.roster.publish.mutate({ siteId: shop.site, from: '2026-06-15', to: '2026-06-15' });
  return id;
}
async function at(moment: string) {
  daybook.clock.set(moment);
  await shop.owner.api.access.signIn.mutate({ login: shop.login, password });
}
async function press(kind: 'in' | 'out', moment: string) {
  await at(moment);
  const claim = { method: 'pin', employeeId: shop.employee, pin: '4821' } as const;
  await shop.kiosk.api.clock.punch.mutate({ id: newId(), kind, occurredAt: moment, claim } as Punch);
}
/** What stands in the inbox after a sweep, without what the day itself has. */
async function inbox() {
  await sweep(daybook.house, 15 * 60_000);
  const { items } = await shop.owner.api.exceptions.list.query({});
  // Nobody has heard of the tablet in hours of a test.
  return items.filter(({ kind }) => kind !== 'silent');
}
const kinds = async () => (await inbox()).map(({ kind }) => kind).sort();
const entry = async () => (await shop.owner.api.clock.board.query({ siteId: shop.site })).sites[0]?.entries[0];

test('on Now somebody is due, late after the grace, missing after half an hour, and came late at last', async () => {
  await plan();
  const planned = { start: '2026-06-15T01:00:00.000Z', end: '2026-06-15T09:00:00.000Z' };
  expect(await entry()).toMatchObject({ state: 'out', planned, attendance: 'due', lateMinutes: 0 });
  await at('2026-06-15T01:05:00.001Z');
  expect(await entry()).toMatchObject({ attendance: 'late', lateMinutes: 5 });
  await at('2026-06-15T01:30:00.000Z');
  expect(await entry()).toMatchObject({ attendance: 'missing', lateMinutes: 30 });
  await press('in', '2026-06-15T01:42:30.000Z');
  expect(await entry()).toMatchObject({ state: 'in', planned, attendance: 'came-late', lateMinutes: 42 });
});

test('who is missing is raised once, settles when the person comes, and the lateness is raised in its place', async () => {
  await plan();
  await at('2026-06-15T01:29:59.000Z');
  expect(await kinds()).toEqual([]);
  await at('2026-06-15T01:30:00.000Z');
  expect(await kinds()).toEqual(['missing']);
  const [first] = await inbox();
  expect(await inbox()).toEqual([first]);
  expect(first).toMatchObject({ kind: 'missing', businessDate: '2026-06-15', at: '2026-06-15T01:00:00.000Z' });
  await press('in', '2026-06-15T01:42:30.000Z');
  expect(await kinds()).toEqual(['late']);
});

test('nobody came by the end: absent; leaving early is asked about once the shift is over', async () => {
  await plan('09:00', '12:00');
  await at('2026-06-15T04:00:00.000Z');
  expect(await kinds()).toEqual(['absent']);
  await plan('14:00', '17:00');
  await press('in', '2026-06-15T06:00:00.000Z');
  await press('out', '2026-06-15T08:00:00.000Z');
  expect(await entry()).toMatchObject({ attendance: 'left-early' });
  expect(await kinds()).toEqual(['absent']);
  await at('2026-06-15T09:00:00.000Z');
  expect(await kinds()).toEqual(['absent', 'left-early']);
});

test('what is excused stays decided, and is not asked again under another name', async () => {
  await plan('09:00', '12:00');
  await at('2026-06-15T01:30:00.000Z');
  const [missing] = await inbox();
  const id = missing?.id as ExceptionId;
  const detail = await shop.owner.api.exceptions.get.query({ id });
  expect(detail).toMatchObject({
    answers: ['seen', 'excuse'],
    evidence: { planned: { start: '2026-06-15T01:00:00.000Z', end: '2026-06-15T04:00:00.000Z' } },
  });
  const decide = (by: Browser) =>
    by.api.exceptions.decide.mutate({
      id,
      version: missing?.version ?? 0,
      answer: 'excuse',
      reason: 'Took a sick child in',
    });
  expect((await refusal(decide(await addAccount(daybook, shop.owner, 'auditor')))).reason).toBe('not-allowed');
  expect(await decide(shop.owner)).toMatchObject({ decided: { answer: 'excuse' } });
  await at('2026-06-15T05:00:00.000Z');
  expect(await kinds()).toEqual([]);
});

test('a shift that is taken out of the roster, or leave that is granted, settles what was raised', async () => {
  const id = await plan();
  await at('2026-06-15T01:30:00.000Z');
  expect(await kinds()).toEqual(['missing']);
  await shop.owner.api.roster.save.mutate({ siteId: shop.site, changes: [{ id, version: 1, shift: null }] });
  expect(await kinds()).toEqual(['missing']);
  await shop.owner.api.roster.publish.mutate({ siteId: shop.site, from: '2026-06-15', to: '2026-06-15' });
  expect(await kinds()).toEqual([]);
});

test('K09: planned until 17:00, two hours later an out at 17:00 is proposed; nothing is written until somebody accepts', async () => {
  await plan('09:00', '17:00');
  await press('in', '2026-06-15T01:00:00.000Z');
  await at('2026-06-15T10:59:59.000Z');
  expect(await kinds()).toEqual([]);
  await at('2026-06-15T11:00:00.000Z');
  const [missed] = await inbox();
  expect(missed).toMatchObject({ kind: 'missed' });
  const period = { from: '2026-06-15', to: '2026-06-15' };
  const sheet = () => shop.owner.api.timesheets.get.query({ employeeId: shop.employee, period });
  const proposedOut = '2026-06-15T09:00:00.000Z';
  const id = missed?.id as ExceptionId;
  expect((await shop.owner.api.exceptions.get.query({ id })).evidence).toMatchObject({ proposedOut });
  expect((await sheet()).days[0]).toMatchObject({
    state: 'to-decide',
    figures: { worked: 0 },
    periods: [{ out: null, flags: ['missing-out'], proposedOut: { at: proposedOut, by: 'planned' } }],
  });
  expect(await entry()).toMatchObject({ state: 'in', missingOut: true });
  await shop.owner.api.exceptions.decide.mutate({
    id,
    version: missed?.version ?? 0,
    answer: 'add',
    at: { date: '2026-06-15', time: '17:00' },
    reason: 'Left at the planned end',
  });
  expect((await sheet()).days[0]).toMatchObject({ state: 'open', figures: { worked: 480 } });
  expect(await kinds()).toEqual([]);
});

test('people who are planned elsewhere than at their usual site stand where they are planned', async () => {
  const elsewhere = await addSite(shop.owner, { name: 'Los Baños Junction' });
  const shift = {
    employeeId: shop.employee,
    date: '2026-06-15',
    starts: '09:00',
    ends: '17:00',
    breakMinutes: 0,
    note: '',
  };
  await shop.owner.api.roster.save.mutate({
    siteId: elsewhere,
    changes: [{ id: plannedShiftId.parse(newId()), shift }],
  });
  const people = async () =>
    (await shop.owner.api.clock.board.query({})).sites.map(({ siteId, entries }) => [siteId, entries.length]);
  expect(new Map((await people()) as [string, number][]).get(shop.site)).toBe(1);
  await shop.owner.api.roster.publish.mutate({ siteId: elsewhere, from: '2026-06-15', to: '2026-06-15' });
  const found = new Map((await people()) as [string, number][]);
  expect([found.get(shop.site), found.get(elsewhere)]).toEqual([0, 1]);
});
