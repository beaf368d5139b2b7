import type { DayView } from '@daybook/contract/timesheets';
import { expect, test } from 'vitest';
import { axisOn, spanOfDates, ticksOf } from './axis-of-dates.ts';
import { explanation, period, stamp } from './testing/explanations.ts';

const zone = 'America/New_York';
const dayOf = (date: string, from: string, to: string): DayView => ({
  ...explanation({}).day,
  date,
  periods: [period({ zone, in: stamp(1, new Date(from).toISOString()), out: stamp(4, new Date(to).toISOString()) })],
});
const monday = dayOf('2026-03-09', '2026-03-09T09:10-04:00', '2026-03-09T17:20-04:00');
const spring = dayOf('2026-03-07', '2026-03-07T22:00-05:00', '2026-03-08T06:00-04:00');

test('every line of a pay period has the same hours, after midnight too', () => {
  expect(spanOfDates(zone, [monday])).toEqual({ from: 540, to: 1_080 });
  expect(spanOfDates(zone, [monday, spring])).toEqual({ from: 540, to: 1_800 });
  expect(spanOfDates(zone, [])).toBeNull();
});

test('a line across a change of the clocks is an hour shorter, and ends at the same wall time', () => {
  const { start, end } = axisOn(zone, '2026-03-07', { from: 540, to: 1_800 });
  expect(new Date(start).toISOString()).toBe('2026-03-07T14:00:00.000Z');
  expect(new Date(end).toISOString()).toBe('2026-03-08T10:00:00.000Z');
});

test('hours are written where there is room for them', () => {
  expect(ticksOf({ from: 540, to: 1_080 }).map(({ text }) => text)).toEqual([
    '10:00',
    '12:00',
    '14:00',
    '16:00',
    '18:00',
  ]);
  expect(ticksOf({ from: 540, to: 1_800 })).toEqual([
    { at: (180 / 1_260) * 100, text: '12:00' },
    { at: (420 / 1_260) * 100, text: '16:00' },
    { at: (660 / 1_260) * 100, text: '20:00' },
    { at: (900 / 1_260) * 100, text: '0:00' },
    { at: (1_140 / 1_260) * 100, text: '4:00' },
  ]);
});
