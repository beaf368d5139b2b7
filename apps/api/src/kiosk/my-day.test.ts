import type { PunchKind } from '@daybook/contract/clock';
import { type EmployeeId, messageId, signOffId } from '@daybook/contract/ids';
import { newId } from '@daybook/contract/new-id';
import { afterAll, beforeAll, beforeEach, expect, test } from 'vitest';
import { audited } from '../testing/audited.ts';
import { type Browser, refusal } from '../testing/browser.ts';
import { type Daybook, startDaybook } from '../testing/daybook.ts';
import { addEmployee, addSite, enrolKiosk, openShop } from '../testing/lakeshore.ts';

const hour = 3_600_000;

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
  daybook.clock.set('2026-06-07T20:30:00.000Z');
  shop = await openShop(daybook);
});

async function identify(employee: EmployeeId = shop.employee, kiosk: Browser = shop.kiosk) {
  const claim = { method: 'pin', employeeId: employee, pin: '4821' } as const;
  return (await kiosk.api.clock.identify.mutate({ claim })).grant;
}
async function punch(kind: PunchKind, at: string, grant?: string) {
  daybook.clock.set(at);
  const claim = { method: 'grant', grant: grant ?? (await identify()) } as const;
  return await shop.kiosk.api.clock.punch.mutate({ id: newId(), kind, occurredAt: at, claim });
}
async function workOn(date: string) {
  await punch('in', `${date}T00:00:00.000Z`);
  await punch('out', `${date}T08:00:00.000Z`);
}
const myDay = async (grant?: string) => await shop.kiosk.api.kiosk.myDay.query({ grant: grant ?? (await identify()) });
/** Signs the week before off, as it is shown now. */
async function signOff(more: { id?: string; figures?: string; from?: string } = {}) {
  const { grant, signOff: shown } = await myDay();
  const { from, to, figures } = { ...shown, ...more };
  return await shop.kiosk.api.kiosk.signOff.mutate({
    id: signOffId.parse(more.id ?? newId()),
    grant,
    from,
    to,
    figures,
  });
}
test('a person sees today, the week and the week before, by business date', async () => {
  await workOn('2026-06-08');
  await punch('in', '2026-06-14T15:00:00.000Z');
  await punch('out', '2026-06-14T22:00:00.000Z');
  await workOn('2026-06-16');
  await punch('in', '2026-06-17T00:00:00.000Z');
  daybook.clock.set('2026-06-17T04:02:00.000Z');
  const { today, week, signOff: period } = await myDay();
  expect(today).toMatchObject({ businessDate: '2026-06-17', zone: 'Asia/Manila', workedMs: 4 * hour + 120_000 });
  expect(week).toMatchObject({ from: '2026-06-15', to: '2026-06-21', workedMs: 12 * hour + 120_000 });
  expect(week.days.map(({ workedMs }) => Math.floor(workedMs / hour))).toEqual([0, 8, 4, 0, 0, 0, 0]);
  expect(period).toMatchObject({ from: '2026-06-08', to: '2026-06-14', workedMs: 15 * hour, signedAt: null });
  expect(period.days.filter(({ workedMs }) => workedMs > 0).map((day) => day.businessDate)).toEqual([
    '2026-06-08',
    '2026-06-14',
  ]);
});

test('reading by a grant leaves its punch, and a punch leaves the reading, but a renewed grant brings no second punch', async () => {
  daybook.clock.set('2026-06-15T00:00:00.000Z');
  const grant = await identify();
  const { grant: renewed } = await myDay(grant);
  await punch('in', '2026-06-15T00:00:10.000Z', grant);
  daybook.clock.set('2026-06-15T00:00:50.000Z');
  const { today, grant: again } = await myDay(renewed);
  expect(today.shifts).toHaveLength(1);
  daybook.clock.set('2026-06-15T00:01:40.000Z');
  expect((await myDay(again)).today.workedMs).toBe(60_000);
  expect((await refusal(myDay(grant))).reason).toBe('grant-not-valid');
  expect((await refusal(punch('break-start', '2026-06-15T00:01:41.000Z', again))).reason).toBe('grant-not-valid');
});

test('a grant of another kiosk, of another purpose, of a leaver or changed shows nothing', async () => {
  const grant = await identify();
  const beside = await enrolKiosk(daybook, shop.owner, shop.site);
  expect((await refusal(beside.api.kiosk.myDay.query({ grant }))).reason).toBe('grant-not-valid');
  expect((await refusal(myDay(grant.replace(shop.employee, newId())))).reason).toBe('grant-not-valid');
  expect((await refusal(myDay(''))).reason).toBe('grant-not-valid');
  const other = await openShop(daybook);
  expect((await refusal(other.kiosk.api.kiosk.myDay.query({ grant }))).reason).toBe('grant-not-valid');
  await shop.owner.api.directory.employees.archive.mutate({ id: shop.employee });
  expect((await refusal(myDay(grant))).reason).toBe('grant-not-valid');
});

test.each(['queue', 'display'] as const)('a kiosk for the %s may call nothing of the clock', async (purpose) => {
  const kiosk = await enrolKiosk(daybook, shop.owner, shop.site, purpose);
  const { items } = await shop.owner.api.directory.kiosks.list.query({ siteId: shop.site });
  expect(items.find(({ id }) => id === kiosk.kioskId)).toMatchObject({ purpose, state: 'enrolled' });
  expect((await kiosk.api.kiosk.me.query()).purpose).toBe(purpose);
  const grant = await identify();
  const claim = { method: 'pin', employeeId: shop.employee, pin: '4821' } as const;
  const occurredAt = daybook.clock.now().toISOString();
  const dates = { from: '2026-06-01', to: '2026-06-07' };
  const calls = [
    () => kiosk.api.kiosk.roster.query({}),
    () => kiosk.api.kiosk.myDay.query({ grant }),
    () => kiosk.api.kiosk.signOff.mutate({ id: signOffId.parse(newId()), grant, ...dates, figures: '' }),
    () => kiosk.api.clock.identify.mutate({ claim }),
    () => kiosk.api.clock.punch.mutate({ id: newId(), kind: 'in', occurredAt, claim }),
  ];
  for (const call of calls) expect((await refusal(call())).reason).toBe('kiosk-purpose');
});

test('a person reads the newest five messages to the person or the site, and no others', async () => {
  const colleague = await addEmployee(shop.owner, [shop.site]);
  const elsewhere = await addSite(shop.owner);
  const say = async (text: string, to: { employeeId: EmployeeId } | { siteId: typeof elsewhere }, minutes: number) => {
    daybook.clock.forward(1000);
    const endsAt = new Date(daybook.clock.now().getTime() + minutes * 60_000).toISOString();
    await shop.owner.api.roster.messages.save.mutate({ id: messageId.parse(newId()), to, text, endsAt });
  };
  await say('one', { employeeId: shop.employee }, 600);
  await say('of a colleague', { employeeId: colleague }, 600);
  await say('of another site', { siteId: elsewhere }, 600);
  await say('for a minute', { siteId: shop.site }, 1);
  for (const text of ['two', 'three', 'four', 'five']) await say(text, { siteId: shop.site }, 600);
  await say('six', { employeeId: shop.employee }, 600);
  daybook.clock.forward(120_000);
  const { messages } = await myDay();
  expect(messages.map(({ text }) => text)).toEqual(['six', 'five', 'four', 'three', 'two']);
  expect(messages[0]).toMatchObject({ from: 'Luz Katigbak' });
});

test('the week before is signed off once, also when pressed again, and that is audited', async () => {
  await workOn('2026-06-09');
  daybook.clock.set('2026-06-15T01:00:00.000Z');
  const id = newId();
  const first = await signOff({ id });
  expect(first.signedAt).toBe('2026-06-15T01:00:00.000Z');
  daybook.clock.forward(600_000);
  expect(await signOff({ id })).toEqual(first);
  expect(await signOff()).toEqual(first);
  expect((await myDay()).signOff.signedAt).toBe(first.signedAt);
  expect(await audited(daybook, shop.organizationId, 'timesheets')).toMatchObject([
    {
      action: 'timesheets.signed-off',
      actorKind: 'kiosk',
      actor: shop.kiosk.kioskId,
      subjectKind: 'employee',
      subject: shop.employee,
      after: { from: '2026-06-08', to: '2026-06-14', workedMs: 8 * hour },
    },
  ]);
});

test('two presses at once are one signature', async () => {
  daybook.clock.set('2026-06-15T01:00:00.000Z');
  const { grant, signOff: shown } = await myDay();
  const { from, to, figures } = shown;
  const press = () => shop.kiosk.api.kiosk.signOff.mutate({ id: signOffId.parse(newId()), grant, from, to, figures });
  const answers = await Promise.all([press(), press(), press(), press()]);
  expect(new Set(answers.map(({ signedAt }) => signedAt)).size).toBe(1);
  expect(await audited(daybook, shop.organizationId, 'timesheets')).toHaveLength(1);
});

test('hours that are not the shown ones, another period and a used id are not signed off', async () => {
  await workOn('2026-06-09');
  daybook.clock.set('2026-06-15T01:00:00.000Z');
  expect((await refusal(signOff({ figures: 'of another day' }))).reason).toBe('stale');
  expect((await refusal(signOff({ from: '2026-06-01' }))).reason).toBe('not-found');
  const id = newId();
  await signOff({ id });
  daybook.clock.set('2026-06-22T01:00:00.000Z');
  expect((await refusal(signOff({ id }))).reason).toBe('idempotency-mismatch');
  expect(await signOff()).toEqual({ signedAt: '2026-06-22T01:00:00.000Z' });
});

test('a week that lacks an out is not signed off until that is decided', async () => {
  await punch('in', '2026-06-09T00:00:00.000Z');
  await workOn('2026-06-10');
  daybook.clock.set('2026-06-15T01:00:00.000Z');
  const { signOff: period, forgotten, week } = await myDay();
  expect(period.days.filter(({ lacking }) => lacking)).toEqual([
    { businessDate: '2026-06-09', workedMs: 0, lacking: true },
  ]);
  expect(forgotten).toEqual([{ businessDate: '2026-06-09', in: '2026-06-09T00:00:00.000Z', asked: null }]);
  expect(week.workedMs).toBe(0);
  expect((await refusal(signOff())).reason).toBe('period-lacking');
});
