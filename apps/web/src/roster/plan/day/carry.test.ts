import { expect, test } from 'vitest';
import { timesOf } from '../stretch.ts';
import { carried, type Grip } from './carry.ts';
import { dayClock } from './day-clock.ts';

const four = '04:00';
const minute = 60_000;
const usual = { from: 480, to: 1020 };

/** What becomes of a shift that is pulled by so many minutes of running time. */
function pull(grip: Grip, stretch: { from: number; to: number }, by: number, date = '2026-06-15') {
  const clock = dayClock('America/New_York', date);
  const pressedAt = clock.momentAt(stretch.from);
  const { starts, ends } = timesOf(carried({ grip, stretch, pressedAt, at: pressedAt + by * minute }, clock, four));
  return `${starts}–${ends}`;
}

test('a box moves by quarters of an hour and keeps odd minutes, an end goes to whole quarters', () => {
  expect([pull('move', usual, 7), pull('move', usual, 8), pull('move', usual, -52)]).toEqual([
    '08:00–17:00',
    '08:15–17:15',
    '07:15–16:15',
  ]);
  expect(pull('move', { from: 475, to: 1020 }, 20)).toBe('08:10–17:15');
  expect(pull('start', { from: 475, to: 1020 }, 20)).toBe('08:15–17:00');
  expect([pull('end', usual, 70), pull('end', usual, -2000)]).toEqual(['08:00–18:15', '08:00–08:15']);
});

test('what is drawn goes either way, is a quarter long at least, and begins on its business date', () => {
  expect([pull('draw', usual, 178), pull('draw', usual, -61), pull('draw', usual, 1)]).toEqual([
    '08:00–11:00',
    '07:00–08:00',
    '08:00–08:15',
  ]);
  expect(pull('draw', usual, -500)).toBe('04:00–08:00');
});

test('over an hour that is left out, an end jumps, and a shift stays as long on the wall', () => {
  const night = { from: 1320, to: 1500 };
  expect(pull('end', night, 45, '2026-03-07')).toBe('22:00–01:45');
  expect(pull('end', night, 60, '2026-03-07')).toBe('22:00–03:00');
  expect(pull('end', night, 75, '2026-03-07')).toBe('22:00–03:15');
  expect(pull('move', night, 60, '2026-03-07')).toBe('23:00–02:00');
});

test('over an hour that comes twice, an end waits where the clock is read the second time', () => {
  const night = { from: 1320, to: 1500 };
  expect(pull('end', night, 45, '2026-10-31')).toBe('22:00–01:45');
  expect(pull('end', night, 70, '2026-10-31')).toBe('22:00–01:45');
  expect(pull('end', night, 100, '2026-10-31')).toBe('22:00–02:00');
  expect(pull('end', night, 135, '2026-10-31')).toBe('22:00–02:15');
});
