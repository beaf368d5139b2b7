import { expect, test } from 'vitest';
import { axisOf, hoursOn, trimmed } from './day-axis.ts';
import { dayClock } from './day-clock.ts';

const hour = 60;

test('the line reaches an hour round what is on it, in whole hours, and never before its business day', () => {
  expect(trimmed([{ from: 475, to: 1020 }], '04:00', false)).toEqual({ from: 6 * hour, to: 18 * hour });
  expect(trimmed([{ from: 270, to: 600 }], '04:00', false)).toEqual({ from: 4 * hour, to: 11 * hour });
  expect(trimmed([{ from: 480, to: 28 * hour }], '04:00', false)).toEqual({ from: 7 * hour, to: 28 * hour });
  expect(trimmed([{ from: 480, to: 1790 }], '04:00', false)).toEqual({ from: 7 * hour, to: 30 * hour });
  expect(trimmed([], '04:00', false)).toEqual({ from: 7 * hour, to: 18 * hour });
  expect(trimmed([], '04:00', true)).toEqual({ from: 4 * hour, to: 28 * hour });
});

test.each([
  ['2026-06-15', 24, [4, 5]],
  ['2026-03-07', 23, [4, 5]],
  ['2026-10-31', 25, [4, 5]],
])('the business day of %s has %i hours', (date, long, [first, second]) => {
  const clock = dayClock('America/New_York', date);
  const hours = hoursOn(axisOf({ from: 240, to: 240 + 1440 }, clock), clock);
  expect(hours).toHaveLength(long + 1);
  expect(hours.slice(0, 2).map((at) => clock.shownAt(at) / 60)).toEqual([first, second]);
  expect(clock.shownAt(hours.at(-1) ?? 0) / 60).toBe(28);
});

test('where the clock is set by half an hour, the hours are still whole ones', () => {
  const clock = dayClock('Australia/Lord_Howe', '2026-04-04');
  const hours = hoursOn(axisOf({ from: 240, to: 240 + 1440 }, clock), clock);
  expect(hours.map((at) => clock.shownAt(at) / 60).slice(20)).toEqual([24, 25, 26, 27, 28]);
});
