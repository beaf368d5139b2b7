import { expect, test } from 'vitest';
import { parseTime } from './parse-time.ts';

test.each([
  ['17:00', '17:00'],
  ['1700', '17:00'],
  ['755', '07:55'],
  ['7.55', '07:55'],
  ['7:55p', '19:55'],
  ['12 am', '00:00'],
  ['12:30 PM', '12:30'],
  ['17', '17:00'],
  ['0:05', '00:05'],
])('%s is %s', (typed, time) => {
  expect(parseTime(typed)).toBe(time);
});

test.each(['', '24:00', '7:60', '13p', 'noon', '7:5', '17000'])('%s is no time', (typed) => {
  expect(parseTime(typed)).toBeNull();
});
