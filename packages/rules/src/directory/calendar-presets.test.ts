import { calendarPreset, calendarPresetId } from '@daybook/contract/calendar';
import { expect, test } from 'vitest';
import { dayNumber, dayOf, dayText, weekdayOf } from '../timesheets/days.ts';
import { calendarPresets } from './calendar-presets.ts';

const years = [2026, 2027] as const;
const presetOf = (country: string, year: number) => {
  const found = calendarPresets.find((preset) => preset.country === country && preset.year === year);
  if (!found) throw new Error(`there is no preset of ${country} ${year}`);
  return found;
};
const dateOf = (country: string, year: number, name: string) =>
  presetOf(country, year).days.find((day) => day.name === name)?.date;

/** The n-th such weekday of a month (1 is Monday), or by -1 the last. */
function nth(year: number, month: number, weekday: number, n: number): string {
  if (n === -1) {
    const last = dayOf(year, month + 1, 1) - 1;
    return dayText(last - ((weekdayOf(last) - weekday + 7) % 7));
  }
  const first = dayOf(year, month, 1);
  return dayText(first + ((weekday - weekdayOf(first) + 7) % 7) + 7 * (n - 1));
}

/** Gregorian Easter by the anonymous algorithm (Meeus, Astronomical Algorithms, chapter 8). */
function easter(year: number): number {
  const a = year % 19;
  const b = Math.floor(year / 100);
  const c = year % 100;
  const h = (19 * a + b - Math.floor(b / 4) - Math.floor((b - Math.floor((b + 8) / 25) + 1) / 3) + 15) % 30;
  const l = (32 + 2 * (b % 4) + 2 * Math.floor(c / 4) - h - (c % 4)) % 7;
  const n = h + l - 7 * Math.floor((a + 11 * h + 22 * l) / 451) + 114;
  return dayOf(year, Math.floor(n / 31), (n % 31) + 1);
}

test('every preset is there, each date once, in order and in its year', () => {
  expect(calendarPresets.map(({ id }) => id)).toEqual(calendarPresetId.options);
  for (const preset of calendarPresets) {
    expect(calendarPreset.safeParse(preset).success).toBe(true);
    const dates = preset.days.map(({ date }) => date);
    expect(dates).toEqual([...new Set(dates)].toSorted());
    expect(dates.every((date) => date.startsWith(String(preset.year)))).toBe(true);
  }
});

test.each(years)('Holy Week of %i stands round Easter', (year) => {
  const sunday = easter(year);
  expect(weekdayOf(sunday)).toBe(7);
  expect(dateOf('PH', year, 'Maundy Thursday')).toBe(dayText(sunday - 3));
  expect(dateOf('PH', year, 'Good Friday')).toBe(dayText(sunday - 2));
  expect(dateOf('PH', year, 'Black Saturday')).toBe(dayText(sunday - 1));
});

test.each(years)('National Heroes Day of %i is the last Monday of August', (year) => {
  expect(dateOf('PH', year, 'National Heroes Day')).toBe(nth(year, 8, 1, -1));
});

test.each(years)('the Eids of %i stand by the Umm al-Qura calendar', (year) => {
  const hijri = new Intl.DateTimeFormat('en-u-ca-islamic-umalqura', {
    timeZone: 'UTC',
    month: 'numeric',
    day: 'numeric',
  });
  const on = (name: string) => hijri.format(new Date(`${dateOf('PH', year, name)}T00:00:00Z`));
  expect(on('Eid’l Fitr')).toMatch(/^10\/1\b/);
  expect(on('Eid’l Adha')).toMatch(/^12\/10\b/);
});

test('of 2026 everything is proclaimed; of 2027 what laws fix to a date is certain and no more', () => {
  expect(presetOf('PH', 2026).days.filter(({ tentative }) => tentative)).toEqual([]);
  const certain = presetOf('PH', 2027).days.filter(({ tentative }) => !tentative);
  expect(certain.map(({ date }) => date.slice(5))).toEqual(['01-01', '08-30', '11-01', '12-08', '12-25', '12-31']);
  const kinds = (year: number, kind: string) =>
    presetOf('PH', year)
      .days.filter((day) => day.kind === kind)
      .map(({ name }) => name);
  for (const year of years) {
    expect(kinds(year, 'regular-holiday')).toHaveLength(12);
    expect(kinds(year, 'special-day')).toEqual(kinds(2026, 'special-day'));
  }
});

test.each(years)('the federal holidays of %i stand on the weekdays that the law names', (year) => {
  expect([
    dateOf('US', year, 'Birthday of Martin Luther King, Jr.'),
    dateOf('US', year, 'Washington’s Birthday'),
    dateOf('US', year, 'Memorial Day'),
    dateOf('US', year, 'Labor Day'),
    dateOf('US', year, 'Columbus Day'),
    dateOf('US', year, 'Thanksgiving Day'),
  ]).toEqual([
    nth(year, 1, 1, 3),
    nth(year, 2, 1, 3),
    nth(year, 5, 1, -1),
    nth(year, 9, 1, 1),
    nth(year, 10, 1, 2),
    nth(year, 11, 4, 4),
  ]);
});

test.each(years)(
  'whatever federal holiday is on a weekend of %i, or on the first Saturday after it, is observed beside it',
  (year) => {
    const fixed = ['01-01', '06-19', '07-04', '11-11', '12-25'].map((date) => `${year}-${date}`);
    const observed = [...fixed, `${year + 1}-01-01`]
      .map(dayNumber)
      .flatMap((day) => (weekdayOf(day) === 6 ? [day - 1] : weekdayOf(day) === 7 ? [day + 1] : []))
      .map(dayText)
      .filter((date) => date.startsWith(String(year)));
    const { days } = presetOf('US', year);
    expect(days.filter(({ name }) => name.endsWith('(observed)')).map(({ date }) => date)).toEqual(observed);
    expect(days.map(({ date }) => date)).toEqual(expect.arrayContaining(fixed));
  },
);
