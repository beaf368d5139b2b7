import { expect, test } from 'vitest';
import { pageOf } from './page-of.ts';

const seven = [1, 2, 3, 4, 5, 6, 7];

test.each<[string, number[], number, { shown: number[]; more: boolean }]>([
  ['nothing', [], 0, { shown: [], more: false }],
  ['all that fit', [1, 2, 3], 0, { shown: [1, 2, 3], more: false }],
  ['one less than fit, when more are to come', seven, 0, { shown: [1, 2, 3], more: true }],
  ['the next', seven, 1, { shown: [4, 5, 6], more: true }],
  ['what is left', seven, 2, { shown: [7], more: true }],
  ['the first again', seven, 3, { shown: [1, 2, 3], more: true }],
])('shows %s', (_, all, turn, expected) => {
  expect(pageOf(all, turn, 4)).toEqual(expected);
});
