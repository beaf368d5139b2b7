import { punchId } from '@daybook/contract/ids';
import { newId } from '@daybook/contract/new-id';
import { exceptions } from '@daybook/db/schema/exceptions';
import { eq } from 'drizzle-orm';
import { afterAll, beforeAll, beforeEach, expect, test } from 'vitest';
import { sweep } from '../jobs/sweep.ts';
import { tenantOf } from '../tenant.ts';
import { audited } from '../testing/audited.ts';
import { refusal } from '../testing/browser.ts';
import { type Daybook, startDaybook } from '../testing/daybook.ts';
import { bringQueue, forgetOut, queuedPunch } from '../testing/exceptions.ts';
import { addAccount, addEmployee, addSite, openShop, password } from '../testing/lakeshore.ts';
import { settle } from './raise.ts';

const reason = 'Left on time, Maricel locked up';
const minute = 60_000;

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
  // Thursday, 8:00 in Calamba; the next morning at 4:00 the out is still missing.
  daybook.clock.set('2026-11-19T00:00:00.000Z');
  shop = await openShop(daybook);
  await forgetOut(daybook, shop.kiosk, shop.employee);
  await shop.owner.api.access.signIn.mutate({ login: shop.login, password });
});

const open = async () => (await shop.owner.api.exceptions.list.query({ kind: 'missed' })).items;

async function theOne() {
  const [item] = await open();
  if (!item) throw new Error('nothing is open');
  return item;
}

const decided = async (more: { answer: 'add' | 'leave'; time?: string }) => {
  const { id, version } = await theOne();
  return await shop.owner.api.exceptions.decide.mutate({
    id,
    version,
    answer: more.answer,
    reason,
    ...(more.time ? { at: { date: '2026-11-19', time: more.time } } : {}),
  });
};

const stateOf = async () =>
  (await shop.owner.api.clock.board.query({})).sites[0]?.entries.find(({ employeeId }) => employeeId === shop.employee);

test('a shift without its out is raised once, with the day as evidence and between when the out can lie', async () => {
  const item = await theOne();
  expect(item).toMatchObject({
    kind: 'missed',
    blocks: 'pay',
    state: 'open',
    employee: { name: 'Jomar Villanueva' },
    businessDate: '2026-11-19',
    at: '2026-11-19T00:00:00.000Z',
    version: 1,
  });
  const detail = await shop.owner.api.exceptions.get.query({ id: item.id });
  expect(detail.answers).toEqual(['add', 'leave']);
  expect(detail.evidence.punches.map(({ kind, at }) => [kind, at])).toEqual([['in', '2026-11-19T00:00:00.000Z']]);
  // The longest shift is sixteen hours.
  expect(detail.evidence.between).toEqual({ after: '2026-11-19T00:00:00.000Z', before: '2026-11-19T16:00:00.000Z' });
  expect(detail.trail.map(({ what }) => what)).toEqual(['exceptions.raised']);
});

test('an out added at a wall time counts, is told on the board and audited, and can be undone and decided again', async () => {
  expect(await stateOf()).toMatchObject({ state: 'in', missingOut: true });
  const done = await decided({ answer: 'add', time: '17:00' });
  expect(done).toMatchObject({
    state: 'decided',
    decided: { answer: 'add', reason, undoUntil: '2026-11-19T20:10:00.000Z' },
    version: 2,
  });
  expect(await stateOf()).toMatchObject({ state: 'out', since: '2026-11-19T09:00:00.000Z' });
  expect(await open()).toEqual([]);
  const { evidence } = await shop.owner.api.exceptions.get.query({ id: done.id });
  expect(evidence.punches).toMatchObject([
    { kind: 'in', method: 'pin' },
    { kind: 'out', method: 'manager', source: 'manager', businessDate: '2026-11-19' },
  ]);

  const undone = await shop.owner.api.exceptions.undo.mutate({ id: done.id, version: done.version });
  expect(undone).toMatchObject({ state: 'open', decided: null, version: 3 });
  expect(await stateOf()).toMatchObject({ state: 'in' });
  expect(await decided({ answer: 'add', time: '17:30' })).toMatchObject({ state: 'decided', version: 4 });
  expect(await stateOf()).toMatchObject({ state: 'out', since: '2026-11-19T09:30:00.000Z' });
  const told = await shop.owner.api.exceptions.get.query({ id: done.id });
  expect(told.trail.map(({ what, by, reason: why }) => [what, by, why])).toEqual([
    ['exceptions.raised', null, null],
    ['exceptions.decided', 'Luz Katigbak', reason],
    ['exceptions.undone', 'Luz Katigbak', null],
    ['exceptions.decided', 'Luz Katigbak', reason],
  ]);
  const trail = (await audited(daybook, shop.organizationId, 'clock')).map(({ action }) => action);
  expect(trail.filter((action) => action === 'clock.punches-entered')).toHaveLength(2);
  expect(trail.filter((action) => action === 'clock.punch-voided')).toHaveLength(1);
});

test('an out before the last punch, after the longest shift, or without a time is refused at its field', async () => {
  for (const time of ['08:00', '07:59', undefined]) {
    expect((await refusal(decided({ answer: 'add', ...(time ? { time } : {}) }))).fields).toHaveProperty('at');
  }
  const { id, version } = await theOne();
  const late = { id, version, answer: 'add', reason, at: { date: '2026-11-20', time: '00:00' } } as const;
  expect(await refusal(shop.owner.api.exceptions.decide.mutate(late))).toMatchObject({ reason: 'bad-input' });
  expect(await refusal(shop.owner.api.exceptions.decide.mutate({ ...late, answer: 'accept' }))).toMatchObject({
    fields: { answer: 'not an answer to this' },
  });
});

test('left as it is, nothing is added, and no sweep asks again', async () => {
  await decided({ answer: 'leave' });
  expect(await stateOf()).toMatchObject({ state: 'in', missingOut: true });
  await forgetOut(daybook, shop.kiosk, await addEmployee(shop.owner, [shop.site], { name: 'Rhea Mae Santiago' }));
  await shop.owner.api.access.signIn.mutate({ login: shop.login, password });
  expect((await open()).map(({ employee }) => employee?.name)).toEqual(['Rhea Mae Santiago']);
  expect((await shop.owner.api.exceptions.list.query({ view: 'decided' })).items).toMatchObject([
    { decided: { answer: 'leave' } },
  ]);
});

test('P15 somebody who decided first has decided; a version that is not the stored one is stale', async () => {
  const { id, version } = await theOne();
  const answer = { id, answer: 'leave', reason } as const;
  expect(await refusal(shop.owner.api.exceptions.decide.mutate({ ...answer, version: 7 }))).toMatchObject({
    reason: 'stale',
    version,
  });
  const both = await Promise.allSettled(
    ['17:00', '17:05'].map((time) =>
      shop.owner.api.exceptions.decide.mutate({
        id,
        version,
        answer: 'add',
        reason,
        at: { date: '2026-11-19', time },
      }),
    ),
  );
  expect(both.map(({ status }) => status).toSorted()).toEqual(['fulfilled', 'rejected']);
  expect(await refusal(shop.owner.api.exceptions.decide.mutate({ ...answer, version }))).toMatchObject({
    code: 'CONFLICT',
    reason: 'already-decided',
    version: version + 1,
  });
});

test('after ten minutes, or not decided at all, there is nothing to undo', async () => {
  const { id, version } = await theOne();
  expect((await refusal(shop.owner.api.exceptions.undo.mutate({ id, version }))).reason).toBe('too-late-to-undo');
  const done = await decided({ answer: 'leave' });
  daybook.clock.forward(10 * minute);
  const undo = shop.owner.api.exceptions.undo.mutate({ id: done.id, version: done.version });
  expect((await refusal(undo)).reason).toBe('too-late-to-undo');
});

test('nobody decides about the own hours but an owner', async () => {
  const manager = await addAccount(daybook, shop.owner, 'manager', [shop.site]);
  const account = await shop.owner.api.access.accounts.get.query({ id: manager.accountId });
  await shop.owner.api.access.accounts.update.mutate({
    id: account.id,
    version: account.version,
    name: account.name,
    role: 'manager',
    language: 'en',
    sites: [shop.site],
    employeeId: shop.employee,
  });
  const { id, version } = await theOne();
  const own = { id, version, answer: 'leave', reason } as const;
  expect((await refusal(manager.api.exceptions.decide.mutate(own))).reason).toBe('own-record');
  const done = await decided({ answer: 'leave' });
  const undo = manager.api.exceptions.undo.mutate({ id, version: done.version });
  expect((await refusal(undo)).reason).toBe('own-record');
});

test('a site outside the scope, and another organization, find nothing', async () => {
  const elsewhere = await addAccount(daybook, shop.owner, 'manager', [await addSite(shop.owner, { name: 'Pansol' })]);
  const foreign = await openShop(daybook);
  const { id, version } = await theOne();
  for (const { api } of [elsewhere, foreign.owner]) {
    const decide = api.exceptions.decide.mutate({ id, version, answer: 'leave', reason });
    expect((await refusal(decide)).reason).toBe('not-found');
    expect((await refusal(api.exceptions.get.query({ id }))).reason).toBe('not-found');
    expect((await api.exceptions.list.query({})).items).toEqual([]);
  }
  expect((await refusal(elsewhere.api.exceptions.list.query({ siteId: shop.site }))).reason).toBe('not-found');
});

test('an out twenty hours later does not settle it: the right one lies before, and then all is whole', async () => {
  await shop.kiosk.api.clock.punch.mutate({
    id: punchId.parse(newId()),
    kind: 'out',
    occurredAt: daybook.clock.now().toISOString(),
    claim: { method: 'pin', employeeId: shop.employee, pin: '4821' },
  });
  await sweep(daybook.house, 15 * minute);
  expect(await theOne()).toMatchObject({ version: 1 });
  await decided({ answer: 'add', time: '17:00' });
  expect(await stateOf()).toMatchObject({ state: 'out' });
});

test('it settles by itself when another answer makes the shift whole, and comes back when that is undone', async () => {
  const { id } = await theOne();
  const { organizationId } = shop;
  const tenant = tenantOf(daybook.house, organizationId);
  await tenant.write((tx) => settle(tx, organizationId, daybook.clock.now(), [`missed:${shop.employee}`]));
  expect(await theOne()).toMatchObject({ id, version: 1 });
  const key = await tenant.read(async (tx) => {
    const [row] = await tx.select({ key: exceptions.key }).from(exceptions).where(eq(exceptions.id, id));
    return row?.key ?? '';
  });
  await tenant.write((tx) => settle(tx, organizationId, daybook.clock.now(), [key]));
  expect(await open()).toEqual([]);
  const late = shop.owner.api.exceptions.decide.mutate({ id, version: 2, answer: 'leave', reason });
  expect((await refusal(late)).reason).toBe('already-decided');
  await sweep(daybook.house, 15 * minute);
  expect(await theOne()).toMatchObject({ id, version: 3 });
});

test('it is handed to somebody who may decide there, or put off for a week at most', async () => {
  const manager = await addAccount(daybook, shop.owner, 'manager', [shop.site]);
  const elsewhere = await addAccount(daybook, shop.owner, 'manager', [await addSite(shop.owner, { name: 'Pansol' })]);
  const auditor = await addAccount(daybook, shop.owner, 'auditor');
  const { id, version } = await theOne();
  for (const { accountId } of [elsewhere, auditor]) {
    const assign = shop.owner.api.exceptions.assign.mutate({ id, version, accountId });
    expect((await refusal(assign)).reason).toBe('not-found');
  }
  const assigned = await shop.owner.api.exceptions.assign.mutate({ id, version, accountId: manager.accountId });
  expect(assigned.assignedTo?.name).toBe('The manager');
  const now = daybook.clock.now().getTime();
  const until = (ms: number) => new Date(now + ms).toISOString();
  const snooze = (at: string) => shop.owner.api.exceptions.snooze.mutate({ id, version: assigned.version, until: at });
  expect((await refusal(snooze(until(-minute)))).fields).toHaveProperty('until');
  expect((await refusal(snooze(until(8 * 24 * 60 * minute)))).fields).toHaveProperty('until');
  await snooze(until(20 * minute));
  expect(await open()).toEqual([]);
  daybook.clock.forward(20 * minute);
  expect(await open()).toMatchObject([{ id, version: 3 }]);
  const { trail } = await shop.owner.api.exceptions.get.query({ id });
  expect(trail.map(({ what }) => what)).toEqual(['exceptions.raised', 'exceptions.assigned', 'exceptions.snoozed']);
});

test('an entry that a press has confirmed since is not taken back, so that the press goes on counting', async () => {
  const { id, version } = await decided({ answer: 'add', time: '17:00' });
  // The tablet's queue comes in: the person had pressed half a minute after the time that was entered.
  const pressed = Date.parse('2026-11-19T09:00:30.000Z');
  const claim = { method: 'pin', employeeId: shop.employee, pin: '4821' } as const;
  const late = queuedPunch(daybook, daybook.clock.now().getTime() - pressed, claim, 'out');
  await bringQueue(daybook, shop.kiosk, [late]);
  const refused = await refusal(shop.owner.api.exceptions.undo.mutate({ id, version }));
  expect(refused.reason).toBe('too-late-to-undo');
  expect(await open()).toEqual([]);
  expect(await stateOf()).toMatchObject({ state: 'out', since: '2026-11-19T09:00:00.000Z' });
});
