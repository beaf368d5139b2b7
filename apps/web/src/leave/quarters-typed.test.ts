import { expect, test } from 'vitest';
import { quartersTyped } from './quarters-typed.ts';

test.each([
  ['1.5', 6],
  ['0,25', 1],
  ['−2', -8],
  ['-2', -8],
  ['+3', 12],
  ['1.3', null],
  ['', null],
  ['1,2o', null],
  ['12:30', null],
])('%s', (typed, quarters) => {
  expect(quartersTyped(typed)).toBe(quarters);
});
