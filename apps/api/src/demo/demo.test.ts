import { appointmentId, type EmployeeId, reportId } from '@daybook/contract/ids';
import { newId } from '@daybook/contract/new-id';
import { roles } from '@daybook/contract/permissions';
import { openSql } from '@daybook/db/open';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { type Daybook, startDaybook } from '../testing/daybook.ts';
import { appointmentsOf } from '../testing/demo-appointments.ts';
import { seenInPortal } from '../testing/demo-portal.ts';
import { accounts, demoPassword } from './accounts.ts';
import { fillDemo } from './fill.ts';
import { people } from './people.ts';
import { sites } from './places.ts';
import { demoIsWelcome } from './welcome.ts';

let daybook: Daybook;
const said: string[] = [];
const progress = (sentence: string) => void said.push(sentence);
const never = new AbortController().signal;
const here = { embedded: true, publicUrl: undefined, empty: false };

beforeAll(async () => {
  daybook = await startDaybook();
  daybook.clock.set('2026-11-24T02:30:00.000Z');
}, 60_000);
afterAll(async () => {
  expect(daybook.faults).toEqual([]);
  await daybook.close();
});

test('it goes into Daybook’s own empty database alone', async () => {
  expect(await demoIsWelcome(daybook.house, here)).toBe('fill');
  expect(await demoIsWelcome(daybook.house, { ...here, embedded: false })).toBe('none');
  expect(await demoIsWelcome(daybook.house, { ...here, publicUrl: 'https://daybook.example.org' })).toBe('none');
  expect(await demoIsWelcome(daybook.house, { ...here, empty: true })).toBe('none');
  const elsewhere = fillDemo(daybook.house, { embedded: false, progress, stopped: never });
  await expect(elsewhere).rejects.toThrow("Daybook's own database");
  const sql = openSql(daybook.database.superuserUrl, { max: 1 });
  expect(await sql`select from organizations`).toHaveLength(0);
  await sql.end();
});

test('it is filled in with progress, and every role signs in to a living board or to its own', async () => {
  await fillDemo(daybook.house, { embedded: true, progress, stopped: never });
  expect(said.length).toBeGreaterThan(3);
  expect(await demoIsWelcome(daybook.house, here)).toBe('there');
  expect(new Set(accounts.map(({ role }) => role))).toEqual(new Set(roles));
  for (const { login, name } of accounts) {
    const browser = daybook.browser();
    await browser.api.access.signIn.mutate({ login, password: demoPassword });
    const { account, permissions } = await browser.api.access.me.query();
    expect(account.name).toBe(name);
    if (!permissions.includes('board.see')) continue;
    const board = await browser.api.clock.board.query({});
    const still = board.sites.filter(({ entries }) => !entries.some(({ state }) => state === 'in'));
    expect(still.map(({ name: site }) => site)).toEqual([]);
  }
  const seen = [['Joy Manansala, self', 'Sofia Manansala, child'], ['Gregorio Bautista, self']];
  expect(await seenInPortal(() => daybook.browser())).toEqual(seen);
}, 240_000);

test('the owner finds all sites and people, what was changed, and a token that was used', async () => {
  const owner = await signedIn(accounts[0].login);
  expect((await owner.api.directory.sites.list.query({})).items).toHaveLength(sites.length);
  expect((await owner.api.directory.employees.list.query({ limit: 200 })).items).toHaveLength(people.length);
  const tokens = (await owner.api.access.tokens.list.query({})).items;
  expect(tokens.map(({ state, lastUsedAt }) => [state, lastUsedAt !== null])).toEqual([
    ['active', true],
    ['revoked', false],
  ]);
  const changes = (await owner.api.audit.list.query({ room: 'directory', limit: 200 })).items;
  const renamed = changes.find(({ action, actor }) => action === 'directory.employee-changed' && actor.name !== null);
  expect(renamed).toMatchObject({ actor: { name: 'Ramon Katigbak' }, subject: { name: 'Cherry Banaag' } });
  const sql = openSql(daybook.database.superuserUrl, { max: 1 });
  const [count] = await sql`select count(*)::int as punches, count(distinct business_date)::int as dates from punches`;
  await sql.end();
  expect(count?.['punches']).toBeGreaterThan(5_000);
  expect(count?.['dates']).toBeGreaterThan(54);
});

test('the manager finds exceptions of several kinds waiting, and some that were decided in their time', async () => {
  const manager = await signedIn('manager@demo.daybook');
  const { items, counts } = await manager.api.exceptions.list.query({ limit: 200 });
  expect(counts.open).toBe(items.length);
  expect(new Set(items.map(({ kind }) => kind))).toEqual(
    new Set([
      ...['missed', 'asked', 'unverified', 'quarantined', 'skewed', 'silent', 'missing', 'variance', 'no-report'],
    ]),
  );
  expect(items.length).toBeLessThan(20);
  const decided = (await manager.api.exceptions.list.query({ view: 'decided', limit: 200 })).items;
  const decidedKinds = [...new Set(decided.map(({ kind }) => kind))];
  expect(decidedKinds).toEqual(expect.arrayContaining(['missed', 'unverified', 'late']));
  for (const { id } of decided) {
    const { trail } = await manager.api.exceptions.get.query({ id });
    expect(trail.map(({ at }) => at)).toEqual(trail.map(({ at }) => at).toSorted());
  }
});

test('messages are shown, an out is asked for, and weeks are signed off', async () => {
  const owner = await signedIn(accounts[0].login);
  const { items } = await owner.api.roster.messages.list.query({});
  expect(items.map(({ employee, site, author }) => [employee?.name ?? site?.name, author.name])).toEqual([
    ['Calamba Crossing', 'Ramon Katigbak'],
    ['Rhea Mae Santiago', 'Ramon Katigbak'],
  ]);
  const sql = openSql(daybook.database.superuserUrl, { max: 1 });
  const asked = await sql`
    select e.name, r.kind from amendment_requests r
    join employees e on e.organization_id = r.organization_id and e.id = r.employee_id order by e.name`;
  const signed = await sql`select worked_ms from sign_offs`;
  const mail = await sql`select id from outgoing_messages where kind not like 'reminder%'`;
  await sql.end();
  expect(mail.length).toBeLessThan(150);
  expect(asked).toEqual([
    { name: 'Jomar Villanueva', kind: 'in' },
    { name: 'Roderick Sia', kind: 'out' },
  ]);
  expect(signed.length).toBeGreaterThan(0);
});

test('sheets are paid, approved, changed since, given back and left open, and one pays for what came late', async () => {
  const manager = await signedIn('manager@demo.daybook');
  const states = new Set<string>();
  for (const { id } of (await manager.api.directory.sites.list.query({})).items) {
    const { before } = await manager.api.timesheets.periods.query({ siteId: id });
    const paid = (await manager.api.timesheets.periods.query({ siteId: id, date: dayBefore(before.from) })).current;
    const rows = (await manager.api.timesheets.list.query({ period: before, siteId: id, limit: 200 })).items;
    const older = (await manager.api.timesheets.list.query({ period: paid, siteId: id, limit: 200 })).items;
    expect(older.filter(({ locked }) => locked).length).toBeGreaterThan(older.length / 2);
    expect(rows.some(({ approved }) => approved)).toBe(true);
    for (const { employee } of rows) {
      const sheet = await manager.api.timesheets.get.query({ employeeId: employee.id, period: before });
      for (const { state } of sheet.days) states.add(state);
    }
  }
  expect([...states]).toEqual(expect.arrayContaining(['approved', 'changed', 'returned', 'open']));
  const rowena = await employee(manager, 'Rowena Cruz');
  const { before } = await manager.api.timesheets.periods.query({ employeeId: rowena });
  const { adjustments } = await manager.api.timesheets.get.query({ employeeId: rowena, period: before });
  expect(adjustments).toMatchObject([{ was: { worked: 0 }, is: { worked: 180 } }]);
}, 60_000);

test('a missed out, a punch that nothing confirms, a week of overtime and a night of a clock change explain themselves', async () => {
  const manager = await signedIn('manager@demo.daybook');
  const { items } = await manager.api.exceptions.list.query({ limit: 200 });
  const missed = items.find(({ kind }) => kind === 'missed');
  expect((await explained(manager, missed)).day.flags).toContain('missing-out');
  const unverified = items.find(({ kind, employee }) => kind === 'unverified' && employee);
  expect((await explained(manager, unverified)).day.flags).toContain('held');
  const tess = await employee(manager, 'Tess Gallego');
  const { before } = await manager.api.timesheets.periods.query({ employeeId: tess });
  const sheet = await manager.api.timesheets.get.query({ employeeId: tess, period: before });
  expect(sheet.totals.overtimeWeekly).toBeGreaterThan(0);
  const over = sheet.days.find(({ figures }) => figures.overtimeWeekly > 0);
  const why = await manager.api.timesheets.explain.query({ employeeId: tess, date: over?.date ?? '' });
  expect(why.segments.map(({ because }) => because)).toContain('weekly');
  const victor = await employee(manager, 'Victor Nguyen');
  const night = await manager.api.timesheets.explain.query({ employeeId: victor, date: '2026-10-31' });
  expect(night.clockChange?.minutes).toBe(60);
  expect(night.day.figures.worked).toBeGreaterThan(8 * 60);
}, 60_000);

test('sites have filed for five weeks, and what may become of a report is there once', async () => {
  const { api } = await signedIn('manager@demo.daybook');
  const board = (await api.reports.missing.query({})).sites;
  const on = (name: string, daysAgo: number) => board.find((site) => site.name === name)?.days.at(-1 - daysAgo);
  expect(board.map(({ days }) => days.filter(({ standing }) => standing === 'approved').length > 8)).toEqual(
    sites.map(() => true),
  );
  expect(on('Calamba Crossing', 0)?.standing).toBe('draft');
  expect(on('Parian Health Center', 3)?.standing).toBe('missing');
  expect(on('San Pablo Plaza', 10)?.standing).toBe('closed');
  const read = async (name: string, daysAgo: number) => {
    const view = await api.reports.get.query({ id: on(name, daysAgo)?.reportId ?? reportId.parse(newId()) });
    if (view.sees !== 'expected') throw new Error('the manager is told what was expected');
    return view;
  };
  expect((await read('Calamba Crossing', 0)).lock).not.toBeNull();
  const [receipt, reading] = (await read('Calamba Crossing', 1)).attachments;
  expect([receipt?.type, reading?.type]).toEqual(['image/jpeg', 'image/jpeg']);
  const again = await read('Calamba Crossing', 6);
  expect(again.versions.map(({ decided, reopened }) => [decided?.decision, reopened !== null])).toEqual([
    ['approve', true],
    ['approve', false],
  ]);
  expect(again.versions[1]?.changes.map(({ field }) => field)).toContain('tender.card.slip');
  const counted = await read('Santa Rosa Balibago', 1);
  expect(counted.counts.map(({ afterShown, variance }) => [afterShown, variance])).toEqual([
    [false, -35_000],
    [true, -4_000],
  ]);
  expect(await read('Santa Rosa Balibago', 2)).toMatchObject({ state: 'returned', number: 1 });
  const over = await read('San Pablo Plaza', 1);
  expect(over).toMatchObject({ state: 'submitted', cash: { over: true, variance: -64_000 }, may: { decide: true } });
  expect((await read('Woodside, New York', 1)).figures.opening?.variance).toBe(-2_000);
  const { sameWeekdays } = await api.reports.beside.query({ id: over.id });
  expect(sameWeekdays).toHaveLength(4);
  // What was written in few statements says what the verbs would have said.
  const old = await read('Los Baños Junction', 12);
  expect(old.cash.variance).toBe((old.lock?.total ?? 0) - old.cash.expected);
  expect(old.figures.takings).toBe(old.cash.lines.slice(1, 4).reduce((sum, { amount }) => sum + amount, tenders(old)));
  expect(old.versions).toMatchObject([{ decided: { decision: 'approve', by: { name: 'Ramon Katigbak' } } }]);
  for (const { opened, versions } of [over, counted, again, old])
    for (const { decided } of versions) expect(decided?.by.name).not.toBe(opened.name);
}, 60_000);

test('a month is closed at one site and corrected once', async () => {
  const { api } = await signedIn('manager@demo.daybook');
  const { items } = await api.reports.list.query({ limit: 200 });
  const corrections = items.filter(({ kind }) => kind === 'correction');
  expect(corrections.map(({ site, state }) => [site.name, state])).toEqual([['Los Baños Junction', 'approved']]);
  const [{ businessDate = '' } = {}] = corrections;
  const day = items.find(
    (one) => one.kind === 'day' && one.businessDate === businessDate && one.site.name.startsWith('Los'),
  );
  const { may } = await api.reports.get.query({ id: day?.id ?? reportId.parse(newId()) });
  expect(may).toMatchObject({ reopen: false, correct: true });
}, 60_000);

function tenders({ figures }: { figures: { tenders: readonly { slip: number | null }[] } }): number {
  return figures.tenders.reduce((sum, { slip }) => sum + (slip ?? 0), 0);
}

async function signedIn(login: string) {
  const browser = daybook.browser();
  await browser.api.access.signIn.mutate({ login, password: demoPassword });
  return browser;
}

async function employee({ api }: Awaited<ReturnType<typeof signedIn>>, search: string) {
  const [found] = (await api.directory.employees.list.query({ search })).items;
  if (!found) throw new Error(`${search} is not there`);
  return found.id;
}

async function explained(
  { api }: Awaited<ReturnType<typeof signedIn>>,
  about: { employee: { id: EmployeeId } | null; businessDate: string | null } | undefined,
) {
  if (!about?.employee || !about.businessDate) throw new Error('nothing to explain');
  return await api.timesheets.explain.query({ employeeId: about.employee.id, date: about.businessDate });
}

function dayBefore(date: string): string {
  return new Date(Date.parse(date) - 86_400_000).toISOString().slice(0, 10);
}

test('the desk finds forty clients in their families, and two who may be one', async () => {
  const desk = await signedIn('frontdesk@demo.daybook');
  const { items } = await desk.api.clients.list.query({ limit: 200 });
  expect(items).toHaveLength(40);
  expect(new Set(items.map(({ householdId }) => householdId)).size).toBe(8);
  const [santos] = (await desk.api.clients.list.query({ search: 'ma santos' })).items;
  expect(santos).toBeDefined();
  const { name, birthDate, phone, email } = santos ?? { name: '', birthDate: null, phone: null, email: null };
  const likely = await desk.api.clients.duplicates.query({ name, birthDate, phone, email });
  expect(likely.items.slice(0, 2).map(({ is }) => is)).toEqual(['same', 'same']);
});

test('the center has two weeks of appointments, a day of every state, and a week to come', async () => {
  const { api } = await signedIn('frontdesk@demo.daybook');
  const { list, on, queue } = await appointmentsOf(api, 'Parian Health Center');
  expect(await queue()).toEqual({ calls: ['P001 Room 2'], days: 23, services: 6, requests: 3 });
  expect(list.providers.map(({ calledName, late }) => [calledName, late])).toEqual(
    ['Alma', 'Dr. Imelda', 'Lorna', 'Teresita'].map((name) => [name, false]),
  );
  const past = on('2026-11-10', '2026-11-24');
  expect(new Set(past.map(({ state }) => state))).toEqual(new Set(['done', 'no-show', 'cancelled']));
  expect(past.length).toBeGreaterThan(80);
  const today = on('2026-11-24', '2026-11-25');
  const states = ['requested', 'booked', 'arrived', 'in-service', 'done', 'no-show', 'cancelled'];
  expect(new Set(today.map(({ state }) => state))).toEqual(new Set(states));
  const flagged = today.flatMap(({ flags, client }) => flags.map((flag) => [flag, client?.name]));
  expect(flagged.toSorted()).toEqual([
    ['late', 'Sofia Manansala'],
    ['needs-move', 'Leonora Punzalan'],
  ]);
  expect(today.filter(({ service }) => service?.name === 'Mothers’ class').map(({ place }) => place)).toEqual([
    1, 2, 3, 4,
  ]);
  const ahead = on('2026-11-25', '2026-12-02');
  expect(ahead.length).toBeGreaterThan(20);
  expect(ahead.filter(({ flags }) => flags.length > 0)).toEqual([]);
  const page = await api.appointments.page.site.query({ slug: 'parian' });
  expect(new Set(page.services.map(({ selfBooking }) => selfBooking))).toEqual(new Set(['ask', 'book']));
  const [done] = past.filter(({ state, source }) => state === 'done' && source === 'page');
  const { items } = await api.appointments.history.query({ id: done?.id ?? appointmentId.parse(newId()) });
  expect(items.map(({ what }) => what)).toEqual(['held', 'requested', 'confirmed', 'status', 'status', 'status']);
});

test('a pharmacy gives flu shots, and who gives them has not come: her list says so', async () => {
  const { api } = await signedIn('owner@demo.daybook');
  const { list, on } = await appointmentsOf(api, 'Calamba Crossing');
  expect(list.providers.map(({ calledName, late }) => [calledName, late])).toEqual([
    ['Liezl', true],
    ['Rhea Mae', false],
  ]);
  expect(on('2026-11-24', '2026-11-25').filter(({ flags }) => flags.includes('provider-late')).length).toBe(3);
});
