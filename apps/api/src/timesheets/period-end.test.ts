import { afterAll, beforeAll, expect, test } from 'vitest';
import { type Daybook, startDaybook } from '../testing/daybook.ts';
import { shift } from '../testing/scenarios/scenario.ts';
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

test.each([
  ['is split into 2 h and 6 h', 'split', [120, 360]],
  ['is 8 h and nothing by the date of its start', 'start-date', [480, 0]],
] as const)(
  'P08 a night from 22:00 to 06:00 across the end of a half month %s',
  async (_title, shiftCountsTo, hours) => {
    const payPeriod = { kind: 'semi-monthly', first: 1, second: 16 } as const;
    const at = await addWorkSite(place, { zone: 'Asia/Manila', preset: 'none', rules: { shiftCountsTo, payPeriod } });
    const employeeId = await work(place, at, shift('2026-06-15', '22:00', '06:00', '2026-06-16'));
    const { current, after } = await place.owner.api.timesheets.periods.query({ employeeId, date: '2026-06-15' });
    expect([current.to, after.from]).toEqual(['2026-06-15', '2026-06-16']);
    const worked = async (period: typeof current) =>
      (await place.owner.api.timesheets.get.query({ employeeId, period })).totals.worked;
    expect([await worked(current), await worked(after)]).toEqual(hours);
  },
);
