import { expect, test } from 'vitest';
import { sideBySide } from './side-by-side.ts';

test('what lies over something else shares its width, and what stands alone has all of it', () => {
  const drawn = sideBySide([
    { from: 600, to: 630 },
    { from: 540, to: 570 },
    { from: 540, to: 600 },
    { from: 570, to: 590 },
  ]);
  expect(drawn).toEqual([
    { from: 540, to: 600, lane: 0, lanes: 2 },
    { from: 540, to: 570, lane: 1, lanes: 2 },
    { from: 570, to: 590, lane: 1, lanes: 2 },
    { from: 600, to: 630, lane: 0, lanes: 1 },
  ]);
});
