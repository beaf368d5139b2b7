import type { QueuedPunch } from '@daybook/contract/clock-queue';
import type { ExceptionKind } from '@daybook/contract/exceptions';
import type { EmployeeId } from '@daybook/contract/ids';
import { newId } from '@daybook/contract/new-id';
import { afterAll, beforeAll, beforeEach, expect, test } from 'vitest';
import { audited } from '../testing/audited.ts';
import { refusal } from '../testing/browser.ts';
import { type Daybook, startDaybook } from '../testing/daybook.ts';
import { bringQueue, queuedPunch } from '../testing/exceptions.ts';
import { addAccount, addEmployee, addSite, enrolKiosk, openShop } from '../testing/lakeshore.ts';

const reason = 'Seen at the counter that morning';
const minute = 60_000;
const hour = 60 * minute;
const day = 24 * hour;

let daybook: Daybook;
let shop: Awaited<ReturnType<typeof openShop>>;
let colleague: EmployeeId;

beforeAll(async () => {
  daybook = await startDaybook();
});
afterAll(async () => {
  expect(daybook.faults).toEqual([]);
  await daybook.close();
});
beforeEach(async () => {
  // Noon in Calamba.
  daybook.clock.set('2026-11-19T04:00:00.000Z');
  shop = await openShop(daybook);
  colleague = await addEmployee(shop.owner, [shop.site], { name: 'Rhea Mae Santiago' });
});

const named = () => queuedPunch(daybook, 2 * hour, { method: 'named', employeeId: shop.employee });
const bring = (...punches: QueuedPunch[]) => bringQueue(daybook, shop.kiosk, punches);
type Answer = Omit<Parameters<typeof shop.owner.api.exceptions.decide.mutate>[0], 'id' | 'version' | 'reason'>;

async function theOne(kind: ExceptionKind) {
  const { items } = await shop.owner.api.exceptions.list.query({ kind });
  const [item] = items;
  if (!item || items.length > 1) throw new Error(`${items.length} of ${kind} are open`);
  return await shop.owner.api.exceptions.get.query({ id: item.id });
}

async function answer(kind: ExceptionKind, given: Answer) {
  const { item } = await theOne(kind);
  return await shop.owner.api.exceptions.decide.mutate({ id: item.id, version: item.version, reason, ...given });
}

async function stateOf(id: EmployeeId) {
  const board = await shop.owner.api.clock.board.query({});
  const { state, since } = board.sites[0]?.entries.find(({ employeeId }) => employeeId === id) ?? {};
  return [state, since];
}

test('a punch that nothing confirms shows both clocks, and counts once it is accepted', async () => {
  await bring(named());
  const { item, answers, evidence } = await theOne('unverified');
  expect(item).toMatchObject({
    blocks: 'pay',
    why: 'named',
    employee: { id: shop.employee },
    businessDate: '2026-11-19',
  });
  expect(answers).toEqual(['accept', 'accept-for', 'reject']);
  expect(evidence.held).toMatchObject({
    kind: 'in',
    at: '2026-11-19T02:00:00.000Z',
    occurredAt: '2026-11-19T02:00:00.000Z',
    elapsedMs: 2 * hour,
    skewMs: 0,
    method: 'named',
  });
  expect(await stateOf(shop.employee)).toEqual(['out', null]);
  const done = await answer('unverified', { answer: 'accept' });
  expect(await stateOf(shop.employee)).toEqual(['in', '2026-11-19T02:00:00.000Z']);
  const undone = await shop.owner.api.exceptions.undo.mutate({ id: done.id, version: done.version });
  expect(undone.state).toBe('open');
  expect(await stateOf(shop.employee)).toEqual(['out', null]);
  await answer('unverified', { answer: 'accept' });
  expect(await stateOf(shop.employee)).toEqual(['in', '2026-11-19T02:00:00.000Z']);
  const trail = (await audited(daybook, shop.organizationId, 'clock')).map(({ action }) => action);
  expect(trail.filter((action) => action === 'clock.punch-accepted')).toHaveLength(2);
  expect(trail.filter((action) => action === 'clock.punch-voided')).toHaveLength(1);
});

test('it can be of somebody else, whom the account has to name and to see', async () => {
  await bring(named());
  expect((await refusal(answer('unverified', { answer: 'accept-for' }))).fields).toHaveProperty('employeeId');
  const nobody = newId() as EmployeeId;
  expect((await refusal(answer('unverified', { answer: 'accept-for', employeeId: nobody }))).reason).toBe('not-found');
  await answer('unverified', { answer: 'accept-for', employeeId: colleague });
  expect(await stateOf(colleague)).toEqual(['in', '2026-11-19T02:00:00.000Z']);
  expect(await stateOf(shop.employee)).toEqual(['out', null]);
});

test('rejected, it stays where it is and counts for nobody, and an answer undone is open again', async () => {
  await bring(named());
  const { id, version } = await answer('unverified', { answer: 'reject' });
  expect(await stateOf(shop.employee)).toEqual(['out', null]);
  await shop.owner.api.exceptions.undo.mutate({ id, version });
  expect((await theOne('unverified')).item).toMatchObject({ id, state: 'open' });
  const trail = (await audited(daybook, shop.organizationId, 'clock')).map(({ action }) => action);
  expect(trail).toContain('clock.punch-rejected');
});

test('a punch that is too old counts as it is, or at the time that somebody says', async () => {
  const claim = { method: 'pin', employeeId: shop.employee, pin: '4821' } as const;
  await bring(queuedPunch(daybook, 4 * day, claim));
  const { item, answers } = await theOne('quarantined');
  expect(item.why).toBe('too-old');
  expect(answers).toEqual(['accept', 'add', 'accept-for', 'reject']);
  const at = { date: '2026-11-19', time: '08:30' };
  expect((await refusal(answer('quarantined', { answer: 'add' }))).fields).toHaveProperty('at');
  const late = answer('quarantined', { answer: 'add', at: { ...at, time: '12:01' } });
  expect((await refusal(late)).fields).toHaveProperty('at');
  await answer('quarantined', { answer: 'add', at });
  expect(await stateOf(shop.employee)).toEqual(['in', '2026-11-19T00:30:00.000Z']);
});

test('a punch that lies ahead can count at another time alone', async () => {
  const claim = { method: 'pin', employeeId: shop.employee, pin: '4821' } as const;
  await bring({ ...queuedPunch(daybook, -hour, claim), elapsedMs: 0 });
  const { item, answers } = await theOne('quarantined');
  expect([item.why, answers]).toEqual(['in-future', ['add', 'reject']]);
  await answer('quarantined', { answer: 'add', at: { date: '2026-11-19', time: '11:30' } });
  expect(await stateOf(shop.employee)).toEqual(['in', '2026-11-19T03:30:00.000Z']);
});

test('a press that counts already is not accepted a second time', async () => {
  await bring(named());
  const claim = { method: 'pin', employeeId: shop.employee, pin: '4821' } as const;
  await bring(queuedPunch(daybook, 2 * hour - 20_000, claim));
  expect((await theOne('unverified')).answers).toEqual(['accept-for', 'reject']);
  expect((await refusal(answer('unverified', { answer: 'accept' }))).fields).toHaveProperty('answer');
  const same = answer('unverified', { answer: 'accept-for', employeeId: shop.employee });
  expect((await refusal(same)).fields).toHaveProperty('employeeId');
  await answer('unverified', { answer: 'accept-for', employeeId: colleague });
  expect(await stateOf(colleague)).toEqual(['in', '2026-11-19T02:00:00.000Z']);
});

test('a manager takes back no decision that made a punch of the own', async () => {
  const manager = await addAccount(daybook, shop.owner, 'manager', [shop.site]);
  const account = await shop.owner.api.access.accounts.get.query({ id: manager.accountId });
  const { id: accountId, version: accountVersion, name, role, language, sites } = account;
  await shop.owner.api.access.accounts.update.mutate({
    id: accountId,
    version: accountVersion,
    name,
    role,
    language,
    sites,
    employeeId: colleague,
  });
  await bring(named());
  const { id, version } = await answer('unverified', { answer: 'accept-for', employeeId: colleague });
  expect((await refusal(manager.api.exceptions.undo.mutate({ id, version }))).reason).toBe('own-record');
  expect(await stateOf(colleague)).toEqual(['in', '2026-11-19T02:00:00.000Z']);
});

test('a badge that nobody has becomes somebody’s or nobody’s, never its own', async () => {
  await bring(queuedPunch(daybook, hour, { method: 'badge', code: 'AAAA-BBBB-CCCC-DDDD' }));
  const { item, answers } = await theOne('quarantined');
  expect(item).toMatchObject({ employee: null, why: 'badge-unknown' });
  expect(answers).toEqual(['accept-for', 'add', 'reject']);
  expect((await refusal(answer('quarantined', { answer: 'accept' }))).fields).toHaveProperty('answer');
  await answer('quarantined', { answer: 'accept-for', employeeId: colleague });
  expect(await stateOf(colleague)).toEqual(['in', '2026-11-19T03:00:00.000Z']);
});

test('a wall time that does not exist or exists twice is answered with the moments that may be meant', async () => {
  daybook.clock.set('2026-11-01T12:00:00.000Z');
  const site = await addSite(shop.owner, { name: 'Woodside', zone: 'America/New_York' });
  const kiosk = await enrolKiosk(daybook, shop.owner, site);
  const claim = { method: 'pin', employeeId: shop.employee, pin: '4821' } as const;
  await bringQueue(daybook, kiosk, [queuedPunch(daybook, 4 * day, claim)]);
  const at = { date: '2026-11-01', time: '01:30' };
  expect(await refusal(answer('quarantined', { answer: 'add', at }))).toMatchObject({
    reason: 'local-time-ambiguous',
    instants: ['2026-11-01T01:30:00-04:00', '2026-11-01T01:30:00-05:00'],
  });
  const chosen = await answer('quarantined', { answer: 'add', at: { ...at, offset: '-05:00' } });
  expect(chosen.state).toBe('decided');
});

test('five claims that did not fit, and a tablet whose clock was wrong, are taken note of', async () => {
  const wrong = { method: 'pin', employeeId: shop.employee, pin: '0000' } as const;
  await bring(...[1, 2, 3, 4, 5].map((n) => queuedPunch(daybook, n * 10 * minute, wrong)));
  const five = await theOne('wrong-pins');
  expect(five.answers).toEqual(['seen']);
  expect(five.evidence.about).toHaveLength(5);
  expect((await shop.owner.api.exceptions.list.query({ kind: 'unverified' })).items).toHaveLength(5);
  await answer('wrong-pins', { answer: 'seen' });
  const right = { method: 'pin', employeeId: colleague, pin: '4821' } as const;
  await bring({ ...queuedPunch(daybook, hour, right), skewMs: 20 * minute });
  const skewed = await theOne('skewed');
  expect(skewed.answers).toEqual(['seen']);
  expect(skewed.evidence.about).toMatchObject([{ employee: { name: 'Rhea Mae Santiago' }, kind: 'in' }]);
  expect((await answer('skewed', { answer: 'seen' })).state).toBe('decided');
});

test('the list goes on from page to page, by what blocks and then the oldest, and can be of one site', async () => {
  await bring(...[3, 1, 2].map((n) => queuedPunch(daybook, n * hour, { method: 'named', employeeId: colleague })));
  await bring(queuedPunch(daybook, 4 * day, { method: 'pin', employeeId: shop.employee, pin: '4821' }));
  const all = await shop.owner.api.exceptions.list.query({});
  expect(all.counts).toEqual({ open: 4, asked: 0 });
  expect(all.items.map(({ at }) => at)).toEqual(all.items.map(({ at }) => at).toSorted());
  const paged: string[] = [];
  for (let cursor: string | undefined; ; ) {
    const page = await shop.owner.api.exceptions.list.query({ limit: 3, ...(cursor ? { cursor } : {}) });
    paged.push(...page.items.map(({ id }) => id));
    if (page.nextCursor === null) break;
    cursor = page.nextCursor;
  }
  expect(paged).toEqual(all.items.map(({ id }) => id));
  const branch = await addSite(shop.owner, { name: 'Pansol' });
  expect(await shop.owner.api.exceptions.list.query({ siteId: branch })).toMatchObject({
    items: [],
    counts: { open: 0 },
  });
  const moment = '2026-11-19T04:00:00.000Z';
  const tampered = [
    [2 ** 40, moment, branch],
    [0, '0000-01-01T00:00:00.000Z', branch],
    [0, moment],
  ];
  for (const cursor of [
    'nowhere',
    ...tampered.map((place) => Buffer.from(JSON.stringify(place)).toString('base64url')),
  ])
    expect((await refusal(shop.owner.api.exceptions.list.query({ cursor }))).reason).toBe('bad-input');
});
