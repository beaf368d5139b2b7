import { punchId, reportDecisionId, reportId, reportSubmissionId } from '@daybook/contract/ids';
import { newId } from '@daybook/contract/new-id';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { refusal } from '../testing/browser.ts';
import { type Daybook, startDaybook } from '../testing/daybook.ts';
import { addAccount, addEmployee, addSite, enrolKiosk, foundOrganization } from '../testing/lakeshore.ts';
import { cashOf, decide, fillIn, handIn, lockDrawer, openDay, plainTemplate, useTemplate } from '../testing/reports.ts';

let daybook: Daybook;
beforeAll(async () => {
  daybook = await startDaybook();
});
afterAll(() => daybook.close());

const date = '2026-06-09';
/** C02, but for its entries that have a reason. */
const c02 = {
  'cash.float': 500_000,
  'cash.tendered': 1_825_050,
  'cash.refunds': 30_000,
  [`paid-in.${newId()}`]: { amount: 20_000, reason: 'Change fund from San Pablo' },
  [`paid-out.${newId()}`]: { amount: 115_025, reason: 'Ice and a courier' },
  [`drop.${newId()}`]: { amount: 1_000_000, at: '15:00' },
};
const c03 = { '100000': 10, '50000': 3, '10000': 4, '5000': 2 };

/** A shop with its shared sign-in, two people, a manager with a person and one without. */
async function openShop(template = plainTemplate, now = '2026-06-09T14:00:00.000Z') {
  daybook.clock.set(now);
  const { owner, organizationId } = await foundOrganization(daybook);
  const site = await addSite(owner);
  await useTemplate(owner.api, template);
  const rhea = await addEmployee(owner, [site], { name: 'Rhea Mae Santiago' });
  const dennis = await addEmployee(owner, [site], { name: 'Dennis Alcantara', pin: '7770' });
  const shared = await addAccount(daybook, owner, 'site', [site]);
  const manager = await addAccount(daybook, owner, 'manager', [site]);
  return {
    ...{ owner, organizationId, site, rhea, dennis, shared, manager },
    asRhea: { method: 'pin', employeeId: rhea, pin: '4821' } as const,
    asDennis: { method: 'pin', employeeId: dennis, pin: '7770' } as const,
  };
}

test('C02 C03 what is expected is told line by line after the count is locked, and what is off', async () => {
  const { owner, site } = await openShop();
  const { id, sees } = await openDay(owner.api, site, date);
  expect(sees).toBe('count');
  await fillIn(owner.api, id, c02);
  const before = await owner.api.reports.get.query({ id });
  expect(JSON.stringify(before)).not.toContain('1200025');
  const locked = await lockDrawer(owner.api, id, c03);
  expect(locked.lock?.total).toBe(1_200_000);
  expect(cashOf(locked)).toMatchObject({ expected: 1_200_025, variance: -25, over: false, limit: 20_000 });
  expect(cashOf(locked).lines.map(({ amount }) => amount)).toEqual([
    500_000, 1_825_050, 0, -30_000, 20_000, -115_025, -1_000_000,
  ]);
});

test('C04 a total that is not the sum of its coins is refused with the difference, and nothing is locked', async () => {
  const { owner, site } = await openShop();
  const { id } = await openDay(owner.api, site, date);
  expect(await refusal(lockDrawer(owner.api, id, c03, { total: 1_210_000 }))).toMatchObject({
    reason: 'count-mismatch',
    difference: 10_000,
  });
  expect((await owner.api.reports.get.query({ id })).lock).toBeNull();
});

test('at a shared sign-in opening, locking and submitting name a person, and a wrong PIN locks after five tries', async () => {
  const { shared, site, rhea, asRhea, asDennis } = await openShop();
  expect(await refusal(openDay(shared.api, site, date))).toMatchObject({ reason: 'person-needed' });
  const wrong = { ...asRhea, pin: '0000' };
  for (const triesLeft of [4, 3, 2, 1, 0])
    expect(await refusal(openDay(shared.api, site, date, wrong))).toMatchObject({ reason: 'pin-unknown', triesLeft });
  expect(await refusal(openDay(shared.api, site, date, asRhea))).toMatchObject({ reason: 'locked-out' });
  daybook.clock.set('2026-06-09T14:15:01.000Z');
  const opened = await openDay(shared.api, site, date, asRhea);
  expect(opened.opened).toMatchObject({ name: 'Rhea Mae Santiago', employeeId: rhea });
  await fillIn(shared.api, opened.id, { 'cash.float': 100 });
  expect(await refusal(lockDrawer(shared.api, opened.id, { '100': 1 }))).toMatchObject({ reason: 'person-needed' });
  const locked = await lockDrawer(shared.api, opened.id, { '100': 1 }, { by: asDennis });
  expect(locked.lock?.by.name).toBe('Dennis Alcantara');
  expect(await refusal(handIn(shared.api, opened.id))).toMatchObject({ reason: 'person-needed' });
  expect((await handIn(shared.api, opened.id, asDennis)).state).toBe('submitted');
});

test('C07 C08 C09 at the limit any reviewer but the submitter decides, over it a second person with a reason', async () => {
  const { owner, manager, shared, site, asRhea } = await openShop();
  const { id } = await openDay(shared.api, site, '2026-06-08', asRhea);
  await fillIn(shared.api, id, { 'cash.float': 120_000 });
  await lockDrawer(shared.api, id, { '100000': 1 }, { by: asRhea });
  await handIn(shared.api, id, asRhea);
  const inside = await manager.api.reports.get.query({ id });
  expect(cashOf(inside)).toMatchObject({ variance: -20_000, over: false });
  expect((await decide(manager.api, id, 'approve')).state).toBe('approved');

  // One centavo more, and counted by the manager.
  const next = await openDay(shared.api, site, date, asRhea);
  await fillIn(shared.api, next.id, { 'cash.float': 120_001 });
  await lockDrawer(manager.api, next.id, { '100000': 1 });
  expect(await refusal(handIn(shared.api, next.id, asRhea))).toMatchObject({
    reason: 'report-lacking',
    fields: { 'reason.variance': 'variance' },
  });
  await fillIn(shared.api, next.id, { 'reason.variance': 'The camera is being looked at' });
  await handIn(shared.api, next.id, asRhea);
  expect(cashOf(await owner.api.reports.get.query({ id: next.id }))).toMatchObject({ variance: -20_001, over: true });
  expect(await refusal(decide(manager.api, next.id, 'approve', 'It was me'))).toMatchObject({
    reason: 'not-a-second-person',
  });
  expect(await refusal(decide(owner.api, next.id, 'approve'))).toMatchObject({
    reason: 'bad-input',
    fields: { comment: 'say why' },
  });
  expect(await refusal(decide(shared.api, next.id, 'approve', 'Never mind'))).toMatchObject({ reason: 'not-allowed' });
  const open = await owner.api.exceptions.list.query({});
  expect(open.items.map(({ kind }) => kind)).toContain('variance');
  expect((await decide(owner.api, next.id, 'approve', 'A drop was not written down')).state).toBe('approved');
  expect((await owner.api.exceptions.list.query({})).items.map(({ kind }) => kind)).not.toContain('variance');
});

test('the submitter never approves, also as another account of the same person', async () => {
  const { owner, site } = await openShop();
  const { id } = await openDay(owner.api, site, date);
  await fillIn(owner.api, id, { 'cash.float': 0 });
  await lockDrawer(owner.api, id, {});
  const filed = await handIn(owner.api, id);
  expect(filed.may).toMatchObject({ decide: false, notDecide: 'submitter' });
  expect(await refusal(decide(owner.api, id, 'approve'))).toMatchObject({ reason: 'self-approval' });
});

test('whoever signs in as themselves is no other person by that one’s PIN', async () => {
  const { manager, site, asRhea } = await openShop();
  const { id, opened } = await openDay(manager.api, site, date, asRhea);
  expect(opened).toMatchObject({ name: 'The manager', employeeId: null });
  await fillIn(manager.api, id, { 'cash.float': 0 });
  const { lock } = await lockDrawer(manager.api, id, {}, { by: asRhea });
  expect(lock?.by.name).toBe('The manager');
  await handIn(manager.api, id, asRhea);
  expect(await refusal(decide(manager.api, id, 'approve'))).toMatchObject({ reason: 'self-approval' });
});

test('C11 of two who submit one is recorded, the other is told by id, and the same again is the same', async () => {
  const { owner, manager, site } = await openShop();
  const both = await Promise.all([owner, manager].map(({ api }) => openDay(api, site, date)));
  const [id] = new Set(both.map((view) => view.id));
  if (!id || both[1]?.id !== id) throw new Error('two reports of one date');
  await fillIn(owner.api, id, { 'cash.float': 0 });
  const { version } = await lockDrawer(owner.api, id, {});
  const sent = { id, version, submissionId: reportSubmissionId.parse(newId()) };
  const results = await Promise.allSettled([
    owner.api.reports.submit.mutate(sent),
    owner.api.reports.submit.mutate(sent),
    owner.api.reports.submit.mutate(sent),
  ]);
  expect(results.map(({ status }) => status)).toEqual(['fulfilled', 'fulfilled', 'fulfilled']);
  const other = { id, version, submissionId: reportSubmissionId.parse(newId()) };
  expect(await refusal(manager.api.reports.submit.mutate(other))).toMatchObject({ reason: 'already-filed', id });
  const after = await owner.api.reports.get.query({ id });
  expect(after.versions).toHaveLength(1);
  expect(after.state).toBe('submitted');
});

test('C12 C13 a day of zeros closes with zeros, after midnight still for the business date', async () => {
  const { owner, manager, site } = await openShop(plainTemplate, '2026-06-09T16:40:00.000Z');
  expect(await refusal(openDay(owner.api, site, '2026-06-10'))).toMatchObject({ reason: 'bad-input' });
  const { id } = await openDay(owner.api, site, date);
  await fillIn(owner.api, id, { 'cash.float': 0, 'cash.tendered': 0 });
  await lockDrawer(owner.api, id, {});
  const filed = await handIn(owner.api, id);
  expect(filed.businessDate).toBe(date);
  expect(filed.figures).toMatchObject({ takings: 0, counted: 0 });
  expect((await decide(manager.api, id, 'approve')).state).toBe('approved');
});

test('C16 opened again with a reason, the first version stays and the second says what it changes', async () => {
  const { owner, manager, site } = await openShop();
  const { id } = await openDay(owner.api, site, date);
  await fillIn(owner.api, id, { 'cash.float': 0, 'tender.card.till': 45_000, 'tender.card.slip': 50_000 });
  await lockDrawer(owner.api, id, {});
  await handIn(owner.api, id);
  const approved = await decide(manager.api, id, 'approve');
  expect(approved.figures.takings).toBe(50_000);
  const again = {
    id,
    version: approved.version,
    decisionId: reportDecisionId.parse(newId()),
    reason: 'The wrong slip',
  };
  expect((await manager.api.reports.reopen.mutate(again)).state).toBe('draft');
  expect((await manager.api.reports.reopen.mutate(again)).state).toBe('draft');
  await owner.api.reports.save.mutate({ id, version: 1, change: { field: 'tender.card.slip', value: 45_000 } });
  await handIn(owner.api, id);
  const view = await manager.api.reports.get.query({ id });
  expect(view.versions.map(({ changes }) => changes)).toEqual([
    [],
    [{ field: 'tender.card.slip', before: 50_000, after: 45_000 }],
  ]);
  expect(view.versions[0]?.reopened).toMatchObject({ reason: 'The wrong slip' });
  expect((await manager.api.reports.get.query({ id, number: 1 })).figures.takings).toBe(50_000);
  expect(view).toMatchObject({ state: 'submitted', figures: { takings: 45_000 } });
});

test('C19 words are no amount: refused, and nothing is stored', async () => {
  const { owner, site } = await openShop();
  const { id } = await openDay(owner.api, site, date);
  const change = { field: 'cash.float', value: '1,2o0' };
  expect(await refusal(owner.api.reports.save.mutate({ id, version: 0, change }))).toMatchObject({
    reason: 'bad-input',
  });
  const half = { field: 'cash.float', value: 12.5 };
  expect(await refusal(owner.api.reports.save.mutate({ id, version: 0, change: half }))).toMatchObject({
    reason: 'bad-input',
  });
  expect((await owner.api.reports.get.query({ id })).fields).toEqual([]);
});

test('C21 with people still in it is told by name, and submitted with a reason', async () => {
  const { owner, site, rhea } = await openShop();
  const kiosk = await enrolKiosk(daybook, owner, site);
  const claim = { method: 'pin', employeeId: rhea, pin: '4821' } as const;
  const occurredAt = daybook.clock.now().toISOString();
  await kiosk.api.clock.punch.mutate({ id: punchId.parse(newId()), kind: 'in', occurredAt, claim });
  const { id } = await openDay(owner.api, site, date);
  await fillIn(owner.api, id, { 'cash.float': 0 });
  await lockDrawer(owner.api, id, {});
  expect(await refusal(handIn(owner.api, id))).toMatchObject({
    reason: 'people-still-in',
    names: ['Rhea Mae Santiago'],
  });
  await fillIn(owner.api, id, { 'reason.still-in': 'Stays until 22:00 to clean' });
  expect((await handIn(owner.api, id)).facts.people).toMatchObject([{ name: 'Rhea Mae Santiago', state: 'in' }]);
});

test('a stale field is refused with what stands there now, and the same save again is once', async () => {
  const { owner, manager, site } = await openShop();
  const { id } = await openDay(owner.api, site, date);
  const change = { field: 'cash.float', value: 500 };
  const saved = await owner.api.reports.save.mutate({ id, version: 0, change });
  expect(saved.field).toMatchObject({ value: 500, version: 1 });
  expect((await owner.api.reports.save.mutate({ id, version: 0, change })).field.version).toBe(1);
  const late = { field: 'cash.float', value: 700 };
  expect(await refusal(manager.api.reports.save.mutate({ id, version: 0, change: late }))).toMatchObject({
    reason: 'stale',
    version: 1,
    value: 500,
  });
  await lockDrawer(owner.api, id, {});
  const counting = { field: 'count.100000', value: 3 };
  expect(await refusal(owner.api.reports.save.mutate({ id, version: 0, change: counting }))).toMatchObject({
    reason: 'count-locked',
  });
});

test('a blind counter is never sent what was expected, also as a manager, and its recount is no secret', async () => {
  const { owner, manager, shared, site, asRhea } = await openShop({ ...plainTemplate, blind: true });
  const { id } = await openDay(shared.api, site, date, asRhea);
  await fillIn(shared.api, id, { 'cash.float': 123_400, 'cash.tendered': 77 });
  const locked = await lockDrawer(shared.api, id, { '100000': 1 }, { by: asRhea });
  expect(locked.sees).toBe('count');
  expect(JSON.stringify(locked)).not.toContain('123477');
  expect(cashOf(await manager.api.reports.get.query({ id })).expected).toBe(123_477);
  const countId = locked.lock?.id;
  if (!countId) throw new Error('nothing is locked');
  await manager.api.reports.recount.mutate({ id, countId });
  const again = await lockDrawer(manager.api, id, { '100000': 1, '20000': 1 });
  expect(again.sees).toBe('count');
  const told = await owner.api.reports.get.query({ id });
  expect(told.sees === 'expected' && told.counts.map(({ afterShown, variance }) => [afterShown, variance])).toEqual([
    [false, -23_477],
    [true, -3_477],
  ]);
  expect(cashOf(told)).toMatchObject({ firstVariance: -23_477, variance: -3_477 });
});

test('another organization, and another site of it, find nothing', async () => {
  const { owner, site } = await openShop();
  const { id } = await openDay(owner.api, site, date);
  const stranger = await openShop();
  const elsewhere = await addAccount(daybook, owner, 'site', [await addSite(owner)]);
  for (const { api } of [stranger.owner, elsewhere]) {
    expect(await refusal(api.reports.get.query({ id }))).toMatchObject({ reason: 'not-found' });
    const change = { field: 'cash.float', value: 1 };
    expect(await refusal(api.reports.save.mutate({ id, version: 0, change }))).toMatchObject({ reason: 'not-found' });
    expect(await refusal(openDay(api, site, date))).toMatchObject({ reason: 'not-found' });
    expect((await api.reports.list.query({})).items.filter((item) => item.id === id)).toEqual([]);
  }
  expect(reportId.parse(id)).toBe(id);
});
