import { decisionId } from '@daybook/contract/ids';
import type { LeaveKindView, LeaveView } from '@daybook/contract/leave';
import { newId } from '@daybook/contract/new-id';
import { afterAll, beforeAll, beforeEach, expect, test } from 'vitest';
import { audited } from '../../testing/audited.ts';
import { type Browser, refusal } from '../../testing/browser.ts';
import { type Daybook, startDaybook } from '../../testing/daybook.ts';
import { approveAll, daysOf, enterPunches, lockAll, usePreset } from '../../testing/hours.ts';
import { addAccount, addEmployee, addLinked, addSite, openShop, password } from '../../testing/lakeshore.ts';
import { addLeaveKind, enterLeave, leaveOf } from '../../testing/leave.ts';

let daybook: Daybook;
let shop: Awaited<ReturnType<typeof openShop>>;
let kind: LeaveKindView;
let jomar: Browser & { login: string };

beforeAll(async () => {
  daybook = await startDaybook();
});
afterAll(async () => {
  expect(daybook.faults).toEqual([]);
  await daybook.close();
});
/** Monday morning; Sundays are rest days. */
beforeEach(async () => {
  daybook.clock.set('2026-06-15T00:00:00.000Z');
  shop = await openShop(daybook);
  await usePreset(shop.owner, 'philippines');
  kind = await addLeaveKind(shop.owner);
  jomar = await addLinked(daybook, shop, 'employee');
});

const ask = (leave: Parameters<typeof enterLeave>[2], by: Browser = jomar) => enterLeave(by, shop.employee, leave);
const decide = ({ id, version }: LeaveView, decision: 'approve' | 'decline', by: Browser = shop.owner) =>
  by.api.roster.leave.decide.mutate({
    id,
    version,
    decision,
    ...(decision === 'decline' ? { reason: 'Too few people' } : {}),
  });
const listed = async (by: Browser = shop.owner) => await by.api.roster.leave.list.query({});
const balance = async (year?: number) => {
  const { items } = await jomar.api.roster.leave.balances.query({
    employeeId: shop.employee,
    ...(year ? { year } : {}),
  });
  return items[0];
};

test('somebody asks, sees what it comes to, and it waits; asked again it is the same request, and audited once', async () => {
  const leave = { ...leaveOf(kind.id, '2026-07-03', '2026-07-07'), note: 'My sister’s wedding' };
  const asked = await ask(leave);
  expect(asked).toMatchObject({
    employee: { id: shop.employee, name: 'Jomar Villanueva' },
    site: { id: shop.site },
    kind: { name: 'Vacation', paid: true },
    days: ['2026-07-03', '2026-07-04', '2026-07-06', '2026-07-07'].map((date) => ({ date, minutes: 480 })),
    minutes: 4 * 480,
    askedBy: 'employee',
    state: 'asked',
    decided: null,
    shifts: 0,
    balanceAfter: 480,
  });
  expect(await ask(leave)).toEqual(asked);
  expect(await jomar.api.roster.leave.mine.query()).toEqual({ items: [asked] });
  expect(await listed()).toEqual({ items: [asked], nextCursor: null, waiting: 1 });
  expect(await balance()).toMatchObject({ granted: 2400, asked: 1920, taken: 0, left: 2400 });
  const trail = await audited(daybook, shop.organizationId, 'roster');
  expect(trail.filter(({ action }) => action === 'roster.leave-asked')).toMatchObject([
    {
      action: 'roster.leave-asked',
      subject: leave.id,
      subjectKind: 'leave',
      after: { employeeId: shop.employee, leave: 'Vacation', from: leave.from, days: 4, minutes: 1920, state: 'asked' },
    },
  ]);
  expect((await refusal(ask({ ...leave, note: 'Another' }))).reason).toBe('idempotency-mismatch');
});

test('a manager grants it, declines it, and takes back what was granted; each is audited', async () => {
  const asked = await ask(leaveOf(kind.id, '2026-07-03'));
  const manager = await addAccount(daybook, shop.owner, 'manager', [shop.site]);
  const granted = await decide(asked, 'approve', manager);
  expect(granted).toMatchObject({ state: 'approved', decided: { by: 'The manager', reason: '' }, version: 2 });
  expect(await decide(asked, 'approve', manager)).toEqual(granted);
  expect((await refusal(decide(asked, 'approve'))).reason).toBe('stale');
  expect((await refusal(decide(granted, 'approve'))).reason).toBe('already-decided');
  expect(await balance()).toMatchObject({ taken: 480, asked: 0, left: 1920 });
  expect(
    (await refusal(shop.owner.api.roster.leave.decide.mutate({ id: granted.id, version: 2, decision: 'decline' })))
      .fields,
  ).toEqual({
    reason: 'say why',
  });
  daybook.clock.forward(60_000);
  const back = await decide(granted, 'decline');
  expect(back).toMatchObject({ state: 'declined', decided: { reason: 'Too few people' }, version: 3 });
  expect((await refusal(decide(back, 'approve'))).reason).toBe('already-decided');
  expect(await balance()).toMatchObject({ taken: 0, left: 2400 });
  const trail = (await audited(daybook, shop.organizationId, 'roster')).filter(
    ({ action }) => action === 'roster.leave-decided',
  );
  expect(trail).toMatchObject([
    { actor: manager.accountId, before: { state: 'asked' }, after: { state: 'approved' } },
    { before: { state: 'approved' }, after: { state: 'declined', reason: 'Too few people' } },
  ]);
});

test('what a manager enters for somebody is granted with it, also of a kind that nobody asks for', async () => {
  const unpaid = await addLeaveKind(shop.owner, { name: 'Bereavement', askable: false, yearlyMinutes: null });
  expect((await refusal(ask(leaveOf(unpaid.id, '2026-07-03')))).reason).toBe('not-found');
  const entered = await ask(leaveOf(unpaid.id, '2026-07-03'), shop.owner);
  expect(entered).toMatchObject({
    state: 'approved',
    askedBy: 'manager',
    decided: { by: 'Luz Katigbak' },
    balanceAfter: null,
  });
  const colleague = await addEmployee(shop.owner, [shop.site]);
  expect((await refusal(enterLeave(jomar, colleague, leaveOf(kind.id, '2026-07-03')))).reason).toBe('not-allowed');
});

test('nobody decides about the own leave, and a manager’s own waits like anybody’s', async () => {
  const nena = await addEmployee(shop.owner, [shop.site], { name: 'Nena Ramos' });
  const manager = await addLinked(daybook, { ...shop, employee: nena }, 'manager');
  const own = await enterLeave(manager, nena, leaveOf(kind.id, '2026-07-03'));
  expect(own).toMatchObject({ state: 'asked', askedBy: 'employee' });
  expect((await refusal(decide(own, 'approve', manager))).reason).toBe('self-approval');
  expect((await refusal(decide(own, 'decline', manager))).reason).toBe('self-approval');
  expect((await decide(own, 'approve')).state).toBe('approved');
});

test('a date has one leave: another is refused while that is asked or granted, and free again when it is not', async () => {
  const first = await ask(leaveOf(kind.id, '2026-07-01', '2026-07-03'));
  const sick = await addLeaveKind(shop.owner, { name: 'Sick' });
  const other = leaveOf(sick.id, '2026-07-03', '2026-07-06');
  expect(await refusal(ask(other))).toMatchObject({ reason: 'leave-overlaps', fields: { from: '2026-07-03' } });
  const granted = await decide(first, 'approve');
  expect((await refusal(ask(other))).reason).toBe('leave-overlaps');
  await decide(granted, 'decline');
  expect((await ask(other)).state).toBe('asked');
});

test('two requests of the same dates at once: one is taken, whoever asks', async () => {
  const answers = await Promise.allSettled([
    ask(leaveOf(kind.id, '2026-07-01', '2026-07-03')),
    ask(leaveOf(kind.id, '2026-07-03')),
    ask(leaveOf(kind.id, '2026-07-02', '2026-07-08'), shop.owner),
    ask(leaveOf(kind.id, '2026-07-03'), shop.owner),
  ]);
  expect(answers.filter(({ status }) => status === 'fulfilled')).toHaveLength(1);
  expect((await listed()).items).toHaveLength(1);
  const leave = leaveOf(kind.id, '2026-08-03');
  const [one, two] = await Promise.all([ask(leave), ask(leave)]);
  expect(one).toEqual(two);
});

test('dates that nobody expects the person on are no leave, and a part of one is no longer than its day', async () => {
  expect((await refusal(ask(leaveOf(kind.id, '2026-06-21')))).reason).toBe('no-leave-days');
  const siteIds = [shop.site];
  await shop.owner.api.directory.calendar.save.mutate({
    siteIds,
    date: '2026-07-02',
    kind: 'regular-holiday',
    name: 'A',
  });
  await shop.owner.api.directory.calendar.save.mutate({ siteIds, date: '2026-07-03', kind: 'closed', name: 'Repairs' });
  expect((await refusal(ask(leaveOf(kind.id, '2026-07-02', '2026-07-03')))).reason).toBe('no-leave-days');
  expect((await ask(leaveOf(kind.id, '2026-07-01', '2026-07-04'))).days.map(({ date }) => date)).toEqual([
    '2026-07-01',
    '2026-07-04',
  ]);
  expect((await ask(leaveOf(kind.id, '2026-07-06', '2026-07-06', 240))).minutes).toBe(240);
  const long = await refusal(ask(leaveOf(kind.id, '2026-07-07', '2026-07-07', 600)));
  expect(long).toMatchObject({ reason: 'bad-input', fields: { 'leave.minutes': expect.any(String) } });
});

test('across New Year each date is of its own year', async () => {
  const asked = await ask(leaveOf(kind.id, '2026-12-30', '2027-01-04'));
  expect(asked.days.map(({ date }) => date)).toEqual([
    '2026-12-30',
    '2026-12-31',
    '2027-01-01',
    '2027-01-02',
    '2027-01-04',
  ]);
  expect(asked.balanceAfter).toBe(2400 - 960);
  await decide(asked, 'approve');
  expect(await balance(2026)).toMatchObject({ taken: 960, left: 2400 - 960 });
  expect(await balance(2027)).toMatchObject({ taken: 1440, left: 2400 - 1440 });
});

test('one’s own is withdrawn while it waits, or granted before any of it has begun; and nobody else’s', async () => {
  const withdraw = ({ id, version }: LeaveView, by: Browser = jomar) =>
    by.api.roster.leave.withdraw.mutate({ id, version });
  const waiting = await ask(leaveOf(kind.id, '2026-06-15'));
  expect((await refusal(withdraw(waiting, shop.owner))).reason).toBe('not-found');
  const gone = await withdraw(waiting);
  expect(gone.state).toBe('withdrawn');
  expect(await withdraw(waiting)).toEqual(gone);
  const ahead = await decide(await ask(leaveOf(kind.id, '2026-06-16')), 'approve');
  expect((await withdraw(ahead)).state).toBe('withdrawn');
  const begun = await decide(await ask(leaveOf(kind.id, '2026-06-15', '2026-06-17')), 'approve');
  expect((await refusal(withdraw(begun))).reason).toBe('already-decided');
});

test('a manager sees and decides the leave of people at the own sites alone', async () => {
  const elsewhere = await addAccount(daybook, shop.owner, 'manager', [await addSite(shop.owner)]);
  const asked = await ask(leaveOf(kind.id, '2026-07-03'));
  expect(await listed(elsewhere)).toEqual({ items: [], nextCursor: null, waiting: 0 });
  expect((await refusal(decide(asked, 'approve', elsewhere))).reason).toBe('not-found');
  expect((await refusal(ask(leaveOf(kind.id, '2026-07-06'), elsewhere))).reason).toBe('not-found');
  const { employee: employeeId } = shop;
  expect((await refusal(elsewhere.api.roster.leave.balances.query({ employeeId }))).reason).toBe('not-found');
});

test('the list goes on where a page ended, by first date, and takes no cursor that is not its own', async () => {
  const dates = ['2026-07-03', '2026-07-01', '2026-07-02'];
  for (const date of dates) await ask(leaveOf(kind.id, date));
  const list = (more: object) => shop.owner.api.roster.leave.list.query({ state: 'asked', limit: 2, ...more });
  const first = await list({});
  const second = await list({ cursor: first.nextCursor });
  expect([...first.items, ...second.items].map(({ from }) => from)).toEqual(dates.toSorted());
  expect([second.nextCursor, first.waiting]).toEqual([null, 3]);
  expect((await list({ from: '2026-07-02', to: '2026-07-02' })).items).toHaveLength(1);
  const cursor = Buffer.from(JSON.stringify(['Jomar', shop.employee])).toString('base64url');
  expect((await refusal(list({ cursor }))).reason).toBe('bad-input');
});

/** It is the Monday after: two dates of the week were worked. */
async function afterTheWeek() {
  daybook.clock.set('2026-06-22T00:00:00.000Z');
  for (const browser of [
    { by: shop.owner, login: shop.login },
    { by: jomar, login: jomar.login },
  ])
    await browser.by.api.access.signIn.mutate({ login: browser.login, password });
  await enterPunches(shop.owner, shop, daysOf(['2026-06-15', '2026-06-16'], '09:00', '17:00'));
  const asked = { employeeId: shop.employee, date: '2026-06-15' };
  return (await shop.owner.api.timesheets.periods.query(asked)).current;
}

test('leave of a date that is paid is neither asked, granted nor taken back; a request of it can be declined', async () => {
  await usePreset(shop.owner, 'us', { restDays: [7] }, shop.site);
  const period = await afterTheWeek();
  const waiting = await ask(leaveOf(kind.id, '2026-06-17'));
  const granted = await ask(leaveOf(kind.id, '2026-06-18'), shop.owner);
  await approveAll(shop.owner, shop.employee, period);
  await lockAll(shop.owner, shop.employee, period);
  const refused = { reason: 'period-locked', fields: { from: '2026-06-17' } };
  expect(await refusal(decide(waiting, 'approve'))).toMatchObject(refused);
  expect((await refusal(decide(granted, 'decline'))).reason).toBe('period-locked');
  expect((await refusal(ask(leaveOf(kind.id, '2026-06-19')))).reason).toBe('period-locked');
  expect((await decide(waiting, 'decline')).state).toBe('declined');
});

test('granting leave and paying its period at once: one of the two is done', async () => {
  await usePreset(shop.owner, 'us', { restDays: [7] }, shop.site);
  const period = await afterTheWeek();
  const waiting = await ask(leaveOf(kind.id, '2026-06-17'));
  await approveAll(shop.owner, shop.employee, period);
  const { employee: employeeId } = shop;
  const { digest } = await shop.owner.api.timesheets.get.query({ employeeId, period });
  const sent = { id: decisionId.parse(newId()), period, sheets: [{ employeeId, digest }] };
  const [leave, paid] = await Promise.allSettled([
    decide(waiting, 'approve'),
    shop.owner.api.timesheets.lock.mutate(sent),
  ]);
  expect([leave.status, paid.status].sort()).toEqual(['fulfilled', 'rejected']);
  const sheet = await shop.owner.api.timesheets.get.query({ employeeId, period });
  expect([sheet.locked !== null, sheet.totals.leave]).toEqual(leave.status === 'fulfilled' ? [false, 480] : [true, 0]);
  expect(sheet.adjustments).toEqual([]);
});

test('a part of a date says from when, is told with it, and is another request from another time', async () => {
  const leave = { ...leaveOf(kind.id, '2026-07-06', '2026-07-06', 120), starts: '10:00' };
  expect(await ask(leave)).toMatchObject({ minutes: 120, starts: '10:00' });
  expect(await ask(leave)).toMatchObject({ id: leave.id, starts: '10:00' });
  expect((await listed()).items).toMatchObject([{ id: leave.id, starts: '10:00' }]);
  expect((await refusal(ask({ ...leave, starts: '11:00' }))).reason).toBe('idempotency-mismatch');
  const trail = (await audited(daybook, shop.organizationId, 'roster')).filter(
    ({ action }) => action === 'roster.leave-asked',
  );
  expect(trail).toMatchObject([{ after: { minutes: 120, starts: '10:00' } }]);
});

test('whole days say no time, and a part as long as the day is the day', async () => {
  const days = { ...leaveOf(kind.id, '2026-07-06'), starts: '10:00' };
  expect(await refusal(ask(days))).toMatchObject({
    reason: 'bad-input',
    fields: { 'leave.starts': expect.any(String) },
  });
  const late = { ...leaveOf(kind.id, '2026-07-06', '2026-07-06', 120), starts: '24:00' };
  expect((await refusal(ask(late))).reason).toBe('bad-input');
  const whole = { ...leaveOf(kind.id, '2026-07-06', '2026-07-06', 480), starts: '08:00' };
  expect(await ask(whole)).toMatchObject({ minutes: 480, starts: null });
  expect(await ask(whole)).toMatchObject({ id: whole.id });
});
