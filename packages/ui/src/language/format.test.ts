import { expect, test } from 'vitest';
import {
  formatDate,
  formatDates,
  formatDay,
  formatDayOfMonth,
  formatDuration,
  formatHours,
  formatList,
  formatLongDate,
  formatMinutes,
  formatShortDate,
  formatTime,
  formatWeekday,
  formatWeekdayShort,
  zoneOffset,
} from './format.ts';

const minute = 60_000;

test.each([
  ['Asia/Manila', '2026-11-22T23:58:00.000Z', '7:58'],
  ['Asia/Manila', '2026-11-22T16:05:00.000Z', '0:05'],
  ['America/New_York', '2026-11-22T23:58:00.000Z', '18:58'],
  ['America/New_York', '2026-03-08T07:30:00.000Z', '3:30'],
  ['Asia/Kathmandu', '2026-11-22T12:00:00.000Z', '17:45'],
])('in %s the moment %s is %s on the wall', (zone, moment, shown) => {
  expect(formatTime(zone, moment)).toBe(shown);
});

test.each([
  ['en', 'Monday 23 November', 'Mon 23 Nov', 'Monday', 'Mon'],
  ['fil', 'Lunes, Nobyembre 23', 'Lun, Nob 23', 'Lunes', 'Lun'],
] as const)('a date in %s reads %s', (language, long, short, weekday, shortWeekday) => {
  expect(formatDay(language, 'Asia/Manila', '2026-11-22T23:58:00.000Z')).toBe(long);
  expect(formatDate(language, '2026-11-23')).toBe(long);
  expect(formatShortDate(language, '2026-11-23')).toBe(short);
  expect(formatWeekday(language, '2026-11-23')).toBe(weekday);
  expect(formatWeekdayShort(language, '2026-11-23')).toBe(shortWeekday);
});

test.each([
  ['en', 'Mon 23', '23 November', '9 – 22 November 2026', '28 November – 11 December 2026'],
  ['fil', 'Lun 23', 'Nobyembre 23', 'Nobyembre 9 – 22, 2026', 'Nobyembre 28 – Disyembre 11, 2026'],
] as const)('a pay period in %s', (language, day, long, inside, across) => {
  expect(formatLongDate(language, '2026-11-23')).toBe(long);
  expect(formatDayOfMonth(language, '2026-11-23')).toBe(day);
  expect(formatDates(language, '2026-11-09', '2026-11-22')).toBe(inside);
  expect(formatDates(language, '2026-11-28', '2026-12-11')).toBe(across);
});

test.each([
  [0, '0 min', '0.00'],
  [59 * minute + 59_999, '59 min', '1.00'],
  [60 * minute, '1 h 00', '1.00'],
  [488 * minute, '8 h 08', '8.13'],
])('%i ms are %s for people and %s as decimal hours', (ms, people, decimal) => {
  expect(formatDuration(ms)).toBe(people);
  expect(formatHours('en', ms)).toBe(decimal);
});

test.each([
  [8, '8 min'],
  [59, '59 min'],
  [60, '1 h 00'],
  [90, '1 h 30'],
])('a wait of %i minutes is told as %s', (minutes, told) => {
  expect(formatMinutes(minutes)).toBe(told);
});

test.each([
  ['Asia/Manila', '2026-03-08T07:30:00.000Z', 480],
  ['America/New_York', '2026-03-08T06:59:59.000Z', -300],
  ['America/New_York', '2026-03-08T07:00:00.000Z', -240],
  ['UTC', '2026-03-08T07:00:00.000Z', 0],
])('%s at %s is %i min ahead of UTC', (zone, moment, minutes) => {
  expect(zoneOffset(zone, moment)).toBe(minutes * minute);
});

test('several are one sentence', () => {
  expect(formatList('en', ['Wed 18', 'Fri 20'])).toBe('Wed 18 and Fri 20');
  expect(formatList('fil', ['Miy 18', 'Huw 19', 'Biy 20'])).toBe('Miy 18, Huw 19, at Biy 20');
});
