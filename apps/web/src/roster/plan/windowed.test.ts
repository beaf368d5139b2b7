import { expect, test } from 'vitest';
import { windowOf } from './windowed.ts';

test('few rows are all drawn', () => {
  expect(windowOf([40, 40, 67], { top: 0, height: 100 })).toEqual({ first: 0, last: 2, before: 0, behind: 0 });
});

test('of many those that are seen are drawn, with some round them, and the room of all stays the same', () => {
  const heights = Array.from({ length: 200 }, (_, n) => (n % 3 === 0 ? 67 : 40));
  const total = heights.reduce((sum, one) => sum + one, 0);
  for (const top of [0, 500, 4_000, total - 600, total + 500]) {
    const { first, last, before, behind } = windowOf(heights, { top, height: 600 });
    const drawn = heights.slice(first, last + 1).reduce((sum, one) => sum + one, 0);
    expect(before + drawn + behind).toBe(total);
    expect(before).toBeLessThanOrEqual(Math.max(0, Math.min(top, total)));
    expect(before + drawn).toBeGreaterThanOrEqual(Math.min(total, top + 600));
    expect(last - first).toBeLessThan(40);
  }
});
