import { expect, test } from 'vitest';
import { coverageOf } from './coverage.ts';
import { lanesOf } from './lanes.ts';

const hours = [8, 9, 10, 11];
const span = (start: number, end: number) => ({ start, end });

test('an hour has the fewest and the most who are planned at once', () => {
  expect(coverageOf([[span(8.5, 11)], [span(7, 9)]], hours)).toEqual([
    { least: 1, most: 2 },
    { least: 1, most: 1 },
    { least: 1, most: 1 },
  ]);
  expect(coverageOf([[span(9.25, 9.5)]], hours).map(({ least, most }) => [least, most])).toEqual([
    [0, 0],
    [0, 1],
    [0, 0],
  ]);
  expect(coverageOf([], hours)).toHaveLength(3);
});

test('who is planned twice at once is one person, and who goes as another comes leaves no gap', () => {
  expect(coverageOf([[span(8, 10), span(9, 11)]], hours)).toEqual(Array(3).fill({ least: 1, most: 1 }));
  expect(coverageOf([[span(8, 9.5)], [span(9.5, 11)]], hours)).toEqual(Array(3).fill({ least: 1, most: 1 }));
});

test('what lies over another is drawn in a line of its own, and lines are used again', () => {
  const stretches = [
    { from: 0, to: 60 },
    { from: 30, to: 90 },
    { from: 60, to: 120 },
    { from: 80, to: 100 },
  ];
  expect(lanesOf(stretches)).toEqual([0, 1, 0, 2]);
});
