import type { ShiftView } from '@daybook/contract/clock';
import { expect, test } from 'vitest';
import { daysWithoutOut, drawnShifts, sayWhen } from './day-so-far.ts';

const shift: ShiftView = {
  businessDate: '2026-11-24',
  in: '2026-11-24T00:00:00.000Z',
  out: null,
  breaks: [],
  workedMs: 0,
  breakMs: 0,
  flags: [],
};
const night: ShiftView = { ...shift, businessDate: '2026-11-23', in: '2026-11-23T14:00:00.000Z' };
const forgotten: ShiftView = { ...night, flags: ['missing-out'] };
const ended: ShiftView = { ...night, out: '2026-11-23T22:00:00.000Z' };
const today = { businessDate: '2026-11-24', zone: 'Asia/Manila', workedMs: 0, breakMs: 0 };

test.each([
  ['a shift of today', shift, true],
  ['a night shift that still runs', night, true],
  ['an ended shift of yesterday', ended, false],
  ['a shift without its out', forgotten, false],
])('%s is drawn: %o', (_, one, drawn) => {
  expect(drawnShifts({ ...today, shifts: [one] })).toEqual(drawn ? [one] : []);
});

test('a shift without its out is named by its day', () => {
  expect(daysWithoutOut('en', { ...today, shifts: [forgotten, shift] })).toEqual(['Monday']);
  expect(daysWithoutOut('fil', { ...today, shifts: [forgotten] })).toEqual(['Lunes']);
});

test('a moment of another day says its day', () => {
  const now = Date.parse('2026-11-24T01:00:00.000Z');
  expect(sayWhen('en', 'Asia/Manila', '2026-11-24T00:05:00.000Z', now)).toBe('8:05');
  expect(sayWhen('en', 'Asia/Manila', '2026-11-23T14:00:00.000Z', now)).toBe('Mon 23 Nov, 22:00');
});
