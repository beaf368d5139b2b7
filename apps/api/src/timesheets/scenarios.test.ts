import { afterAll, beforeAll, expect, test } from 'vitest';
import { type Daybook, startDaybook } from '../testing/daybook.ts';
import { addEmployee } from '../testing/lakeshore.ts';
import { breaks } from '../testing/scenarios/breaks.ts';
import { overtime } from '../testing/scenarios/overtime.ts';
import type { Where } from '../testing/scenarios/scenario.ts';
import { time } from '../testing/scenarios/time.ts';
import {
  addWorkSite,
  comeIn,
  enter,
  openWorkplace,
  summed,
  told,
  type Workplace,
  type WorkSite,
  work,
} from '../testing/workplace.ts';

let daybook: Daybook;
let place: Workplace;

beforeAll(async () => {
  daybook = await startDaybook();
  place = await openWorkplace(daybook);
});
afterAll(async () => {
  expect(daybook.faults).toEqual([]);
  await daybook.close();
});

const sites = new Map<string, Promise<WorkSite>>();
/** One site for each set of rules and zone: they are made once. */
async function siteFor({ zone = 'America/New_York', preset = 'us', ...more }: Where): Promise<WorkSite> {
  const key = JSON.stringify([zone, preset, more]);
  const made = sites.get(key) ?? addWorkSite(place, { zone, preset, ...more });
  sites.set(key, made);
  return await made;
}

test.each([...time, ...breaks, ...overtime])('%s', async (_title, where, marks, figures, flags = {}) => {
  daybook.clock.set('2026-01-05T12:00:00.000Z');
  await comeIn(place);
  const at = await siteFor(where);
  const employeeId = await work(place, at, marks);
  const dates = Object.keys(figures).sort();
  const [from = '', to = from] = [dates[0], dates.at(-1)];
  const { owner } = place;
  const sheet = await owner.api.timesheets.get.query({ employeeId, period: { from, to } });
  expect(Object.fromEntries(dates.map((date) => [date, told(sheet, date)]))).toEqual(figures);
  for (const [date, expected] of Object.entries(flags))
    expect(sheet.days.find((day) => day.date === date)?.flags).toEqual(expected);
  for (const date of dates) {
    const explained = await owner.api.timesheets.explain.query({ employeeId, date });
    const { premium, leave, holidayUnworked, ...ofMinutes } = explained.day.figures;
    expect(summed(explained)).toMatchObject(ofMinutes);
    expect(explained.day.figures).toEqual(sheet.days.find((day) => day.date === date)?.figures);
  }
  // Entered by a manager, to the minute and in another order, they are the same hours.
  if (marks.some((mark) => mark.split(' ')[2]?.length !== 5)) return;
  const entered = await addEmployee(owner, [at.site]);
  await enter(place, at, entered, marks);
  const same = await owner.api.timesheets.get.query({ employeeId: entered, period: { from, to } });
  expect(same.days.map((day) => day.figures)).toEqual(sheet.days.map((day) => day.figures));
});
