import { type EmployeeId, payTermsId } from '@daybook/contract/ids';
import { newId } from '@daybook/contract/new-id';
import { afterAll, beforeAll, beforeEach, expect, test } from 'vitest';
import { type Daybook, startDaybook } from '../testing/daybook.ts';
import { approveAll } from '../testing/hours.ts';
import { addLeaveKind, enterLeave, leaveOf } from '../testing/leave.ts';
import { days, week as weekdays } from '../testing/scenarios/scenario.ts';
import { addWorkSite, comeIn, openWorkplace, told, type Workplace, type WorkSite, work } from '../testing/workplace.ts';

let daybook: Daybook;
let place: Workplace;
let at: WorkSite;
let employeeId: EmployeeId;

/** The American week: Sunday to Saturday, overtime over 40 h. */
const period = { from: '2026-06-14', to: '2026-06-20' };
const friday = '2026-06-19';

beforeAll(async () => {
  daybook = await startDaybook();
  place = await openWorkplace(daybook);
});
afterAll(async () => {
  expect(daybook.faults).toEqual([]);
  await daybook.close();
});
/** Four days of nine hours, at 15.00 an hour. */
beforeEach(async () => {
  daybook.clock.set('2026-01-05T12:00:00.000Z');
  await comeIn(place);
  at = await addWorkSite(place, { zone: 'America/New_York', preset: 'us', rules: { restDays: [6, 7] } });
  employeeId = await work(place, at, days(weekdays.slice(0, 4), '08:00', '17:00'));
  const terms = { from: '2026-01-01', siteId: null, rate: 1500, currency: 'USD', restDays: null };
  await place.owner.api.timesheets.payTerms.set.mutate({ id: payTermsId.parse(newId()), employeeId, ...terms });
});

const sheet = async () => await place.owner.api.timesheets.get.query({ employeeId, period });

test('P09 a week of 36 h worked and 8 h of paid leave pays 44 h and no overtime', async () => {
  const kind = await addLeaveKind(place.owner);
  await enterLeave(place.owner, employeeId, leaveOf(kind.id, friday));
  const { totals, days: dates, pay } = await sheet();
  expect(totals).toMatchObject({ worked: 2160, regular: 2160, leave: 480, overtimeDaily: 0, overtimeWeekly: 0 });
  expect(told({ days: dates }, friday)).toEqual({ leave: 480 });
  expect(dates.find(({ date }) => date === friday)).toMatchObject({ leave: { name: 'Vacation', minutes: 480 } });
  expect(pay?.lines).toMatchObject([
    { bucket: 'regular', minutes: 2160, amount: 54_000 },
    { bucket: 'leave', minutes: 480, rate: 1500, amount: 12_000 },
  ]);
  expect(pay?.total).toBe(66_000);
  const explained = await place.owner.api.timesheets.explain.query({ employeeId, date: friday });
  expect(explained.day).toMatchObject({
    leave: { name: 'Vacation', minutes: 480 },
    figures: { leave: 480, worked: 0 },
  });
});

test('leave that is asked for, declined or withdrawn pays nothing', async () => {
  const kind = await addLeaveKind(place.owner);
  const granted = await enterLeave(place.owner, employeeId, leaveOf(kind.id, friday));
  const { id, version } = granted;
  const reason = 'Entered for another';
  await place.owner.api.roster.leave.decide.mutate({ id, version, decision: 'decline', reason });
  expect((await sheet()).totals).toMatchObject({ worked: 2160, leave: 0 });
  expect(told(await sheet(), friday)).toEqual({});
});

test('unpaid leave says on its date what it is, and pays nothing', async () => {
  const kind = await addLeaveKind(place.owner, { name: 'Unpaid leave', paid: false, yearlyMinutes: null });
  await enterLeave(place.owner, employeeId, leaveOf(kind.id, friday));
  const { days: dates, totals, pay } = await sheet();
  expect(dates.find(({ date }) => date === friday)).toMatchObject({ leave: { name: 'Unpaid leave', minutes: 0 } });
  expect([totals.leave, pay?.lines.map(({ bucket }) => bucket)]).toEqual([0, ['regular']]);
});

test('an approval of a date lapses when leave comes to it, and holds again when that is taken back', async () => {
  const kind = await addLeaveKind(place.owner);
  await approveAll(place.owner, employeeId, period);
  const stateOf = async () => (await sheet()).days.find(({ date }) => date === friday)?.state;
  expect(await stateOf()).toBe('approved');
  const { id, version } = await enterLeave(place.owner, employeeId, leaveOf(kind.id, friday, friday, 240));
  expect(await stateOf()).toBe('changed');
  expect(told(await sheet(), friday)).toEqual({ leave: 240 });
  await place.owner.api.roster.leave.decide.mutate({ id, version, decision: 'decline', reason: 'Not Friday' });
  expect(await stateOf()).toBe('approved');
});
