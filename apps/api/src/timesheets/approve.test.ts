import { decisionId, type EmployeeId, editId, punchId, signOffId } from '@daybook/contract/ids';
import { newId } from '@daybook/contract/new-id';
import type { Change } from '@daybook/contract/timesheet-edits';
import { afterAll, beforeAll, beforeEach, expect, test } from 'vitest';
import { audited } from '../testing/audited.ts';
import { type Browser, refusal } from '../testing/browser.ts';
import { type Daybook, startDaybook } from '../testing/daybook.ts';
import { approveAll, daysOf, enterPunches, lockAll, usePreset } from '../testing/hours.ts';
import { addAccount, addEmployee, addLinked, addSite, openShop } from '../testing/lakeshore.ts';

const week = { from: '2026-06-15', to: '2026-06-21' };
const weekdays = ['2026-06-15', '2026-06-16', '2026-06-17', '2026-06-18', '2026-06-19'];
const comment = 'Friday cannot be right';

let daybook: Daybook;
let shop: Awaited<ReturnType<typeof openShop>>;
let manager: Browser;
let ids: string[];

beforeAll(async () => {
  daybook = await startDaybook();
});
afterAll(async () => {
  expect(daybook.faults).toEqual([]);
  await daybook.close();
});
beforeEach(async () => {
  daybook.clock.set('2026-06-22T04:00:00.000Z');
  shop = await openShop(daybook);
  manager = await addAccount(daybook, shop.owner, 'manager', [shop.site]);
  ids = await enterPunches(shop.owner, shop, daysOf(weekdays, '09:00', '17:00'));
});

const sheet = async (employeeId: EmployeeId = shop.employee, by: Browser = shop.owner) =>
  await by.api.timesheets.get.query({ employeeId, period: week });
const states = async (employeeId: EmployeeId = shop.employee) =>
  (await sheet(employeeId)).days.map(({ state }) => state).join(' ');
const seen = async (...employees: EmployeeId[]) =>
  await Promise.all(employees.map(async (employeeId) => ({ employeeId, digest: (await sheet(employeeId)).digest })));
const asked = async (...employees: EmployeeId[]) => ({
  id: decisionId.parse(newId()),
  period: week,
  sheets: await seen(...(employees.length > 0 ? employees : [shop.employee])),
});
async function moveOut(time: string, date = '2026-06-17') {
  const { version } = (await sheet()).days.find((day) => day.date === date) ?? { version: 0 };
  const out = punchId.parse(ids[weekdays.indexOf(date) * 2 + 1]);
  const change: Change = {
    ...{ action: 'replace', id: punchId.parse(newId()), punchId: out, kind: 'out' },
    at: { date, time },
  };
  const edit = { id: editId.parse(newId()), employeeId: shop.employee, date, version, changes: [change] };
  return await shop.owner.api.timesheets.amend.mutate({ ...edit, reason: 'Seen on the camera' });
}

test('a sheet is approved, each date bound to its figures; that is audited and told, and sent again is the same', async () => {
  const sent = await asked();
  const done = { done: [shop.employee], refused: [] };
  const send = () => manager.api.timesheets.approve.mutate(sent);
  expect(await Promise.all([send(), send()])).toEqual([done, done]);
  expect(await send()).toEqual(done);
  expect(await states()).toBe(Array(7).fill('approved').join(' '));
  expect((await sheet()).days[0]?.approved).toMatchObject({ by: 'The manager', at: '2026-06-22T04:00:00.000Z' });
  expect(await audited(daybook, shop.organizationId, 'timesheets')).toMatchObject([
    { action: 'timesheets.approved', subject: shop.employee, after: { ...week, days: 7 } },
  ]);
  const other = { ...sent, period: { from: '2026-06-08', to: '2026-06-14' } };
  expect((await refusal(manager.api.timesheets.approve.mutate(other))).reason).toBe('idempotency-mismatch');
  const dates = ['2026-06-15'];
  expect((await refusal(manager.api.timesheets.approve.mutate({ ...sent, dates }))).reason).toBe(
    'idempotency-mismatch',
  );
  const returned = { ...sent, comment };
  expect((await refusal(manager.api.timesheets.return.mutate(returned))).reason).toBe('idempotency-mismatch');
});

test('an approval is never bound to figures that were not seen', async () => {
  const before = await asked();
  await moveOut('16:00');
  expect((await refusal(manager.api.timesheets.approve.mutate(before))).reason).toBe('stale');
  const again = await asked();
  const [amended, approved] = await Promise.allSettled([moveOut('15:00', '2026-06-18'), approve(again)]);
  expect(amended.status).toBe('fulfilled');
  // Whoever was first: what was approved was seen, and what came after it shows.
  const thursday = (await sheet()).days[3]?.state;
  expect(thursday).toBe(approved.status === 'fulfilled' ? 'changed' : 'open');
  const approve2 = await refusal(manager.api.timesheets.approve.mutate({ ...again, id: decisionId.parse(newId()) }));
  expect(approve2.reason).toBe('stale');
});
const approve = async (sent: Awaited<ReturnType<typeof asked>>) => await manager.api.timesheets.approve.mutate(sent);

test('a date that changes loses its approval and can be approved again; the others keep theirs', async () => {
  await approveAll(manager, shop.employee, week);
  await moveOut('16:00');
  expect(await states()).toBe('approved approved changed approved approved approved approved');
  await approveAll(manager, shop.employee, week, ['2026-06-17']);
  expect(await states()).toBe(Array(7).fill('approved').join(' '));
});

test('P16 nobody approves, gives back or reopens the own sheet, an owner neither', async () => {
  for (const role of ['manager', 'owner'] as const) {
    const own = await addLinked(daybook, shop, role);
    const sent = { ...(await asked()), comment };
    expect((await refusal(own.api.timesheets.approve.mutate(sent))).reason).toBe('self-approval');
    expect((await refusal(own.api.timesheets.return.mutate(sent))).reason).toBe('self-approval');
    expect((await refusal(own.api.timesheets.reopen.mutate(sent))).reason).toBe('self-approval');
    const colleague = await addEmployee(shop.owner, [shop.site]);
    expect(await own.api.timesheets.approve.mutate(await asked(shop.employee, colleague))).toEqual({
      done: [colleague],
      refused: [{ employeeId: shop.employee, reason: 'self-approval', dates: [] }],
    });
  }
});

test('of several sheets those that can be are approved, and the others are named with why', async () => {
  const [lacking, changed, fine] = await Promise.all(
    ['Ana Cruz', 'Ben Reyes', 'Carla Santos'].map((name) => addEmployee(shop.owner, [shop.site], { name })),
  );
  if (!lacking || !changed || !fine) throw new Error('nobody works here');
  await enterPunches(shop.owner, { ...shop, employee: lacking }, [['2026-06-16', 'in', '09:00']]);
  const elsewhere = await addEmployee(shop.owner, [await addSite(shop.owner)]);
  const sent = await asked(lacking, changed, fine, elsewhere);
  await enterPunches(shop.owner, { ...shop, employee: changed }, daysOf(['2026-06-16'], '09:00', '10:00'));
  const { done, refused } = await manager.api.timesheets.approve.mutate(sent);
  expect(done).toEqual([fine]);
  expect(new Set(refused.map(({ employeeId, reason }) => `${employeeId} ${reason}`))).toEqual(
    new Set([`${lacking} period-lacking`, `${changed} stale`, `${elsewhere} not-found`]),
  );
  expect(refused.find(({ employeeId }) => employeeId === lacking)?.dates).toEqual([
    { date: '2026-06-16', flags: ['missing-out'] },
  ]);
  expect(await states(fine)).toBe(Array(7).fill('approved').join(' '));
  const alone = { ...(await asked(lacking)), dates: ['2026-06-15'] };
  expect((await refusal(manager.api.timesheets.approve.mutate(await asked(lacking)))).reason).toBe('period-lacking');
  expect((await manager.api.timesheets.approve.mutate(alone)).done).toEqual([lacking]);
  expect(await states(lacking)).toBe('approved to-decide empty empty empty empty empty');
});

test('dates that are still to come are not approved with the others', async () => {
  daybook.clock.set('2026-06-17T12:00:00.000Z');
  await approveAll(manager, shop.employee, week);
  expect((await states()).split(' ').slice(0, 3)).toEqual(['approved', 'approved', 'approved']);
  daybook.clock.set('2026-06-22T04:00:00.000Z');
  expect(await states()).toBe('approved approved approved open open empty empty');
});

test('a sheet that is given back is returned with its comment, and signed and approved anew', async () => {
  const employee = await addLinked(daybook, shop, 'employee');
  const sign = async () => {
    const { digest } = await sheet(shop.employee, employee);
    return await employee.api.timesheets.submit.mutate({ id: signOffId.parse(newId()), period: week, digest });
  };
  await sign();
  expect(await states()).toBe('submitted submitted submitted submitted submitted submitted submitted');
  await approveAll(manager, shop.employee, week);
  daybook.clock.forward(60_000);
  const sent = { ...(await asked()), comment };
  const back = () => manager.api.timesheets.return.mutate(sent);
  expect(await Promise.all([back(), back()])).toEqual(Array(2).fill({ done: [shop.employee], refused: [] }));
  expect(await sheet()).toMatchObject({
    returned: { by: 'The manager', comment },
    signedOff: { lapsed: true },
  });
  expect((await states()).split(' ')[4]).toBe('returned');
  daybook.clock.forward(60_000);
  await sign();
  expect(await sheet()).toMatchObject({ returned: null, signedOff: { lapsed: false } });
  await approveAll(manager, shop.employee, week);
  expect(await states()).toBe(Array(7).fill('approved').join(' '));
  const { comment: _, ...reopen } = { ...(await asked()), comment: 'One more thing' };
  await manager.api.timesheets.reopen.mutate({ ...reopen, comment: 'One more thing' });
  expect((await states()).split(' ')[4]).toBe('submitted');
  const trail = (await audited(daybook, shop.organizationId, 'timesheets')).map(({ action }) => action);
  expect(trail.toSorted()).toEqual(
    ['approved', 'approved', 'reopened', 'returned', 'signed-off', 'signed-off'].map((what) => `timesheets.${what}`),
  );
});

test('a period that is locked is not approved, given back, reopened, signed or locked again', async () => {
  await approveAll(manager, shop.employee, week);
  await lockAll(manager, shop.employee, week);
  const sent = { ...(await asked()), comment };
  const employee = await addLinked(daybook, shop, 'employee');
  for (const call of [
    () => manager.api.timesheets.approve.mutate(sent),
    () => manager.api.timesheets.return.mutate(sent),
    () => manager.api.timesheets.reopen.mutate(sent),
    () => manager.api.timesheets.lock.mutate(sent),
    () =>
      employee.api.timesheets.submit.mutate({
        ...sent,
        id: signOffId.parse(newId()),
        digest: sent.sheets[0]?.digest ?? '',
      }),
  ])
    expect((await refusal(call())).reason).toBe('period-locked');
});

test('whoever may not, does not', async () => {
  const sent = { ...(await asked()), comment };
  for (const role of ['site', 'clinician', 'front-desk', 'auditor', 'employee'] as const) {
    const other = await addAccount(daybook, shop.owner, role);
    for (const call of ['approve', 'return', 'reopen', 'lock'] as const)
      expect((await refusal(other.api.timesheets[call].mutate(sent))).reason).toBe('not-allowed');
  }
  const stranger = await openShop(daybook);
  for (const call of ['approve', 'return', 'reopen', 'lock'] as const)
    expect((await refusal(stranger.owner.api.timesheets[call].mutate(sent))).reason).toBe('not-found');
});

test('an employee signs a whole pay period off, nothing worked included, once it is over and decided', async () => {
  await usePreset(shop.owner, 'none', { payPeriod: { kind: 'semi-monthly', first: 1, second: 16 } });
  const employee = await addLinked(daybook, shop, 'employee');
  const submit = async (period: typeof week, digest?: string) => {
    const { digest: shown } = await employee.api.timesheets.get.query({ employeeId: shop.employee, period });
    const id = signOffId.parse(newId());
    return await employee.api.timesheets.submit.mutate({ id, period, digest: digest ?? shown });
  };
  const first = await submit({ from: '2026-06-01', to: '2026-06-15' });
  expect(first).toEqual({ signedAt: '2026-06-22T04:00:00.000Z' });
  daybook.clock.forward(60_000);
  expect(await submit({ from: '2026-06-01', to: '2026-06-15' })).toEqual(first);
  await submit({ from: '2026-05-16', to: '2026-05-31' });
  expect((await refusal(submit(week))).reason).toBe('not-found');
  expect((await refusal(submit({ from: '2026-06-16', to: '2026-06-30' }))).reason).toBe('period-lacking');
  expect((await refusal(submit({ from: '2026-05-01', to: '2026-05-15' }, 'of others'))).reason).toBe('stale');
  await enterPunches(shop.owner, shop, [['2026-05-04', 'in', '09:00']]);
  expect((await refusal(submit({ from: '2026-05-01', to: '2026-05-15' }))).reason).toBe('period-lacking');
  const { digest } = await sheet();
  const unlinked = { id: signOffId.parse(newId()), period: week, digest };
  expect((await refusal(manager.api.timesheets.submit.mutate(unlinked))).reason).toBe('not-found');
});
