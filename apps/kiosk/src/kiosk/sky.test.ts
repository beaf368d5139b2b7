import { expect, test } from 'vitest';
import { dayPart, skyAt } from './sky.ts';

test.each([
  [5, 0, 'dawn', 0],
  [7, 58, 'morning', 0.21],
  [12, 0, 'noon', 0.5],
  [15, 0, 'afternoon', 0.71],
  [18, 0, 'dusk', 0.93],
  [19, 0, 'night', 0],
  [0, 0, 'night', 0.5],
  [4, 59, 'night', 1],
])('at %i:%i the sky is %s', (hour, minute, name, way) => {
  const sky = skyAt({ hour, minute });
  expect(sky.name).toBe(name);
  expect(sky.way).toBeCloseTo(way, 2);
});

test('every minute of the day has a sun or a moon on its way', () => {
  for (let minute = 0; minute < 24 * 60; minute += 1) {
    const { way, height } = skyAt({ hour: Math.floor(minute / 60), minute: minute % 60 });
    expect(way).toBeGreaterThanOrEqual(0);
    expect(way).toBeLessThan(1);
    expect(height).toBeGreaterThanOrEqual(0);
    expect(height).toBeLessThanOrEqual(1);
  }
});

test.each([
  [3, 'evening'],
  [4, 'morning'],
  [11, 'morning'],
  [12, 'afternoon'],
  [17, 'afternoon'],
  [18, 'evening'],
])('at %i the greeting is for the %s', (hour, part) => {
  expect(dayPart(hour)).toBe(part);
});
