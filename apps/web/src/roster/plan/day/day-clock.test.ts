import { planMoment } from '@daybook/rules/roster/plan-times';
import { dayNumber } from '@daybook/rules/timesheets/days';
import { plainWall } from '@daybook/rules/timesheets/wall';
import { expect, test } from 'vitest';
import { dayClock } from './day-clock.ts';
import { nearestQuarter } from './nearest-quarter.ts';

const days = [
  ['Asia/Manila', '2026-03-08'],
  ['America/New_York', '2026-03-07'],
  ['America/New_York', '2026-03-08'],
  ['America/New_York', '2026-10-31'],
  ['America/New_York', '2026-11-01'],
  ['Australia/Lord_Howe', '2026-04-05'],
  ['Antarctica/Troll', '2026-03-29'],
  ['Antarctica/Troll', '2026-10-25'],
] as const;

test.each(days)('in %s on %s the line has the moments that the server plans by', (zone, date) => {
  const clock = dayClock(zone, date);
  const wall = plainWall(zone);
  for (let minutes = 0; minutes <= 3120; minutes += 5) {
    const at = planMoment({ day: dayNumber(date), minutes }, wall);
    expect(clock.momentAt(minutes)).toBe(at);
    expect(clock.shownAt(at)).toBe((at + wall.offsetAt(at) - Date.parse(date)) / 60_000);
  }
});

test.each(days)('in %s on %s the nearest quarter is one that the clock shows, and none is nearer', (zone, date) => {
  const clock = dayClock(zone, date);
  const start = clock.momentAt(240);
  for (let at = start; at < start + 26 * 3_600_000; at += 7 * 60_000) {
    const found = clock.momentAt(nearestQuarter(clock, at));
    expect(Math.abs(clock.shownAt(found) % 15)).toBe(0);
    const all = Array.from({ length: 60 }, (_, n) => clock.momentAt(Math.round(clock.shownAt(at) / 15 + n - 30) * 15));
    const real = all.filter((one) => clock.shownAt(one) % 15 === 0);
    expect(Math.abs(found - at)).toBe(Math.min(...real.map((one) => Math.abs(one - at))));
  }
});

test('odd minutes stay odd, and the second of two hours is none that can be planned', () => {
  const clock = dayClock('America/New_York', '2026-10-31');
  expect(nearestQuarter(clock, clock.momentAt(480), 10)).toBe(475);
  const secondHour = clock.momentAt(1440 + 120) - 20 * 60_000;
  expect(clock.shownAt(secondHour)).toBe(1440 + 100);
  expect(nearestQuarter(clock, secondHour)).toBe(1440 + 120);
});
