import { type EmployeeId, type ExceptionId, plannedShiftId, punchId, type SiteId } from '@daybook/contract/ids';
import { newId } from '@daybook/contract/new-id';
import { openSql } from '@daybook/db/open';
import { afterAll, beforeAll, beforeEach, expect, test } from 'vitest';
import { sweep } from '../jobs/sweep.ts';
import { type Daybook, startDaybook } from '../testing/daybook.ts';
import { daysOf, enterPunches } from '../testing/hours.ts';
import { addEmployee, addSite, openShop, password } from '../testing/lakeshore.ts';
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
  // Monday, 08:30 in Manila.
  daybook.clock.set('2026-06-15T00:30:00.000Z');
  shop = await openShop(daybook);
});

const span = { from: '2026-06-15', to: '2026-06-21' };
const id = () => plannedShiftId.parse(newId());
interface Planned {
  employeeId?: EmployeeId;
  siteId?: SiteId;
  date?: string;
  starts?: string;
}
/** Plans 09:00 to 17:00 on the Monday, or changes what is planned, and publishes it. */
async function plan(shiftId: ReturnType<typeof id>, version: number | undefined, more: Planned = {}) {
  const { employeeId = shop.employee, siteId = shop.site, date = '2026-06-15', starts = '09:00' } = more;
  const shift = { employeeId, date, starts, ends: '17:00', breakMinutes: 60, note: '' };
  const change = { id: shiftId, shift, ...(version === undefined ? {} : { version }) };
  await shop.owner.api.roster.save.mutate({ siteId, changes: [change] });
  await shop.owner.api.roster.publish.mutate({ siteId, ...span });
}
async function at(moment: string) {
  daybook.clock.set(moment);
  await shop.owner.api.access.signIn.mutate({ login: shop.login, password });
}
async function press(kind: 'in' | 'out', moment: string) {
  await at(moment);
  const claim = { method: 'pin', employeeId: shop.employee, pin: '4821' } as const;
  await shop.kiosk.api.clock.punch.mutate({ id: punchId.parse(newId()), kind, occurredAt: moment, claim });
}
async function inbox() {
  await sweep(daybook.house, 15 * 60_000);
  const { items } = await shop.owner.api.exceptions.list.query({});
  return items.filter(({ kind }) => kind !== 'silent');
}
const asked = async () =>
  (await inbox()).map(({ kind, employee, site, businessDate }) => [kind, employee?.id, site.id, businessDate]);
async function decide(answer: 'seen' | 'excuse') {
  const [first] = await inbox();
  if (!first) return expect.unreachable('nothing is asked');
  const reason = 'The bridge was closed';
  return await shop.owner.api.exceptions.decide.mutate({ id: first.id, version: first.version, answer, reason });
}
const report = async () => (await shop.owner.api.timesheets.report.query(span)).totals;

test('a shift that is given to somebody else, moved to another site or date is asked about as it is now', async () => {
  const [shift, other, north] = [id(), await addEmployee(shop.owner, [shop.site]), await addSite(shop.owner)];
  await plan(shift, undefined);
  await at('2026-06-15T01:30:00.000Z');
  expect(await asked()).toEqual([['missing', shop.employee, shop.site, '2026-06-15']]);
  await plan(shift, 1, { employeeId: other });
  expect(await asked()).toEqual([['missing', other, shop.site, '2026-06-15']]);
  await plan(shift, 2, { employeeId: other, siteId: north });
  expect(await asked()).toEqual([['missing', other, north, '2026-06-15']]);
  await plan(shift, 3, { employeeId: other, date: '2026-06-16' });
  expect(await asked()).toEqual([]);
  await at('2026-06-16T01:30:00.000Z');
  expect(await asked()).toEqual([['missing', other, shop.site, '2026-06-16']]);
});

test('who was known to be missing and comes is late, and the report counts it', async () => {
  await plan(id(), undefined);
  await at('2026-06-15T01:30:00.000Z');
  await decide('seen');
  expect(await asked()).toEqual([]);
  await press('in', '2026-06-15T02:00:00.000Z');
  expect((await inbox()).map(({ kind }) => kind)).toEqual(['late']);
  expect(await report()).toMatchObject({ late: 1, lateMinutes: 60 });
});

test('who was excused while missing is excused of coming late, and of not coming at all', async () => {
  await plan(id(), undefined);
  await at('2026-06-15T01:30:00.000Z');
  const { id: decided, version } = (await decide('excuse')) as { id: ExceptionId; version: number };
  await press('in', '2026-06-15T02:00:00.000Z');
  expect(await asked()).toEqual([]);
  expect(await report()).toMatchObject({ late: 0, lateMinutes: 0, absent: 0 });
  daybook.clock.set('2026-06-15T01:39:00.000Z');
  await shop.owner.api.exceptions.undo.mutate({ id: decided, version });
  daybook.clock.set('2026-06-15T02:00:00.000Z');
  expect((await inbox()).map(({ kind }) => kind)).toEqual(['late']);
  expect(await report()).toMatchObject({ late: 1, lateMinutes: 60 });
});

test('when somebody left is another question than when somebody came', async () => {
  await plan(id(), undefined);
  await press('in', '2026-06-15T02:00:00.000Z');
  await decide('excuse');
  await press('out', '2026-06-15T08:00:00.000Z');
  await at('2026-06-15T09:00:00.000Z');
  expect((await inbox()).map(({ kind }) => kind)).toEqual(['left-early']);
  expect(await report()).toMatchObject({ late: 0, leftEarly: 1 });
});

test('a decision is about the plan as it was: moved to another date the shift is asked about anew', async () => {
  const shift = id();
  await plan(shift, undefined);
  await at('2026-06-15T01:30:00.000Z');
  const decided = await decide('excuse');
  await plan(shift, 1, { date: '2026-06-16' });
  const { evidence } = await shop.owner.api.exceptions.get.query({ id: decided.id });
  expect(evidence.planned).toBeNull();
  await at('2026-06-16T01:30:00.000Z');
  expect((await inbox()).map(({ kind, businessDate }) => [kind, businessDate])).toEqual([['missing', '2026-06-16']]);
  await at('2026-06-16T09:00:00.000Z');
  expect(await report()).toMatchObject({ absent: 1 });
});

test('a plan that is changed on its date changes how late somebody came', async () => {
  const shift = id();
  await plan(shift, undefined);
  await press('in', '2026-06-15T02:00:00.000Z');
  const minutes = async () => {
    await inbox();
    const sql = openSql(daybook.database.superuserUrl, { max: 1 });
    const rows = await sql`select facts -> 'minutes' as minutes from exceptions
      where organization_id = ${shop.organizationId} and kind = 'late'`;
    await sql.end();
    return rows.map((row) => row.minutes);
  };
  expect(await minutes()).toEqual([60]);
  await plan(shift, 1, { starts: '09:30' });
  expect(await minutes()).toEqual([30]);
});

test('what was raised settles also after days, when hours are entered, leave is granted or the plan is taken back', async () => {
  const kind = await addLeaveKind(shop.owner);
  const [first, second, third] = [id(), id(), id()];
  await plan(first, undefined);
  await plan(second, undefined, { date: '2026-06-16' });
  await plan(third, undefined, { date: '2026-06-17' });
  await at('2026-06-17T12:00:00.000Z');
  await inbox();
  await at('2026-06-22T01:00:00.000Z');
  const dates = async () => (await inbox()).map(({ kind: what, businessDate }) => [what, businessDate]);
  expect(await dates()).toEqual([
    ['absent', '2026-06-15'],
    ['absent', '2026-06-16'],
    ['absent', '2026-06-17'],
  ]);
  const place = { site: shop.site, employee: shop.employee };
  await enterPunches(shop.owner, place, daysOf(['2026-06-15'], '09:00', '17:00'));
  expect(await dates()).toEqual([
    ['absent', '2026-06-16'],
    ['absent', '2026-06-17'],
  ]);
  await enterLeave(shop.owner, shop.employee, leaveOf(kind.id, '2026-06-16'));
  expect(await dates()).toEqual([['absent', '2026-06-17']]);
  await shop.owner.api.roster.save.mutate({ siteId: shop.site, changes: [{ id: third, version: 1, shift: null }] });
  await shop.owner.api.roster.publish.mutate({ siteId: shop.site, ...span, despite: true });
  expect(await dates()).toEqual([]);
});

test('whoever works here no more is not absent from what is still published', async () => {
  await plan(id(), undefined, { date: '2026-06-15' });
  await plan(id(), undefined, { date: '2026-06-17' });
  await at('2026-06-16T00:30:00.000Z');
  await shop.owner.api.directory.employees.archive.mutate({ id: shop.employee });
  await at('2026-06-19T00:30:00.000Z');
  expect(await report()).toMatchObject({ planned: 420, absent: 1 });
});
