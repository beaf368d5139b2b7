import { afterAll, beforeAll, expect, test } from 'vitest';
import { type Daybook, startDaybook } from '../testing/daybook.ts';
import { days, nightly, week } from '../testing/scenarios/scenario.ts';
import { addWorkSite, openWorkplace, type Workplace, work } from '../testing/workplace.ts';

let daybook: Daybook;
let place: Workplace;

beforeAll(async () => {
  daybook = await startDaybook();
  daybook.clock.set('2026-01-05T12:00:00.000Z');
  place = await openWorkplace(daybook);
});
afterAll(async () => {
  expect(daybook.faults).toEqual([]);
  await daybook.close();
});

test('P01 the last day of a long week names the punches and the limit at which its overtime began', async () => {
  const at = await addWorkSite(place, { zone: 'America/New_York', preset: 'us' });
  const employeeId = await work(place, at, days(week, '09:00', '17:15'));
  const told = await place.owner.api.timesheets.explain.query({ employeeId, date: '2026-06-19' });
  expect(told).toMatchObject({
    zone: 'America/New_York',
    rules: { name: 'us', version: 1, from: '2020-01-01' },
    applied: { rounding: null, paidUpTo: 20, night: null, overtime: 15_000, day: 10_000 },
    weekBefore: 4 * 495,
    week: { from: '2026-06-14', to: '2026-06-20' },
    clockChange: null,
    premiums: [],
    edits: [],
  });
  const [period] = told.day.periods;
  expect(
    told.segments.map(({ from, to, minutes, tier, because, startedBy, endedBy }) => [
      [from, to, minutes, tier, because],
      startedBy,
      endedBy,
    ]),
  ).toEqual([
    [
      ['2026-06-19T13:00:00.000Z', '2026-06-19T20:00:00.000Z', 420, 'regular', 'within-limits'],
      { by: 'punch', punchId: period?.in.punchId, kind: 'in' },
      { by: 'weekly-limit', minutes: 2400 },
    ],
    [
      ['2026-06-19T20:00:00.000Z', '2026-06-19T21:15:00.000Z', 75, 'overtime', 'weekly'],
      { by: 'weekly-limit', minutes: 2400 },
      { by: 'punch', punchId: period?.out?.punchId, kind: 'out' },
    ],
  ]);
});

test('T03 a night across a change of the clock says when it was and what it took or gave', async () => {
  const at = await addWorkSite(place, { zone: 'America/New_York', preset: 'us' });
  const spring = await work(place, at, nightly('2026-03-07', '2026-03-08'));
  const told = await place.owner.api.timesheets.explain.query({ employeeId: spring, date: '2026-03-07' });
  expect(told.clockChange).toEqual({ at: '2026-03-08T07:00:00.000Z', minutes: -60 });
  const autumn = await work(place, at, nightly('2026-10-31', '2026-11-01'));
  const gained = await place.owner.api.timesheets.explain.query({ employeeId: autumn, date: '2026-10-31' });
  expect(gained.clockChange).toEqual({ at: '2026-11-01T06:00:00.000Z', minutes: 60 });
  const after = await place.owner.api.timesheets.explain.query({ employeeId: autumn, date: '2026-11-01' });
  expect([after.clockChange, after.segments]).toEqual([null, []]);
});

test('B07 a premium names its meal and when that was due', async () => {
  const at = await addWorkSite(place, { zone: 'America/Los_Angeles', preset: 'california' });
  const employeeId = await work(place, at, days(['2026-06-15'], '08:00', '14:00'));
  const { premiums, day } = await place.owner.api.timesheets.explain.query({ employeeId, date: '2026-06-15' });
  expect(premiums).toEqual([{ flag: 'meal-missing', minutes: 60, due: '2026-06-15T20:00:00.000Z' }]);
  expect(day.figures.premium).toBe(60);
});
