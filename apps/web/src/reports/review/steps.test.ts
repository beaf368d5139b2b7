import { expect, test } from 'vitest';
import { stepsOf } from './steps.ts';

test('each line begins where the one before it ended, and lines of nothing are left out but for the float', () => {
  const { steps, at } = stepsOf(
    [
      { line: 'float', amount: 0 },
      { line: 'tendered', amount: 2_000 },
      { line: 'change', amount: 0 },
      { line: 'drops', amount: -1_500 },
    ],
    [500, 400],
  );
  expect(steps.map(({ line, from, to }) => [line, from, to])).toEqual([
    ['float', 0, 0],
    ['tendered', 0, 2_000],
    ['drops', 2_000, 500],
  ]);
  expect([at(0), at(500), at(2_000)]).toEqual([0, 25, 100]);
});

test('a drawer that should hold less than nothing has its zero within the axis, and one of nothing has none', () => {
  const less = stepsOf([{ line: 'paid-out', amount: -1_000 }], [1_000]);
  expect([less.at(-1_000), less.at(0), less.at(1_000)]).toEqual([0, 50, 100]);
  expect(stepsOf([{ line: 'float', amount: 0 }], [0]).at(0)).toBe(0);
});
