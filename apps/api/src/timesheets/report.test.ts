import { type EmployeeId, plannedShiftId, type SiteId } from '@daybook/contract/ids';
import { newId } from '@daybook/contract/new-id';
import { openSql } from '@daybook/db/open';
import { afterAll, beforeAll, beforeEach, expect, test } from 'vitest';
import { type Browser, refusal } from '../testing/browser.ts';
import { type Daybook, startDaybook } from '../testing/daybook.ts';
import { approveAll, daysOf, enterPunches, lockAll, usePreset } from '../testing/hours.ts';
import { addAccount, addEmployee, addSite, openShop } from '../testing/lakeshore.ts';
import { addLeaveKind, enterLeave, leaveOf } from '../testing/leave.ts';

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
  // A Monday, 08:00 in Manila, after the weeks that are reported.
  daybook.clock.set('2026-06-29T00:00:00.000Z');
  shop = await openShop(daybook);
});

const span = { from: '2026-06-15', to: '2026-06-28' };
const [first, second] = [
  { from: '2026-06-15', to: '2026-06-21' },
  { from: '2026-06-22', to: '2026-06-28' },
];
const nothing = {
  planned: 0,
  worked: 0,
  overtime: 0,
  late: 0,
  lateMinutes: 0,
  leftEarly: 0,
  absent: 0,
  leave: 0,
};

/** Plans 08:00 to 17:00 with an hour of break on these dates and publishes them; answers the shifts' ids. */
async function plan(dates: readonly string[], { employeeId = shop.employee, siteId = shop.site } = {}) {
  const changes = dates.map((date) => ({
    id: plannedShiftId.parse(newId()),
    shift: { employeeId, date, starts: '08:00', ends: '17:00', breakMinutes: 60, note: '' },
  }));
  await shop.owner.api.roster.save.mutate({ siteId, changes });
  await shop.owner.api.roster.publish.mutate({ siteId, ...span, despite: true });
  return changes.map(({ id }) => id);
}
const ask = (more: { siteId?: SiteId } = {}, by: Browser = shop.owner) =>
  by.api.timesheets.report.query({ ...span, ...more });
const people = (siteId: SiteId = shop.site, of = span, by: Browser = shop.owner) =>
  by.api.timesheets.reportPeople.query({ siteId, ...of });
const at = (employee: EmployeeId = shop.employee, site: SiteId = shop.site) => ({ site, employee });

/** As the inbox leaves it when a manager excuses. */
async function excuse(kind: 'late' | 'absent' | 'left-early', shift: string, date: string): Promise<void> {
  const { id: accountId } = (await shop.owner.api.access.me.query()).account;
  const sql = openSql(daybook.database.superuserUrl, { max: 1 });
  await sql`
    insert into exceptions (organization_id, id, key, kind, site_id, employee_id, business_date, at, facts, state, answer,
      reason, decided_by, decided_at)
    values (${shop.organizationId}, ${newId()}, ${`${kind}:${shift}`}, ${kind}, ${shop.site}, ${shop.employee}, ${date},
      now(), '{}', 'decided', 'excuse', 'The bus was late', ${accountId}, now())`;
  await sql.end();
}

test('what was planned and worked stands by site and week, and the totals are the sum of the lines', async () => {
  await usePreset(shop.owner, 'philippines');
  const north = await addSite(shop.owner);
  const guest = await addEmployee(shop.owner, [north, shop.site]);
  await plan(['2026-06-15', '2026-06-16', '2026-06-22']);
  await plan(['2026-06-16'], { employeeId: guest, siteId: north });
  await enterPunches(shop.owner, at(), [
    ...daysOf(['2026-06-15'], '08:00', '17:30'),
    ...daysOf(['2026-06-22'], '08:00', '17:00'),
  ]);
  await enterPunches(shop.owner, at(guest, north), daysOf(['2026-06-16'], '08:20', '16:00'));
  const { items, weeks, totals } = await ask();
  expect(weeks.map(({ week, worked }) => [week, worked])).toEqual([
    [first, 1030],
    [second, 540],
  ]);
  expect(items.map(({ site, week, monday: _, ...line }) => [site.id, week, line])).toEqual(
    expect.arrayContaining([
      [shop.site, second, { ...nothing, people: 1, planned: 480, worked: 540, overtime: 60 }],
      [shop.site, first, { ...nothing, people: 1, planned: 960, worked: 570, overtime: 90, absent: 1 }],
      [north, first, { ...nothing, people: 1, planned: 480, worked: 460, late: 1, lateMinutes: 20, leftEarly: 1 }],
    ]),
  );
  expect(items).toHaveLength(3);
  expect(totals).toEqual({
    ...nothing,
    planned: 1920,
    worked: 1570,
    overtime: 150,
    late: 1,
    lateMinutes: 20,
    leftEarly: 1,
    absent: 1,
  });
  expect((await ask({ siteId: north })).totals.worked).toBe(460);
});

test('the people of a line sum to it, and have the hours of their sheets, also where they are paid', async () => {
  await usePreset(shop.owner, 'us');
  const other = await addEmployee(shop.owner, [shop.site]);
  await plan(['2026-06-16']);
  await enterPunches(shop.owner, at(), daysOf(['2026-06-15', '2026-06-16', '2026-06-17'], '08:30', '18:00'));
  await enterPunches(shop.owner, at(other), daysOf(['2026-06-16'], '09:00', '12:00'));
  // In the US a week begins on Sunday: the fortnight that is paid begins before the span.
  const period = { from: '2026-06-07', to: '2026-06-20' };
  await approveAll(shop.owner, shop.employee, period);
  await lockAll(shop.owner, shop.employee, period);
  await enterPunches(shop.owner, at(), daysOf(['2026-06-18'], '08:00', '10:00'));
  const { items } = await ask();
  const week = { from: '2026-06-15', to: '2026-06-20' };
  const line = items.find((one) => one.week.from === week.from) ?? expect.unreachable('no such week');
  expect(line.week).toEqual(week);
  const behind = await people(shop.site, week);
  for (const name of ['planned', 'worked', 'overtime', 'late', 'lateMinutes', 'leave'] as const)
    expect(behind.items.reduce((sum, one) => sum + one[name], 0)).toBe(line[name]);
  expect(behind.items).toHaveLength(line.people);
  for (const { employee, worked } of behind.items) {
    const sheet = await shop.owner.api.timesheets.get.query({ employeeId: employee.id, period: week });
    expect(worked).toBe(sheet.totals.worked);
  }
  const own = behind.items.find(({ employee }) => employee.id === shop.employee);
  expect(own?.worked).toBe(3 * 570);
  expect(own?.days).toContainEqual({
    date: '2026-06-16',
    planned: 480,
    worked: 570,
    lateMinutes: 30,
    leftEarlyMinutes: 0,
    absent: false,
    excused: false,
  });
});

test('what was excused counts no more, and is told', async () => {
  const [late = '', gone = ''] = await plan(['2026-06-15', '2026-06-16', '2026-06-17']);
  await enterPunches(shop.owner, at(), daysOf(['2026-06-15'], '09:00', '16:00'));
  expect((await ask()).totals).toMatchObject({ late: 1, lateMinutes: 60, leftEarly: 1, absent: 2 });
  await excuse('late', late, '2026-06-15');
  await excuse('absent', gone, '2026-06-16');
  expect((await ask()).totals).toMatchObject({ late: 0, lateMinutes: 0, leftEarly: 1, absent: 1, planned: 1440 });
  const [own] = (await people()).items;
  expect(own?.days.map(({ date, absent, excused }) => [date, absent, excused])).toEqual([
    ['2026-06-15', false, true],
    ['2026-06-16', false, true],
    ['2026-06-17', true, false],
  ]);
});

test('whoever has leave for the day is not absent, and the leave is told', async () => {
  const kind = await addLeaveKind(shop.owner);
  await plan(['2026-06-15', '2026-06-16']);
  await enterLeave(shop.owner, shop.employee, leaveOf(kind.id, '2026-06-15'));
  expect((await ask()).totals).toMatchObject({ planned: 960, worked: 0, absent: 1, leave: 480 });
});

test('weeks that begin on different days stand together by the calendar week that most of them lies in', async () => {
  // By name before the other one, since the sites of a week stand by name.
  const north = await addSite(shop.owner, { name: 'Bay Corner' });
  await usePreset(shop.owner, 'us', {}, north);
  const guest = await addEmployee(shop.owner, [north]);
  await enterPunches(shop.owner, at(), daysOf(['2026-06-16'], '08:00', '10:00'));
  await enterPunches(shop.owner, at(guest, north), daysOf(['2026-06-16', '2026-06-21'], '08:00', '09:00'));
  const { items, weeks } = await ask();
  expect(items.map(({ week, monday, worked }) => [week.from, monday, worked])).toEqual([
    ['2026-06-21', '2026-06-22', 60],
    ['2026-06-15', '2026-06-15', 60],
    ['2026-06-15', '2026-06-15', 120],
  ]);
  expect(weeks.map(({ monday, worked }) => [monday, worked])).toEqual([
    ['2026-06-15', 180],
    ['2026-06-22', 60],
  ]);
});

test('a draft is no plan', async () => {
  await shop.owner.api.roster.save.mutate({
    siteId: shop.site,
    changes: [
      {
        id: plannedShiftId.parse(newId()),
        shift: {
          employeeId: shop.employee,
          date: '2026-06-15',
          starts: '08:00',
          ends: '17:00',
          breakMinutes: 0,
          note: '',
        },
      },
    ],
  });
  expect(await ask()).toEqual({ items: [], weeks: [], totals: nothing });
});

test('an account is told of its own sites alone, other organizations find nothing, and who may not see hours is refused', async () => {
  const north = await addSite(shop.owner);
  const guest = await addEmployee(shop.owner, [north, shop.site]);
  await enterPunches(shop.owner, at(guest, north), daysOf(['2026-06-16'], '08:00', '12:00'));
  await enterPunches(shop.owner, at(guest), daysOf(['2026-06-17'], '08:00', '09:00'));
  const manager = await addAccount(daybook, shop.owner, 'manager', [shop.site]);
  const own = await ask({}, manager);
  expect(own.items.map(({ site }) => site.id)).toEqual([shop.site]);
  expect(own.totals.worked).toBe(60);
  expect(await refusal(ask({ siteId: north }, manager))).toMatchObject({ reason: 'not-found' });
  expect(await refusal(people(north, span, manager))).toMatchObject({ reason: 'not-found' });
  const { owner } = await openShop(daybook);
  expect(await refusal(people(shop.site, span, owner))).toMatchObject({ reason: 'not-found' });
  expect((await ask({}, owner)).items).toEqual([]);
  const clerk = await addAccount(daybook, shop.owner, 'site', [shop.site]);
  expect(await refusal(ask({}, clerk))).toMatchObject({ reason: 'not-allowed' });
  expect(await refusal(people(shop.site, span, clerk))).toMatchObject({ reason: 'not-allowed' });
});
