import { expect, test } from 'vitest';
import { caseOf, losAngeles, manila, newYork, type Place, shift } from '../testing/cases.ts';
import { presetRules } from './presets.ts';
import { value } from './value.ts';

/** The same span on days of June 2026: the 14th is a Sunday. */
const days = (site: Place, dates: readonly number[], span: string) =>
  dates.flatMap((date) => shift(site, `2026-06-${date}`, span));
const week = { from: '2026-06-14', to: '2026-06-20' };
const workdays = [15, 16, 17, 18, 19];
/** California without what is owed for meals. */
const california = { ...presetRules.california, meals: [] };

test('P01 what is over 40 hours is on the last day, and cut where the week’s limit was reached', () => {
  const { totals, days: dates } = value(caseOf(newYork, 'us', days(newYork, workdays, '08:00-16:15')), week);
  expect(totals).toMatchObject({ worked: 2475, regular: 2400, overtimeWeekly: 75, overtimeDaily: 0 });
  expect(dates.map(({ figures }) => figures.overtimeWeekly)).toEqual([0, 0, 0, 0, 0, 75, 0]);
  const [before, after] = dates[5]?.stretches ?? [];
  expect([before?.endedBy, after?.startedBy]).toEqual([
    { by: 'weekly-limit', minutes: 2400 },
    { by: 'weekly-limit', minutes: 2400 },
  ]);
  expect([after?.tier, after?.because, after?.minutes]).toEqual(['overtime', 'weekly', 75]);
});

test('P02 an hour and a half less on Wednesday takes the overtime of Friday with it, and nothing else', () => {
  const before = value(caseOf(newYork, 'us', days(newYork, workdays, '08:00-16:15')), week);
  const punches = [...days(newYork, [15, 16, 18, 19], '08:00-16:15'), ...days(newYork, [17], '08:00-14:45')];
  const after = value(caseOf(newYork, 'us', punches), week);
  expect(after.totals).toMatchObject({ worked: 2385, regular: 2385, overtimeWeekly: 0 });
  const changed = after.days.filter(
    ({ figures }, index) => JSON.stringify(figures) !== JSON.stringify(before.days[index]?.figures),
  );
  expect(changed.map(({ date }) => date)).toEqual(['2026-06-17', '2026-06-19']);
});

test.each([
  ['P04 US: five days of 10 hours', newYork, presetRules.us, workdays, '08:00-18:00', [2400, 0, 600, 0]],
  ['P04 California: the same, and never both', losAngeles, california, workdays, '08:00-18:00', [2400, 600, 0, 0]],
  ['P05 California: a day of 13 hours', losAngeles, california, [15], '08:00-21:00', [480, 240, 0, 60]],
  [
    'California: six days of 8 hours',
    losAngeles,
    california,
    [15, 16, 17, 18, 19, 20],
    '08:00-16:00',
    [2400, 0, 480, 0],
  ],
  [
    'California: six days of 10 hours',
    losAngeles,
    california,
    [15, 16, 17, 18, 19, 20],
    '08:00-18:00',
    [2400, 720, 480, 0],
  ],
  [
    'California: the seventh day',
    losAngeles,
    california,
    [14, 15, 16, 17, 18, 19, 20],
    '08:00-13:00',
    [1800, 300, 0, 0],
  ],
  [
    'California: over 8 hours of it',
    losAngeles,
    california,
    [14, 15, 16, 17, 18, 19, 20],
    '08:00-17:00',
    [2400, 840, 480, 60],
  ],
  [
    'US: the seventh day is as any',
    newYork,
    presetRules.us,
    [14, 15, 16, 17, 18, 19, 20],
    '08:00-13:00',
    [2100, 0, 0, 0],
  ],
  [
    'Philippines: over 8 hours a day, none a week',
    manila,
    presetRules.philippines,
    [15, 16, 17, 18, 19, 20],
    '08:00-17:00',
    [2880, 360, 0, 0],
  ],
  ['none: all is regular', manila, presetRules.none, [14, 15, 16, 17, 18, 19, 20], '08:00-22:00', [5880, 0, 0, 0]],
] as const)('%s', (_title, site, rules, dates, span, [regular, overtimeDaily, overtimeWeekly, doubleTime]) => {
  const { totals } = value(caseOf(site, rules, days(site, dates, span)), week);
  expect(totals).toMatchObject({ regular, overtimeDaily, overtimeWeekly, doubleTime });
});

test('California: seven days in a row over two workweeks are no seventh day', () => {
  const { totals } = value(
    caseOf(losAngeles, california, days(losAngeles, [16, 17, 18, 19, 20, 21, 22], '08:00-13:00')),
    {
      from: '2026-06-14',
      to: '2026-06-27',
    },
  );
  expect(totals).toMatchObject({ worked: 2100, regular: 2100 });
});

test('California: the minutes of the seventh day say that it is one, and where its double time begins', () => {
  const seven = [14, 15, 16, 17, 18, 19, 20];
  const { days: dates } = value(caseOf(losAngeles, california, days(losAngeles, seven, '08:00-17:00')), week);
  expect(dates[6]?.stretches).toMatchObject([
    { tier: 'overtime', because: 'seventh-day', minutes: 480, endedBy: { by: 'daily-limit', minutes: 480 } },
    { tier: 'double-time', because: 'seventh-day', minutes: 60 },
  ]);
});

test('P09 paid leave is paid and brings no overtime nearer', () => {
  const punches = days(newYork, [15, 16, 17, 18], '08:00-17:00');
  const leave = [{ date: '2026-06-19', minutes: 480, name: 'Vacation' }];
  const { totals, days: dates } = value(caseOf(newYork, 'us', punches, { leave }), week);
  expect(totals).toMatchObject({ worked: 2160, regular: 2160, leave: 480, overtimeWeekly: 0, overtimeDaily: 0 });
  expect(dates[5]?.leave).toEqual({ name: 'Vacation', minutes: 480 });
});

test('a week that crosses the period’s end is valued whole, and each period has its own dates of it', () => {
  const punches = days(newYork, [14, ...workdays], '08:00-16:00');
  const person = caseOf(newYork, 'us', punches);
  const [before, after] = [
    value(person, { from: '2026-06-01', to: '2026-06-15' }),
    value(person, { from: '2026-06-16', to: '2026-06-30' }),
  ];
  expect(before.totals).toMatchObject({ worked: 960, overtimeWeekly: 0 });
  expect(after.totals).toMatchObject({ worked: 1920, regular: 1440, overtimeWeekly: 480 });
});

test('a date’s limit counts all of its shifts', () => {
  const punches = [...shift(manila, '2026-06-15', '06:00-11:00'), ...shift(manila, '2026-06-15', '13:00-18:00')];
  const { totals } = value(caseOf(manila, 'philippines', punches), { from: '2026-06-15', to: '2026-06-15' });
  expect(totals).toMatchObject({ regular: 480, overtimeDaily: 120 });
});
