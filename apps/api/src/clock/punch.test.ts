import { randomUUID } from 'node:crypto';
import type { PunchKind } from '@daybook/contract/clock';
import type { EmployeeId } from '@daybook/contract/ids';
import { afterAll, beforeAll, beforeEach, expect, test } from 'vitest';
import { type Browser, refusal } from '../testing/browser.ts';
import { type Daybook, startDaybook } from '../testing/daybook.ts';
import { addEmployee, addSite, enrolKiosk, openShop } from '../testing/lakeshore.ts';

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
  daybook.clock.set('2026-06-15T00:00:00.000Z');
  shop = await openShop(daybook);
});

function press(
  kind: PunchKind,
  more: { id?: string; pin?: string; kiosk?: Browser; employee?: EmployeeId; occurredAt?: string } = {},
) {
  const { id = randomUUID(), pin = '4821', kiosk = shop.kiosk, employee = shop.employee } = more;
  const occurredAt = more.occurredAt ?? daybook.clock.now().toISOString();
  return kiosk.api.clock.punch.mutate({ id, kind, occurredAt, claim: { method: 'pin', employeeId: employee, pin } });
}

async function stored(): Promise<number> {
  const [, rows] = await daybook.house.connections.raw.begin((sql) => [
    sql`select set_config('app.organization', ${shop.organizationId}, true)`,
    sql<{ n: number }[]>`select count(*)::int as n from punches`,
  ]);
  return rows[0]?.n ?? 0;
}

test('a clock-in is recorded with the server’s time and answers the day so far', async () => {
  const done = await press('in');
  expect(done).toMatchObject({
    outcome: 'recorded',
    punch: { kind: 'in', at: '2026-06-15T00:00:00.000Z', businessDate: '2026-06-15', method: 'pin', flags: [] },
    state: { state: 'in' },
    today: { businessDate: '2026-06-15', workedMs: 0 },
  });
});

test('identify says what may be done and hands out a grant for one punch', async () => {
  const claim = { method: 'pin', employeeId: shop.employee, pin: '4821' } as const;
  const who = await shop.kiosk.api.clock.identify.mutate({ claim });
  expect(who).toMatchObject({
    employee: { name: 'Jomar Villanueva' },
    state: { state: 'out', since: null },
    actions: [{ kind: 'in' }],
  });
  expect(await stored()).toBe(0);
  const punch = {
    id: randomUUID(),
    kind: 'in',
    occurredAt: '2026-06-15T00:00:00.000Z',
    claim: { method: 'grant', grant: who.grant },
  } as const;
  const done = await shop.kiosk.api.clock.punch.mutate(punch);
  expect(done).toMatchObject({ outcome: 'recorded', punch: { method: 'pin' } });
  daybook.clock.forward(90_000);
  expect(await shop.kiosk.api.clock.punch.mutate(punch)).toMatchObject({
    outcome: 'already-recorded',
    punch: { id: punch.id },
  });
  expect((await refusal(shop.kiosk.api.clock.punch.mutate({ ...punch, id: randomUUID(), kind: 'out' }))).reason).toBe(
    'grant-not-valid',
  );
});

test('a grant is good for 60 s, at its own kiosk, once, and not when changed', async () => {
  const claim = { method: 'pin', employeeId: shop.employee, pin: '4821' } as const;
  const other = await enrolKiosk(daybook, shop.owner, shop.site);
  const { grant } = await shop.kiosk.api.clock.identify.mutate({ claim });
  const punch = (browser: Browser, text: string) =>
    browser.api.clock.punch.mutate({
      id: randomUUID(),
      kind: 'in',
      occurredAt: daybook.clock.now().toISOString(),
      claim: { method: 'grant', grant: text },
    });
  expect((await refusal(punch(other, grant))).reason).toBe('grant-not-valid');
  expect((await refusal(punch(shop.kiosk, grant.replace(shop.employee, randomUUID())))).reason).toBe('grant-not-valid');
  daybook.clock.forward(61_000);
  expect((await refusal(punch(shop.kiosk, grant))).reason).toBe('grant-not-valid');
  expect(await stored()).toBe(0);
});

test('K01 two taps of in, 4 s apart, are one punch, also when the second is sent again', async () => {
  const first = await press('in');
  daybook.clock.forward(4000);
  const id = randomUUID();
  const occurredAt = daybook.clock.now().toISOString();
  expect(await press('in', { id, occurredAt })).toMatchObject({
    outcome: 'duplicate-of',
    punch: { id: first.punch.id },
  });
  daybook.clock.forward(600_000);
  expect(await press('in', { id, occurredAt })).toMatchObject({
    outcome: 'duplicate-of',
    punch: { id: first.punch.id },
  });
  expect(await stored()).toBe(1);
});

test('the same id again answers the same punch', async () => {
  const id = randomUUID();
  const occurredAt = '2026-06-15T00:00:00.000Z';
  const first = await press('in', { id, occurredAt });
  daybook.clock.forward(3_600_000);
  const again = await press('in', { id, occurredAt });
  expect(again).toMatchObject({ outcome: 'already-recorded', punch: first.punch });
  expect(await stored()).toBe(1);
});

test('K03 the same id with another payload is refused and writes nothing', async () => {
  const id = randomUUID();
  await press('in', { id });
  daybook.clock.forward(120_000);
  expect((await refusal(press('out', { id }))).reason).toBe('idempotency-mismatch');
  expect(await stored()).toBe(1);
});

test('B05 an out during a break ends both at the same instant', async () => {
  await press('in');
  daybook.clock.forward(4 * 3_600_000);
  await press('break-start');
  daybook.clock.forward(600_000);
  const done = await press('out');
  expect(done.today).toMatchObject({ workedMs: 4 * 3_600_000, breakMs: 600_000 });
  expect(done.today.shifts[0]?.breaks[0]?.end).toBe(done.today.shifts[0]?.out);
});

test('B06 an in during a break is refused; only break-end ends it', async () => {
  await press('in');
  daybook.clock.forward(3_600_000);
  await press('break-start');
  daybook.clock.forward(600_000);
  expect((await refusal(press('in'))).reason).toBe('already-in');
  expect(await press('break-end')).toMatchObject({ outcome: 'recorded', state: { state: 'in' } });
});

test('K11 of 50 parallel ins one is recorded', async () => {
  const answers = await Promise.allSettled(Array.from({ length: 50 }, () => press('in')));
  const outcomes = answers.map((answer) => (answer.status === 'fulfilled' ? answer.value.outcome : 'already-in'));
  expect(outcomes.filter((outcome) => outcome === 'recorded')).toHaveLength(1);
  expect(outcomes.every((outcome) => ['recorded', 'duplicate-of', 'already-in'].includes(outcome))).toBe(true);
  expect(await stored()).toBe(1);
});

test('K12 five wrong PINs lock the person at that site for 15 minutes, and nobody else', async () => {
  const colleague = await addEmployee(shop.owner, [shop.site], { name: 'Rhea Mae Santiago', pin: '7777' });
  for (const left of [4, 3, 2, 1, 0]) {
    expect(await refusal(press('in', { pin: '0000' }))).toMatchObject({ reason: 'pin-unknown', triesLeft: left });
  }
  expect(await refusal(press('in'))).toMatchObject({ reason: 'locked-out', until: '2026-06-15T00:15:00.000Z' });
  expect((await press('in', { employee: colleague, pin: '7777' })).outcome).toBe('recorded');
  const elsewhere = await enrolKiosk(daybook, shop.owner, await addSite(shop.owner, { name: 'San Pablo Plaza' }));
  expect((await press('in', { kiosk: elsewhere })).punch.flags).toEqual(['other-site']);
  daybook.clock.forward(15 * 60_000);
  expect((await press('out')).outcome).toBe('recorded');
});

test('K12 parallel wrong PINs get no more than five tries', async () => {
  const tries = await Promise.all(Array.from({ length: 20 }, () => refusal(press('in', { pin: '0000' }))));
  expect(tries.filter((answer) => answer.reason === 'pin-unknown')).toHaveLength(5);
  expect((await refusal(press('in'))).reason).toBe('locked-out');
});

test('wrong PINs spread over more than 15 minutes do not lock', async () => {
  for (let tries = 0; tries < 6; tries += 1) {
    expect((await refusal(press('in', { pin: '0000' }))).reason).toBe('pin-unknown');
    daybook.clock.forward(4 * 60_000);
  }
  expect((await press('in')).outcome).toBe('recorded');
});

test('K20 a terminated employee’s badge is refused, logged, and shows nothing of the person', async () => {
  const { code } = await shop.owner.api.directory.employees.issueBadge.mutate({
    id: shop.employee,
    badgeId: randomUUID(),
  });
  const claim = { method: 'badge', code } as const;
  expect((await shop.kiosk.api.clock.identify.mutate({ claim })).employee.name).toBe('Jomar Villanueva');
  await shop.owner.api.directory.employees.archive.mutate({ id: shop.employee });
  const refused = await refusal(shop.kiosk.api.clock.identify.mutate({ claim }));
  expect(refused.reason).toBe('badge-unknown');
  expect(JSON.stringify(refused)).not.toMatch(/Jomar|Villanueva/);
  expect((await refusal(press('in'))).reason).toBe('pin-unknown');
  const [, logged] = await daybook.house.connections.raw.begin((sql) => [
    sql`select set_config('app.organization', ${shop.organizationId}, true)`,
    sql<{ method: string }[]>`
      select after ->> 'method' as method from audit_events where action = 'clock.claim-refused' and subject_id = ${shop.employee} order by recorded_at, method`,
  ]);
  expect(logged.map((row) => row.method)).toEqual(['badge', 'pin']);
});

test('an unknown badge and one that was replaced are refused alike', async () => {
  const issue = () =>
    shop.owner.api.directory.employees.issueBadge.mutate({ id: shop.employee, badgeId: randomUUID() });
  const { code } = await issue();
  const { code: next } = await issue();
  const tell = async (text: string) =>
    (await refusal(shop.kiosk.api.clock.identify.mutate({ claim: { method: 'badge', code: text } }))).reason;
  expect([await tell(code), await tell('AAAA-BBBB-CCCC-DDDD')]).toEqual(['badge-unknown', 'badge-unknown']);
  expect((await shop.kiosk.api.clock.identify.mutate({ claim: { method: 'badge', code: next } })).employee.id).toBe(
    shop.employee,
  );
});

test('K08 after a forgotten out, in comes first, the old shift second, and no shift lasts 24 h 02', async () => {
  daybook.clock.set('2026-06-15T01:00:00.000Z');
  await press('in');
  daybook.clock.set('2026-06-16T01:02:00.000Z');
  const claim = { method: 'pin', employeeId: shop.employee, pin: '4821' } as const;
  const who = await shop.kiosk.api.clock.identify.mutate({ claim });
  expect(who.actions).toEqual([
    { kind: 'in', ofEarlierShift: null },
    { kind: 'out', ofEarlierShift: { since: '2026-06-15T01:00:00.000Z' } },
  ]);
  expect(who.state.state).toBe('out');
  const done = await press('in');
  expect(done.today.shifts).toMatchObject([
    { businessDate: '2026-06-15', out: null, workedMs: 0, flags: ['missing-out'] },
    { businessDate: '2026-06-16', flags: [] },
  ]);
});

test('K08 closing the old shift is accepted and waits for a decision', async () => {
  daybook.clock.set('2026-06-15T01:00:00.000Z');
  await press('in');
  daybook.clock.set('2026-06-16T01:02:00.000Z');
  const done = await press('out');
  expect(done.punch).toMatchObject({ businessDate: '2026-06-15', flags: ['over-longest-shift'] });
  expect(done.today.shifts[0]).toMatchObject({ workedMs: 0, flags: ['over-longest-shift'] });
});

test('T10 a shift over UTC midnight is one, on its own business date', async () => {
  shop = await openShop(daybook, { zone: 'America/New_York' });
  daybook.clock.set('2026-07-13T18:00:00.000Z');
  await press('in');
  daybook.clock.set('2026-07-14T00:30:00.000Z');
  const done = await press('out');
  expect(done.punch.businessDate).toBe('2026-07-13');
  expect(done.today).toMatchObject({ businessDate: '2026-07-13', workedMs: 6.5 * 3_600_000 });
  expect(done.today.shifts).toHaveLength(1);
});

test('T11 a shift over local midnight is one, on the date that it began', async () => {
  daybook.clock.set('2026-06-15T14:00:00.000Z');
  await press('in');
  daybook.clock.set('2026-06-15T22:00:00.000Z');
  const done = await press('out');
  expect(done.punch.businessDate).toBe('2026-06-15');
  expect(done.today.shifts).toMatchObject([{ businessDate: '2026-06-15', workedMs: 8 * 3_600_000, flags: [] }]);
});

test('T12 before the cut-off it is the date before, at 04:00:00 the new one', async () => {
  daybook.clock.set('2026-06-09T18:10:00.000Z');
  expect((await press('in')).punch.businessDate).toBe('2026-06-09');
  const other = await addEmployee(shop.owner, [shop.site], { name: 'Arnel Pangilinan', pin: '1111' });
  daybook.clock.set('2026-06-09T20:00:00.000Z');
  expect((await press('in', { employee: other, pin: '1111' })).punch.businessDate).toBe('2026-06-10');
});

test('a device clock that is wrong is flagged; over five minutes ahead is refused', async () => {
  expect((await refusal(press('in', { occurredAt: '2026-06-15T00:15:00Z' }))).reason).toBe('future-punch');
  expect((await press('in', { occurredAt: '2026-06-14T23:50:00Z' })).punch).toMatchObject({
    at: '2026-06-15T00:00:00.000Z',
    flags: ['device-clock'],
  });
  daybook.clock.forward(120_000);
  expect((await press('out', { occurredAt: '2026-06-15T00:02:30Z' })).punch.flags).toEqual([]);
});

test('a browser that is no kiosk, a queue kiosk and a revoked one record nothing', async () => {
  expect((await refusal(press('in', { kiosk: daybook.browser() }))).reason).toBe('kiosk-unknown');
  const queue = await enrolKiosk(daybook, shop.owner, shop.site, 'queue');
  expect((await refusal(press('in', { kiosk: queue }))).reason).toBe('kiosk-purpose');
  await shop.owner.api.directory.kiosks.revoke.mutate({ id: shop.kiosk.kioskId });
  expect((await refusal(press('in'))).reason).toBe('kiosk-revoked');
  expect(await stored()).toBe(0);
});

test('another organization’s employee is as unknown as a made-up one', async () => {
  const theirs = await openShop(daybook);
  const [one, other] = [
    await refusal(press('in', { employee: theirs.employee })),
    await refusal(press('in', { employee: randomUUID() as EmployeeId })),
  ];
  expect({ ...one, requestId: '' }).toEqual({ ...other, requestId: '' });
});
