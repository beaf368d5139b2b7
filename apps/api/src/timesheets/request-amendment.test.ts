import { editId, exceptionId as exceptionKey, punchId, requestId } from '@daybook/contract/ids';
import { newId } from '@daybook/contract/new-id';
import type { Change } from '@daybook/contract/timesheet-edits';
import { afterAll, beforeAll, beforeEach, expect, test } from 'vitest';
import { audited } from '../testing/audited.ts';
import { refusal } from '../testing/browser.ts';
import { type Daybook, startDaybook } from '../testing/daybook.ts';
import { forgetOut } from '../testing/exceptions.ts';
import { daysOf, enterPunches } from '../testing/hours.ts';
import { addAccount, addEmployee, addLinked, addSite, openShop, password } from '../testing/lakeshore.ts';

const date = '2026-06-15';
const week = { from: '2026-06-15', to: '2026-06-21' };
const reason = 'The camera at the door shows it';

let daybook: Daybook;
let shop: Awaited<ReturnType<typeof openShop>>;
let employee: Awaited<ReturnType<typeof addLinked>>;
let ids: ReturnType<typeof punchId.parse>[];

beforeAll(async () => {
  daybook = await startDaybook();
});
afterAll(async () => {
  expect(daybook.faults).toEqual([]);
  await daybook.close();
});
beforeEach(async () => {
  daybook.clock.set('2026-06-16T04:00:00.000Z');
  shop = await openShop(daybook);
  employee = await addLinked(daybook, shop, 'employee');
  ids = await enterPunches(shop.owner, shop, daysOf([date], '07:58', '17:00'));
});

type Asked = Parameters<typeof employee.api.timesheets.requestAmendment.mutate>[0];

const ask = async (more: Partial<Asked> = {}, by = employee) =>
  await by.api.timesheets.requestAmendment.mutate({
    id: requestId.parse(newId()),
    action: 'replace',
    punchId: punchId.parse(ids[0]),
    kind: 'in',
    at: { date, time: '07:30' },
    date,
    note: 'I opened the door at half past seven',
    ...more,
  });
const requests = async (by = employee) => (await by.api.timesheets.requests.query({ period: week })).items;
const open = async () => (await shop.owner.api.exceptions.list.query({ view: 'asked' })).items;
const detail = async () => {
  const [first] = await open();
  if (!first) throw new Error('nothing waits');
  return await shop.owner.api.exceptions.get.query({ id: first.id });
};
const decide = async (id: Asked['id'], decision: 'accept' | 'decline') =>
  await shop.owner.api.timesheets.decideAmendment.mutate({ id, decision, reason });
const times = async () => {
  const { days } = await shop.owner.api.timesheets.get.query({ employeeId: shop.employee, period: week });
  const [period] = days[0]?.periods ?? [];
  return [period?.in.at, period?.out?.at];
};

test('an employee asks to move a punch; it waits as an exception, and accepted it is moved', async () => {
  const { id } = await ask();
  expect(await detail()).toMatchObject({
    item: { kind: 'asked', businessDate: date, asked: true },
    answers: ['add', 'reject'],
    evidence: {
      asked: [
        {
          ...{ action: 'replace', kind: 'in', at: '2026-06-14T23:30:00.000Z' },
          before: { kind: 'in', at: '2026-06-14T23:58:00.000Z', counts: true },
        },
      ],
    },
  });
  expect(await requests()).toMatchObject([{ id, state: 'open', decided: null, before: { punchId: ids[0] } }]);
  expect(await decide(id, 'accept')).toMatchObject({ id, state: 'accepted', decided: { by: 'Luz Katigbak', reason } });
  expect(await times()).toEqual(['2026-06-14T23:30:00.000Z', '2026-06-15T09:00:00.000Z']);
  expect(await open()).toEqual([]);
  const { items } = await employee.api.timesheets.edits.query({ employeeId: shop.employee, period: week });
  expect(items[0]?.changes).toMatchObject([{ action: 'replace', before: { punchId: ids[0] } }]);
  expect((await refusal(decide(id, 'decline'))).reason).toBe('already-decided');
  expect((await audited(daybook, shop.organizationId, 'timesheets')).map(({ action }) => action)).toEqual([
    'timesheets.amendment-asked',
  ]);
});

test('what was moved on request is moved back when the decision is taken back, and can be decided anew', async () => {
  const { id } = await ask();
  await decide(id, 'accept');
  const { items } = await shop.owner.api.exceptions.list.query({ view: 'decided' });
  const [decided] = items;
  if (!decided) throw new Error('nothing was decided');
  await shop.owner.api.exceptions.undo.mutate({ id: decided.id, version: decided.version });
  expect(await times()).toEqual(['2026-06-14T23:58:00.000Z', '2026-06-15T09:00:00.000Z']);
  expect(await requests()).toMatchObject([{ id, state: 'open' }]);
  await decide(id, 'accept');
  expect(await times()).toEqual(['2026-06-14T23:30:00.000Z', '2026-06-15T09:00:00.000Z']);
});

test('a punch that never was is removed on request, or stays', async () => {
  const [extra] = await enterPunches(shop.owner, shop, [[date, 'in', '20:00']]);
  const out = { action: 'void', punchId: punchId.parse(extra), kind: undefined, at: undefined } as const;
  const { id: first } = await ask({ ...out, note: 'That was not me' });
  expect(await requests()).toMatchObject([{ kind: null, at: null, before: { kind: 'in' } }]);
  expect(await decide(first, 'decline')).toMatchObject({ state: 'declined' });
  const { id } = await ask({ ...out, note: 'Really, that was not me' });
  expect((await detail()).answers).toEqual(['accept', 'reject']);
  expect(await decide(id, 'accept')).toMatchObject({ state: 'accepted' });
  const { days } = await shop.owner.api.timesheets.get.query({ employeeId: shop.employee, period: week });
  expect(days[0]?.periods).toHaveLength(1);
});

test('a manager’s own edit that does what was asked settles the question', async () => {
  const { id } = await ask({ action: 'void', punchId: punchId.parse(ids[1]), kind: undefined, at: undefined });
  const { days } = await shop.owner.api.timesheets.get.query({ employeeId: shop.employee, period: week });
  const change = { action: 'void', punchId: punchId.parse(ids[1]) } as const;
  await shop.owner.api.timesheets.amend.mutate({
    ...{ id: editId.parse(newId()), employeeId: shop.employee, date, version: days[0]?.version ?? 0, reason },
    changes: [change],
  });
  expect(await requests()).toMatchObject([{ id, state: 'settled' }]);
  expect((await refusal(decide(id, 'accept'))).reason).toBe('already-decided');
});

test('an out for a shift without one is noted on that exception, whose decision is the request’s', async () => {
  daybook.clock.set('2026-06-17T00:00:00.000Z');
  await forgetOut(daybook, shop.kiosk, shop.employee);
  await employee.api.access.signIn.mutate({ login: employee.login, password });
  await shop.owner.api.access.signIn.mutate({ login: shop.login, password });
  const day = '2026-06-17';
  const add = { action: 'add', punchId: undefined, kind: 'out', date: day, note: 'I left at five' } as const;
  const { id } = await ask({ ...add, at: { date: day, time: '17:00' } });
  expect(await open()).toMatchObject([{ kind: 'missed', employee: { id: shop.employee } }]);
  expect(await requests()).toMatchObject([{ id, state: 'open' }]);
  expect(await decide(id, 'accept')).toMatchObject({ state: 'accepted' });
  const { days } = await shop.owner.api.timesheets.get.query({ employeeId: shop.employee, period: week });
  expect(days[2]?.periods).toMatchObject([{ out: { at: '2026-06-17T09:00:00.000Z' } }]);
});

test('the same request twice is one, also after it was decided; another under its id is a mistake', async () => {
  const id = requestId.parse(newId());
  await Promise.all([ask({ id }), ask({ id })]);
  expect(await open()).toHaveLength(1);
  await decide(id, 'accept');
  expect(await ask({ id })).toEqual({ id });
  for (const more of [{ note: 'Another' }, { at: { date, time: '07:31' } }, { action: 'void' as const }])
    expect((await refusal(ask({ id, ...more }))).reason).toBe('idempotency-mismatch');
  expect(await requests()).toHaveLength(1);
});

test('nobody asks about the punches of somebody else, a time to come or far away, or without what it needs', async () => {
  const colleague = await addEmployee(shop.owner, [shop.site]);
  const [other] = await enterPunches(shop.owner, { ...shop, employee: colleague }, [[date, 'in', '08:00']]);
  expect((await refusal(ask({ punchId: punchId.parse(other) }))).reason).toBe('not-found');
  expect((await refusal(ask({ at: { date: '2026-06-16', time: '23:00' } }))).reason).toBe('future-punch');
  expect((await refusal(ask({ at: { date: '2026-06-10', time: '08:00' } }))).reason).toBe('bad-input');
  expect((await refusal(ask({ date: '2026-06-14' }))).reason).toBe('not-found');
  expect((await refusal(ask({ at: undefined }))).reason).toBe('bad-input');
  expect((await refusal(ask({ action: 'add', punchId: undefined, kind: undefined }))).reason).toBe('bad-input');
  const unlinked = await addAccount(daybook, shop.owner, 'employee', [shop.site]);
  expect((await refusal(ask({}, unlinked))).reason).toBe('not-found');
  const stranger = await openShop(daybook);
  const strange = await addLinked(daybook, stranger, 'employee');
  expect((await refusal(ask({}, strange))).reason).toBe('not-found');
  expect(await open()).toEqual([]);
});

test('after twenty requests in an hour the next one waits', async () => {
  for (let n = 0; n < 20; n += 1) await ask({ at: { date, time: `07:${10 + n}` } });
  expect((await refusal(ask())).reason).toBe('slow-down');
});

test('who decides sees the person and is not the person; the employee sees the own requests alone', async () => {
  const { id } = await ask();
  const own = await addLinked(daybook, shop, 'manager');
  const elsewhere = await addAccount(daybook, shop.owner, 'manager', [await addSite(shop.owner)]);
  const said = { id, decision: 'accept', reason } as const;
  expect((await refusal(own.api.timesheets.decideAmendment.mutate(said))).reason).toBe('own-record');
  expect((await refusal(elsewhere.api.timesheets.decideAmendment.mutate(said))).reason).toBe('not-found');
  expect((await refusal(employee.api.timesheets.decideAmendment.mutate(said))).reason).toBe('not-allowed');
  expect(await requests(elsewhere)).toEqual([]);
  expect(await requests(own)).toHaveLength(1);
  const colleague = await addEmployee(shop.owner, [shop.site]);
  const theirs = await addLinked(daybook, { ...shop, employee: colleague }, 'employee');
  expect(await requests(theirs)).toEqual([]);
  const named = { employeeId: shop.employee, period: week };
  expect((await refusal(theirs.api.timesheets.requests.query(named))).reason).toBe('not-found');
  expect(await requests(await addAccount(daybook, shop.owner, 'auditor'))).toHaveLength(1);
});

test('what was asked for twice counts once', async () => {
  const late = { action: 'add', kind: 'in', at: { date: '2026-06-16', time: '09:00' }, date: '2026-06-16' } as const;
  const [first, second] = [await ask({ ...late, punchId: undefined }), await ask({ ...late, punchId: undefined })];
  await decide(first.id, 'accept');
  expect((await refusal(decide(second.id, 'accept'))).reason).toBe('bad-input');
  const { days } = await shop.owner.api.timesheets.get.query({ employeeId: shop.employee, period: week });
  expect(days[1]?.periods).toHaveLength(1);
  await decide(second.id, 'decline');
});

test('an acceptance is not taken back once an edit has taken out, or entered again, what it was about', async () => {
  const undo = async (exceptionId: string | null) => {
    const id = exceptionKey.parse(exceptionId);
    const { item } = await shop.owner.api.exceptions.get.query({ id });
    return await refusal(shop.owner.api.exceptions.undo.mutate({ id, version: item.version }));
  };
  const amend = async (change: Change) => {
    const { days } = await shop.owner.api.timesheets.get.query({ employeeId: shop.employee, period: week });
    const edit = { id: editId.parse(newId()), employeeId: shop.employee, date, version: days[0]?.version ?? 0 };
    await shop.owner.api.timesheets.amend.mutate({ ...edit, changes: [change], reason });
  };
  const out = { kind: 'out', at: { date, time: '17:00' } } as const;
  const removed = await ask({ action: 'void', punchId: punchId.parse(ids[1]), kind: undefined, at: undefined });
  const { exceptionId } = await decide(removed.id, 'accept');
  await amend({ action: 'add', id: punchId.parse(newId()), siteId: shop.site, ...out });
  expect((await undo(exceptionId)).reason).toBe('too-late-to-undo');
  const moved = await decide((await ask()).id, 'accept');
  const { days } = await shop.owner.api.timesheets.get.query({ employeeId: shop.employee, period: week });
  const there = punchId.parse(days[0]?.periods[0]?.in.punchId);
  const time = { kind: 'in', at: { date, time: '07:00' } } as const;
  await amend({ action: 'replace', id: punchId.parse(newId()), punchId: there, ...time });
  expect((await undo(moved.exceptionId)).reason).toBe('too-late-to-undo');
  expect(await times()).toEqual(['2026-06-14T23:00:00.000Z', '2026-06-15T09:00:00.000Z']);
});
