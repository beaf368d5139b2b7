import { expect, test } from 'vitest';
import { movedTo, retimed, stretchOf, timesOf, withEnd, withStart } from './stretch.ts';

const four = '04:00';
const times = (starts: string, ends: string) => ({ starts, ends });

test.each([
  ['08:00', '17:00', 480, 1020],
  ['22:00', '06:00', 1320, 1800],
  ['02:30', '10:00', 1590, 2040],
  ['03:45', '03:45', 1665, 3105],
])('%s to %s lies on its business date, and is read back', (starts, ends, from, to) => {
  expect(stretchOf({ starts, ends }, four)).toEqual({ from, to });
  expect(timesOf({ from, to })).toEqual({ starts, ends });
});

test('it moves as long as it is, odd minutes and all, and never off its business date', () => {
  expect(timesOf(movedTo(stretchOf(times('07:55', '17:00'), four), 490, four))).toEqual(times('08:10', '17:15'));
  expect(timesOf(movedTo(stretchOf(times('05:00', '09:00'), four), 100, four))).toEqual(times('04:10', '08:10'));
  expect(timesOf(movedTo(stretchOf(times('22:00', '06:00'), four), 5000, four))).toEqual(times('03:50', '11:50'));
});

test('an end that is changed leaves a quarter of an hour at least and a day at most', () => {
  const usual = stretchOf(times('08:00', '17:00'), four);
  expect(timesOf(withStart(usual, 1200, four))).toEqual(times('16:45', '17:00'));
  expect(timesOf(withStart(usual, 0, four))).toEqual(times('04:00', '17:00'));
  expect(timesOf(withEnd(usual, 0))).toEqual(times('08:00', '08:15'));
  expect(withEnd(usual, 9000)).toEqual({ from: 480, to: 1920 });
  expect(withEnd({ from: 480, to: 485 }, 485)).toEqual({ from: 480, to: 500 });
  expect(withStart({ from: 240, to: 245 }, 230, four)).toEqual({ from: 240, to: 245 });
});

test('keys change one end or both', () => {
  const usual = times('08:00', '17:00');
  expect(retimed(usual, { starts: 15, ends: 0 }, four)).toEqual(times('08:15', '17:00'));
  expect(retimed(usual, { starts: 0, ends: -15 }, four)).toEqual(times('08:00', '16:45'));
  expect(retimed(usual, { starts: -15, ends: -15 }, four)).toEqual(times('07:45', '16:45'));
  expect(retimed(times('04:00', '09:00'), { starts: -15, ends: 0 }, four)).toEqual(times('04:00', '09:00'));
});
