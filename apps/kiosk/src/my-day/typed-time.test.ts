import { expect, test } from 'vitest';
import { nextOnWall, timeShown, timeTyped, wallOf } from './typed-time.ts';

test.each([
  ['', '–:––', null],
  ['7', '7:––', null],
  ['17', '1:7–', null],
  ['755', '7:55', '07:55'],
  ['1700', '17:00', '17:00'],
  ['0000', '00:00', '00:00'],
  ['2400', '24:00', null],
  ['960', '9:60', null],
])('the digits "%s" show %s and say %s', (digits, shown, said) => {
  expect(timeShown(digits)).toBe(shown);
  expect(timeTyped(digits)).toBe(said);
});

test.each([
  ['the same day', 'Asia/Manila', '2026-11-24T00:02:00.000Z', '17:00', '2026-11-24'],
  ['the next morning', 'Asia/Manila', '2026-11-24T14:00:00.000Z', '06:00', '2026-11-25'],
  ['a whole day later', 'Asia/Manila', '2026-11-24T00:02:00.000Z', '08:02', '2026-11-25'],
  ['by the wall of the site, not of UTC', 'America/New_York', '2026-11-25T01:00:00.000Z', '23:30', '2026-11-24'],
])('a time is that of %s', (_, zone, moment, time, date) => {
  expect(nextOnWall(zone, moment, time)).toEqual({ date, time });
});

test('a moment that the server offers is sent back with its offset', () => {
  expect(wallOf('2026-11-01T01:30:00-05:00')).toEqual({ date: '2026-11-01', time: '01:30', offset: '-05:00' });
});
