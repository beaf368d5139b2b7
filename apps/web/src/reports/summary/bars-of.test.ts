import { expect, test } from 'vitest';
import { barsOf, scaleOf } from './bars-of.ts';

const dates = ['2026-11-01', '2026-11-02', '2026-11-03'];

test('bars stand on zero, up for more and down for less, and a date without a report has none', () => {
  const values = new Map([
    ['2026-11-01', 300],
    ['2026-11-03', -100],
  ]);
  const scale = scaleOf([...values.values()]);
  expect(scale).toEqual({ low: -100, high: 300 });
  expect(barsOf(dates, values, scale)).toEqual([
    { date: '2026-11-01', value: 300, top: 0, height: 75 },
    null,
    { date: '2026-11-03', value: -100, top: 75, height: 25 },
  ]);
});

test('a day of nothing is a bar without height, and not a day without a report', () => {
  const values = new Map([['2026-11-02', 0]]);
  expect(barsOf(dates, values, scaleOf([0]))[1]).toEqual({ date: '2026-11-02', value: 0, top: 100, height: 0 });
});
