import { employeeId as anEmployee, decisionId, type EmployeeId, payTermsId } from '@daybook/contract/ids';
import { newId } from '@daybook/contract/new-id';
import { afterAll, beforeAll, beforeEach, expect, test } from 'vitest';
import { refusal } from '../testing/browser.ts';
import { type Daybook, startDaybook } from '../testing/daybook.ts';
import { bringQueue, queuedPunch } from '../testing/exceptions.ts';
import { daysOf, enterPunches, usePreset } from '../testing/hours.ts';
import { addAccount, addEmployee, addLinked, addSite, openShop } from '../testing/lakeshore.ts';
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
beforeEach(async () => {
  daybook.clock.set('2026-06-20T12:00:00.000Z');
  shop = await openShop(daybook);
});

const period = { from: '2026-06-15', to: '2026-06-21' };
const nobody = anEmployee.parse(newId());
const get = (employeeId: EmployeeId = shop.employee, by = shop.owner) =>
  by.api.timesheets.get.query({ employeeId, period });

/** Everything that speaks of one person's hours. */
const looks = [
  (by: typeof shop.owner, employeeId: EmployeeId) => by.api.timesheets.get.query({ employeeId, period }),
  (by: typeof shop.owner, employeeId: EmployeeId) => by.api.timesheets.explain.query({ employeeId, date: period.from }),
  (by: typeof shop.owner, employeeId: EmployeeId) => by.api.timesheets.edits.query({ employeeId, period }),
  (by: typeof shop.owner, employeeId: EmployeeId) => by.api.timesheets.periods.query({ employeeId }),
];
async function allRefused(by: typeof shop.owner, employeeId: EmployeeId) {
  for (const look of looks) expect((await refusal(look(by, employeeId))).reason).toBe('not-found');
}

async function setRate(employeeId: EmployeeId, rate: number) {
  const terms = { from: '2026-01-01', siteId: null, rate, currency: 'PHP', restDays: null };
  await shop.owner.api.timesheets.payTerms.set.mutate({ id: payTermsId.parse(newId()), employeeId, ...terms });
}

test('an employee reads the own hours and pay, and nobody else’s', async () => {
  await enterPunches(shop.owner, shop, daysOf([period.from], '08:00', '16:00'));
  await setRate(shop.employee, 10_000);
  const colleague = await addEmployee(shop.owner, [shop.site]);
  const own = await addLinked(daybook, shop, 'employee');
  for (const look of looks) await look(own, shop.employee);
  const sheet = await get(shop.employee, own);
  expect(sheet.pay).toMatchObject({ currency: 'PHP', total: 80_000 });
  expect(sheet.may).toEqual({ amend: false, approve: false, submit: true, ask: true });
  await allRefused(own, colleague);
  await allRefused(own, nobody);
  expect((await refusal(own.api.timesheets.list.query({ period }))).reason).toBe('not-allowed');
});

test('P16 a manager opens the own sheet, and may neither approve nor amend it', async () => {
  const manager = await addLinked(daybook, shop, 'manager');
  expect((await get(shop.employee, manager)).may).toEqual({ amend: false, approve: false, submit: true, ask: true });
  const colleague = await addEmployee(shop.owner, [shop.site]);
  expect((await get(colleague, manager)).may).toEqual({ amend: true, approve: true, submit: false, ask: false });
  const auditor = await addAccount(daybook, shop.owner, 'auditor');
  expect((await get(colleague, auditor)).may).toEqual({ amend: false, approve: false, submit: false, ask: false });
});

test('a manager of other sites, another organization and a role without permission find nobody', async () => {
  const elsewhere = await addSite(shop.owner, { name: 'Los Baños' });
  await allRefused(await addAccount(daybook, shop.owner, 'manager', [elsewhere]), shop.employee);
  await allRefused((await openShop(daybook)).owner, shop.employee);
  for (const role of ['site', 'clinician', 'front-desk', 'employee'] as const)
    await allRefused(await addAccount(daybook, shop.owner, role), shop.employee);
});

test('a missed punch, a held one and a shift that still runs wait for a decision', async () => {
  const [missed, held, running] = [shop.employee, ...(await twoMore())];
  await enterPunches(shop.owner, shop, [['2026-06-15', 'in', '08:00']]);
  await enterPunches(shop.owner, { ...shop, employee: running }, [['2026-06-20', 'in', '19:30']]);
  await bringQueue(daybook, shop.kiosk, [
    queuedPunch(daybook, 24 * 3_600_000, { method: 'named', employeeId: held }, 'in'),
  ]);
  const flagged = async (employeeId: EmployeeId) =>
    (await get(employeeId)).days.flatMap(({ date, state, flags, figures }) =>
      flags.length > 0 ? [[date, state, flags, figures.worked]] : [],
    );
  expect(await flagged(missed)).toEqual([['2026-06-15', 'to-decide', ['missing-out'], 0]]);
  expect(await flagged(held)).toEqual([['2026-06-19', 'to-decide', ['held'], 0]]);
  expect(await flagged(running)).toEqual([['2026-06-20', 'to-decide', ['still-running'], 30]]);
  const { items, toDecide, people } = await shop.owner.api.timesheets.list.query({ period });
  expect([people, toDecide]).toEqual([3, 3]);
  expect(items.map(({ days }) => days.toDecide)).toEqual([1, 1, 1]);
});

test('a missed shift of which a manager decides that it stays as it is can be approved, and waits again once that is undone', async () => {
  await enterPunches(shop.owner, shop, [['2026-06-15', 'in', '08:00']]);
  const [missed] = (await shop.owner.api.exceptions.list.query({})).items;
  if (!missed) throw new Error('nothing was raised');
  const { id, version } = missed;
  const answer = { id, version, answer: 'leave', reason: 'Nobody remembers when' } as const;
  const done = await shop.owner.api.exceptions.decide.mutate(answer);
  const { days, digest, employee } = await get();
  expect([days[0]?.state, days[0]?.flags, days[0]?.figures.worked]).toEqual(['open', ['counts-nothing'], 0]);
  const sheets = [{ employeeId: employee.id, digest }];
  await shop.owner.api.timesheets.approve.mutate({ id: decisionId.parse(newId()), period, sheets });
  expect((await get()).days[0]?.state).toBe('approved');
  await shop.owner.api.exceptions.undo.mutate({ id, version: done.version });
  expect((await get()).days[0]).toMatchObject({ state: 'to-decide', flags: ['missing-out'] });
});

async function twoMore(): Promise<[EmployeeId, EmployeeId]> {
  return [await addEmployee(shop.owner, [shop.site]), await addEmployee(shop.owner, [shop.site])];
}

test('an out that was asked for is proposed and never counted', async () => {
  await enterPunches(shop.owner, shop, [['2026-06-15', 'in', '08:00']]);
  const claim = { method: 'pin', employeeId: shop.employee, pin: '4821' } as const;
  const { grant } = await shop.kiosk.api.clock.identify.mutate({ claim });
  const at = { date: '2026-06-15', time: '17:00' };
  await shop.kiosk.api.kiosk.askAmendment.mutate({
    id: newId() as never,
    grant,
    kind: 'out',
    at,
    businessDate: '2026-06-15',
  });
  const [monday] = (await get()).days;
  expect(monday?.periods[0]).toMatchObject({
    out: null,
    proposedOut: { at: '2026-06-15T09:00:00.000Z', by: 'asked' },
    rawMinutes: null,
  });
  expect(monday?.figures.worked).toBe(0);
});

test('T18 past moments never move: a site that moves to another zone keeps its punches and their dates', async () => {
  await enterPunches(shop.owner, shop, [
    ['2026-06-15', 'in', '22:00'],
    ['2026-06-16', 'out', '06:00'],
  ]);
  const before = await get();
  const site = await shop.owner.api.directory.sites.get.query({ id: shop.site });
  await shop.owner.api.directory.sites.update.mutate({ ...site, zone: 'America/New_York' });
  const after = await get();
  expect(after.days.map(({ figures }) => figures)).toEqual(before.days.map(({ figures }) => figures));
  expect(after.days[0]?.periods[0]?.in.at).toBe('2026-06-15T14:00:00.000Z');
});

test('a work period says which tablet took each punch, and which an account entered', async () => {
  daybook.clock.set('2026-06-15T00:00:00.000Z');
  const claim = { method: 'pin', employeeId: shop.employee, pin: '4821' } as const;
  const occurredAt = '2026-06-15T00:00:00.000Z';
  await shop.kiosk.api.clock.punch.mutate({ id: newId() as never, kind: 'in', occurredAt, claim });
  daybook.clock.set('2026-06-15T10:00:00.000Z');
  await shop.owner.api.access.signIn.mutate({ login: shop.login, password: 'correct horse battery' });
  await enterPunches(shop.owner, shop, [['2026-06-15', 'out', '16:00']]);
  const [first] = (await get()).days[0]?.periods ?? [];
  expect(first?.in).toMatchObject({ method: 'pin', source: 'live', kiosk: 'Front tablet', amended: false });
  expect(first?.out).toMatchObject({ method: 'manager', source: 'manager', kiosk: null, amended: true });
  const { items } = await shop.owner.api.timesheets.edits.query({ employeeId: shop.employee, period });
  expect(items).toMatchObject([
    { reason: 'The network was down', changes: [{ action: 'add', date: '2026-06-15', before: null }] },
  ]);
});

test('a regular holiday that nobody worked is paid to who was employed then, and worked it is paid twice', async () => {
  await usePreset(shop.owner, 'philippines');
  daybook.clock.set('2026-06-21T12:00:00.000Z');
  await shop.owner.api.access.signIn.mutate({ login: shop.login, password: 'correct horse battery' });
  const worker = await addEmployee(shop.owner, [shop.site]);
  const holiday = { date: '2026-06-17', kind: 'regular-holiday', name: 'Independence Day' } as const;
  await shop.owner.api.directory.calendar.save.mutate({ siteIds: [shop.site], ...holiday });
  await enterPunches(shop.owner, shop, daysOf(['2026-06-15'], '08:00', '16:00'));
  await enterPunches(shop.owner, { ...shop, employee: worker }, daysOf(['2026-06-15', '2026-06-17'], '08:00', '16:00'));
  for (const one of [shop.employee, worker]) await setRate(one, 10_000);
  const unworked = await get(shop.employee);
  expect(unworked.days[2]).toMatchObject({ dayKind: 'holiday', holiday: 'Independence Day', state: 'open' });
  expect(some(unworked.days[2]?.figures ?? never())).toEqual({ holidayUnworked: 480 });
  expect(unworked.pay?.total).toBe(160_000);
  expect((await get(worker)).pay?.total).toBe(80_000 + 160_000);
  expect((await shop.owner.api.timesheets.explain.query({ employeeId: worker, date: '2026-06-17' })).applied.day).toBe(
    20_000,
  );
});

test('pay periods are those of the person’s site, each date in one, and dates that cannot be written are refused', async () => {
  await usePreset(shop.owner, 'philippines');
  const { periods } = shop.owner.api.timesheets;
  expect(await periods.query({ employeeId: shop.employee })).toEqual({
    today: '2026-06-20',
    kind: 'semi-monthly',
    current: { from: '2026-06-16', to: '2026-06-30' },
    before: { from: '2026-06-01', to: '2026-06-15' },
    after: { from: '2026-07-01', to: '2026-07-15' },
  });
  expect(await periods.query({ siteId: shop.site, date: '2026-02-20' })).toMatchObject({
    current: { from: '2026-02-16', to: '2026-02-28' },
  });
  for (const date of ['0001-01-01', '9999-12-31'])
    expect((await refusal(periods.query({ date }))).reason).toBe('bad-input');
});

test('the first and the last period that can be written are empty and no fault', async () => {
  const { timesheets } = shop.owner.api;
  for (const asked of [
    { from: '0001-01-01', to: '0001-01-31' },
    { from: '9999-12-01', to: '9999-12-31' },
  ]) {
    const sheet = await timesheets.get.query({ employeeId: shop.employee, period: asked });
    expect(sheet.days.map(({ state }) => state)).toEqual(Array(31).fill('empty'));
    expect((await timesheets.list.query({ period: asked })).totals.worked).toBe(0);
  }
});

function never(): never {
  throw new Error('there is none');
}
