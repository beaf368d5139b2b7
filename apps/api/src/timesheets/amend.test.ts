import { editId, punchId } from '@daybook/contract/ids';
import { newId } from '@daybook/contract/new-id';
import type { Change } from '@daybook/contract/timesheet-edits';
import { afterAll, beforeAll, beforeEach, expect, test } from 'vitest';
import { audited } from '../testing/audited.ts';
import { type Browser, refusal } from '../testing/browser.ts';
import { type Daybook, startDaybook } from '../testing/daybook.ts';
import { approveAll, daysOf, enterPunches, usePreset } from '../testing/hours.ts';
import { addAccount, addEmployee, addLinked, addSite, openShop, password } from '../testing/lakeshore.ts';

const week = { from: '2026-06-14', to: '2026-06-20' };
const weekdays = ['2026-06-15', '2026-06-16', '2026-06-17', '2026-06-18', '2026-06-19'];
const [monday = '', , wednesday = ''] = weekdays;
const reason = 'She left for the dentist, I saw it';

let daybook: Daybook;
let shop: Awaited<ReturnType<typeof openShop>>;
let manager: Browser & { login: string };
let ids: string[];

beforeAll(async () => {
  daybook = await startDaybook();
});
afterAll(async () => {
  expect(daybook.faults).toEqual([]);
  await daybook.close();
});
/** P01: New York, five days of 8 h 15. */
beforeEach(async () => {
  daybook.clock.set('2026-06-21T16:00:00.000Z');
  shop = await openShop(daybook, { zone: 'America/New_York' });
  manager = await addAccount(daybook, shop.owner, 'manager', [shop.site]);
  await usePreset(shop.owner, 'us');
  ids = await enterPunches(shop.owner, shop, daysOf(weekdays, '09:00', '17:15'));
});

const idOf = (date: string, kind: 'in' | 'out') =>
  punchId.parse(ids[weekdays.indexOf(date) * 2 + (kind === 'in' ? 0 : 1)]);
const sheet = async (by: Browser = shop.owner) =>
  await by.api.timesheets.get.query({ employeeId: shop.employee, period: week });
const dayOf = async (date: string) => {
  const day = (await sheet()).days.find((one) => one.date === date);
  if (!day) throw new Error('no such date');
  return day;
};
const moveOut = (time: string, date = wednesday): Change[] => [
  { action: 'replace', id: punchId.parse(newId()), punchId: idOf(date, 'out'), kind: 'out', at: { date, time } },
];
const breakAt = (start: string, end: string, date = wednesday): Change[] => [
  { action: 'add', id: punchId.parse(newId()), kind: 'break-start', siteId: shop.site, at: { date, time: start } },
  { action: 'add', id: punchId.parse(newId()), kind: 'break-end', siteId: shop.site, at: { date, time: end } },
];
/** An edit as somebody sends it who has just opened the sheet. */
async function edit(changes: Change[], more: { date?: string; version?: number } = {}) {
  const date = more.date ?? wednesday;
  const version = more.version ?? (await dayOf(date)).version;
  return { id: editId.parse(newId()), employeeId: shop.employee, date, version, changes, reason };
}
const amend = async (changes: Change[], more: { date?: string; version?: number } = {}, by: Browser = manager) =>
  await by.api.timesheets.amend.mutate(await edit(changes, more));

test('P02 a correction of Wednesday is told before it is saved, and takes the approval of Wednesday and Friday alone', async () => {
  await approveAll(manager, shop.employee, week);
  const { id, reason: why, ...asked } = await edit(moveOut('15:45'));
  const preview = await manager.api.timesheets.previewAmendment.query(asked);
  expect(preview.weeks).toMatchObject([
    {
      ...week,
      before: { worked: 2475, regular: 2400, overtimeWeekly: 75 },
      after: { worked: 2385, regular: 2385, overtimeWeekly: 0 },
    },
  ]);
  expect(preview.days.map(({ date, losesApproval, locked }) => [date, losesApproval, locked])).toEqual([
    ['2026-06-17', true, false],
    ['2026-06-19', true, false],
  ]);
  expect((await sheet()).totals.worked).toBe(2475);
  const done = await manager.api.timesheets.amend.mutate({ id, reason: why, ...asked });
  expect(done).toEqual({ ...preview, version: preview.version + 1 });
  const { days, totals } = await sheet();
  expect(totals).toMatchObject({ worked: 2385, overtimeWeekly: 0 });
  expect(days.filter(({ state }) => state === 'changed').map(({ date }) => date)).toEqual(['2026-06-17', '2026-06-19']);
  expect(days.filter(({ state }) => state === 'approved').map(({ date }) => date)).toEqual([
    ...['2026-06-14', '2026-06-15', '2026-06-16', '2026-06-18', '2026-06-20'],
  ]);
  const stored = days.find(({ date }) => date === wednesday);
  expect(stored?.figures).toEqual(done.days[0]?.after);
});

test('what an edit was, is, by whom and why stays in the trail and beside the sheet, and nothing is removed', async () => {
  const [change] = moveOut('15:45');
  if (change?.action !== 'replace') throw new Error('no change');
  const breaks = breakAt('12:00', '12:30');
  await amend([change, ...breaks]);
  const trail = await audited(daybook, shop.organizationId, 'timesheets');
  const amended = trail.filter(({ action }) => action === 'timesheets.amended');
  expect(amended).toHaveLength(3);
  expect(amended).toContainEqual(
    expect.objectContaining({
      subject: shop.employee,
      before: { kind: 'out', at: '2026-06-17T21:15:00.000Z', businessDate: wednesday, siteId: shop.site },
      after: { kind: 'out', at: '2026-06-17T19:45:00.000Z', businessDate: wednesday, siteId: shop.site, reason },
    }),
  );
  const { items } = await manager.api.timesheets.edits.query({ employeeId: shop.employee, period: week });
  expect(items[0]).toMatchObject({ reason, by: 'The manager' });
  expect(items[0]?.changes.map(({ action }) => action).toSorted()).toEqual(['add', 'add', 'replace']);
  const { periods, version } = await dayOf(wednesday);
  expect(periods).toMatchObject([{ out: { punchId: change.id, amended: true }, breaks: [{ minutes: 30 }] }]);
  // Two entries by hand, and this one edit of three changes.
  expect(version).toBe(4);
});

test('P15 of two managers who edit the same version the first is done and the second is told the version that stands', async () => {
  const { version } = await dayOf(wednesday);
  expect((await amend(moveOut('15:45'), { version })).version).toBe(version + 1);
  const second = await refusal(amend(breakAt('12:00', '12:30'), { version }, shop.owner));
  expect([second.reason, second.version]).toEqual(['stale', version + 1]);
  const also = { ...(await edit(breakAt('12:00', '12:30'), { version })), id: undefined, reason: undefined };
  expect((await refusal(manager.api.timesheets.previewAmendment.query(also))).reason).toBe('stale');
  expect((await amend(moveOut('17:00', monday), { date: monday })).version).toBe(4);
});

test('of two editors at once one wins and the other is stale, whoever comes first', async () => {
  const { version } = await dayOf(wednesday);
  const edits = await Promise.all(['15:45', '16:00', '16:15'].map((time) => edit(moveOut(time), { version })));
  const answers = await Promise.all(
    edits.map((one) =>
      manager.api.timesheets.amend.mutate(one).then(
        () => 'done',
        (error: { data?: { reason?: string; version?: number } }) => `${error.data?.reason} ${error.data?.version}`,
      ),
    ),
  );
  expect(answers.toSorted()).toEqual(['done', `stale ${version + 1}`, `stale ${version + 1}`]);
  expect((await dayOf(wednesday)).periods).toHaveLength(1);
});

test('the same edit twice, also at once, is one and answers the same; another under its id is a mistake', async () => {
  const sent = await edit(moveOut('15:45'));
  const send = () => manager.api.timesheets.amend.mutate(sent);
  const [one, two] = await Promise.all([send(), send()]);
  expect(one).toEqual(two);
  expect(await send()).toEqual(one);
  expect((await dayOf(wednesday)).version).toBe(sent.version + 1);
  for (const other of [
    { ...sent, reason: 'For another reason' },
    ...['0001-01-01', '2026-05-01', '9999-12-31'].map((date) => ({ ...sent, date })),
    { ...sent, changes: moveOut('15:45') },
    { ...sent, changes: [...sent.changes, ...breakAt('12:00', '12:30')] },
  ])
    expect((await refusal(manager.api.timesheets.amend.mutate(other))).reason).toBe('idempotency-mismatch');
  const [known] = sent.changes;
  if (known?.action !== 'replace') throw new Error('no change');
  const again: Change = { ...known, punchId: idOf(monday, 'out'), at: { date: monday, time: '16:00' } };
  expect((await refusal(amend([again], { date: monday }))).reason).toBe('idempotency-mismatch');
});

test('B04 an edit that leaves a break outside its shift is refused, and so is an out before its in', async () => {
  expect(await refusal(amend(breakAt('16:50', '17:20')))).toMatchObject({
    reason: 'break-outside-shift',
    fields: { 'changes.1.at': expect.any(String) },
  });
  await amend(breakAt('12:00', '12:30'));
  expect(await refusal(amend(moveOut('12:10')))).toMatchObject({
    reason: 'break-outside-shift',
    fields: { changes: expect.any(String) },
  });
  expect((await refusal(amend(breakAt('14:30', '14:00')))).reason).toBe('break-outside-shift');
  expect(await refusal(amend(moveOut('08:30')))).toMatchObject({
    reason: 'bad-input',
    fields: { 'changes.0.at': expect.any(String) },
  });
  expect((await dayOf(wednesday)).periods).toMatchObject([{ breaks: [{ minutes: 30 }] }]);
});

test('T08 T09 a local time that never was, or was twice, is asked about with the moments that may be meant', async () => {
  daybook.clock.set('2026-11-02T16:00:00.000Z');
  await manager.api.access.signIn.mutate({ login: manager.login, password });
  const add = (date: string, time: string, offset?: string): Change[] => [
    { action: 'add', id: punchId.parse(newId()), kind: 'in', siteId: shop.site, at: { date, time, offset } },
  ];
  const never = await refusal(amend(add('2026-03-08', '02:30'), { date: '2026-03-07', version: 1 }));
  expect([never.reason, never.instants]).toEqual([
    'local-time-does-not-exist',
    ['2026-03-08T01:30:00-05:00', '2026-03-08T03:30:00-04:00'],
  ]);
  const twice = await refusal(amend(add('2026-11-01', '01:30'), { date: '2026-10-31', version: 1 }));
  expect([twice.reason, twice.instants]).toEqual([
    'local-time-ambiguous',
    ['2026-11-01T01:30:00-04:00', '2026-11-01T01:30:00-05:00'],
  ]);
  expect((await amend(add('2026-11-01', '01:30', '-05:00'), { date: '2026-10-31', version: 1 })).version).toBe(2);
});

test('an in that is moved before the day’s start takes its shift to the date before', async () => {
  const at = { date: monday, time: '03:30' };
  const change: Change = { action: 'replace', id: punchId.parse(newId()), punchId: idOf(monday, 'in'), kind: 'in', at };
  const { days } = await amend([change], { date: monday });
  expect(days.map(({ date, after }) => [date, after.worked])).toContainEqual(['2026-06-14', 825]);
  expect((await dayOf('2026-06-14')).figures.worked).toBe(825);
  expect((await dayOf(monday)).figures.worked).toBe(0);
  expect((await dayOf('2026-06-14')).version).toBe(2);
});

test.each([
  ['a punch of another date', () => moveOut('15:45', monday), 'bad-input'],
  ['one punch voided twice', () => [...moveOut('15:45'), ...moveOut('16:00')], 'bad-input'],
  ['a punch of nobody', () => [{ action: 'void', punchId: punchId.parse(newId()) } as const], 'not-found'],
  ['a break of which half does not fit', () => breakAt('12:00', '18:30'), 'break-outside-shift'],
])('%s is refused, and nothing of the edit is written', async (_, changes, expected) => {
  const before = await sheet();
  expect((await refusal(amend(changes()))).reason).toBe(expected);
  expect(await sheet()).toEqual(before);
});

test('a time to come is refused', async () => {
  const date = '2026-06-21';
  const changes = breakAt('12:00', '12:30', date);
  expect((await refusal(amend(changes, { date, version: 1 }))).reason).toBe('future-punch');
});

test('a punch that was voided already is not voided again', async () => {
  const gone: Change[] = [{ action: 'void', punchId: idOf(wednesday, 'out') }];
  await amend(gone);
  expect((await refusal(amend(gone))).reason).toBe('bad-input');
  expect(await dayOf(wednesday)).toMatchObject({ state: 'to-decide', flags: ['missing-out'] });
  const { items } = await manager.api.exceptions.list.query({ kind: 'missed' });
  expect(items).toMatchObject([{ employee: { id: shop.employee }, businessDate: wednesday }]);
});

test('nobody amends the own hours, hours at another site, or without the permission', async () => {
  const own = await addLinked(daybook, shop, 'manager');
  expect((await refusal(amend(moveOut('15:45'), {}, own))).reason).toBe('own-record');
  const elsewhere = await addAccount(daybook, shop.owner, 'manager', [await addSite(shop.owner)]);
  expect((await refusal(amend(moveOut('15:45'), {}, elsewhere))).reason).toBe('not-found');
  for (const role of ['site', 'auditor', 'employee'] as const) {
    const other = await addAccount(daybook, shop.owner, role);
    expect((await refusal(amend(moveOut('15:45'), {}, other))).reason).toBe('not-allowed');
  }
  const colleague = await addEmployee(shop.owner, [shop.site]);
  const sent = { ...(await edit(moveOut('15:45'))), employeeId: colleague };
  expect((await refusal(manager.api.timesheets.amend.mutate(sent))).reason).toBe('not-found');
  const stranger = await openShop(daybook);
  expect((await refusal(amend(moveOut('15:45'), {}, stranger.owner))).reason).toBe('not-found');
  const [add] = breakAt('12:00', '12:30');
  if (add?.action !== 'add') throw new Error('no change');
  const unseen = await addSite(shop.owner);
  expect((await refusal(amend([{ ...add, siteId: unseen }]))).reason).toBe('not-found');
  expect((await dayOf(wednesday)).version).toBe(3);
});

test('a punch at the tablet while an edit is made is in order with it', async () => {
  daybook.clock.set('2026-06-21T16:00:00.000Z');
  const date = '2026-06-21';
  const add: Change = {
    ...{ action: 'add', id: punchId.parse(newId()), kind: 'in', siteId: shop.site },
    at: { date, time: '09:00' },
  };
  const claim = { method: 'pin', employeeId: shop.employee, pin: '4821' } as const;
  const press = { id: newId(), kind: 'in', occurredAt: '2026-06-21T16:00:00.000Z', claim } as const;
  const sent = { ...(await edit([])), changes: [add], date, version: 1 };
  const answers = await Promise.allSettled([
    manager.api.timesheets.amend.mutate(sent),
    shop.kiosk.api.clock.punch.mutate(press),
  ]);
  // Whoever was second is refused: somebody is in already, or an in would stand within a shift.
  expect(answers.filter(({ status }) => status === 'fulfilled').length).toBeGreaterThan(0);
  const board = (await shop.owner.api.clock.board.query({})).sites[0]?.entries[0];
  expect(board).toMatchObject({ state: 'in' });
});
