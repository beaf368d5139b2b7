import { expect, test } from 'vitest';
import { monthAfter, partsOf, spanAfterTap, weeksOf } from './month.ts';

test.each([
  ['2026-11-26', 1, '2026-12-01'],
  ['2026-12-31', 1, '2027-01-01'],
  ['2026-01-15', -1, '2025-12-01'],
])('of %s, %i months on begins %s', (date, months, first) => {
  expect(monthAfter(date, months)).toBe(first);
});

test.each([
  ['2026-11-01', 6, 6],
  ['2027-02-01', 0, 4],
  ['2024-02-01', 3, 5],
])('the month of %s begins %i days after a Monday and lies in %i weeks', (first, empty, weeks) => {
  const all = weeksOf(first);
  expect(all).toHaveLength(weeks);
  expect(all.flat().indexOf(first)).toBe(empty);
  const dates = all.flat().filter((date) => date !== null);
  expect(new Set(dates).size).toBe(dates.length);
  expect(dates.every((date) => date.startsWith(first.slice(0, 7)))).toBe(true);
});

test('the first tap is a day, the next one the last, and one before it begins anew', () => {
  const monday = spanAfterTap(null, '2026-11-23');
  expect(monday).toEqual({ from: '2026-11-23', to: '2026-11-23' });
  const three = spanAfterTap(monday, '2026-11-25');
  expect(three).toEqual({ from: '2026-11-23', to: '2026-11-25' });
  expect(spanAfterTap(three, '2026-11-27')).toEqual({ from: '2026-11-27', to: '2026-11-27' });
  expect(spanAfterTap(monday, '2026-11-20')).toEqual({ from: '2026-11-20', to: '2026-11-20' });
});

test('of a day there are its whole hours, half of it and all of it', () => {
  expect(partsOf(480)).toEqual([60, 120, 180, 240, 300, 360, 420, 480]);
  expect(partsOf(450)).toEqual([60, 120, 180, 225, 240, 300, 360, 420, 450]);
  expect(partsOf(15)).toEqual([15]);
});
