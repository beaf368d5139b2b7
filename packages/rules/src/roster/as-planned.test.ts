import { expect, test } from 'vitest';
import { asPlanned } from './as-planned.ts';

const at = (time: string) => Date.parse(`2026-06-15T${time.length === 5 ? `${time}:00` : time}Z`);
const shift = { start: at('08:00'), end: at('17:00'), lateGrace: 5, leaveGrace: 5 };
const judged = (times: string[], now = '23:00') =>
  asPlanned(
    shift,
    times.map((text) => {
      const [from = '', to = ''] = text.split('-');
      return { in: at(from), out: to === '' ? null : at(to) };
    }),
    at(now),
  );

test.each([
  ['within the grace nobody is late', ['08:05:59-17:00'], [0, 0, false]],
  ['over it all of it is told', ['08:06-17:00'], [6, 0, false]],
  ['leaving within the grace is not early', ['08:00-16:55'], [0, 0, false]],
  ['before it is', ['08:00-16:54'], [0, 6, false]],
  ['the first in and the last out count', ['08:00-12:00', '12:30-16:00'], [0, 60, false]],
  ['nobody came', [], [0, 0, true]],
  ['who was there before it alone did not come', ['06:00-08:00'], [0, 0, true]],
  ['who never clocked out did not leave early', ['08:20-'], [20, 0, false]],
] as const)('%s', (_title, times, [late, early, absent]) => {
  expect(judged([...times])).toEqual({ lateMinutes: late, leftEarlyMinutes: early, absent });
});

test('nobody is absent, or has left early, before the shift is over', () => {
  expect(judged([], '16:59').absent).toBe(false);
  expect(judged([], '17:00').absent).toBe(true);
  expect(judged(['08:00-12:00'], '16:59').leftEarlyMinutes).toBe(0);
});
