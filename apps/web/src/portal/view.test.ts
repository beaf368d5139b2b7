import { expect, test } from 'vitest';
import { viewOf } from './view.ts';

const id = '0199a6b2-1111-7000-8000-000000000001';

test.each([
  [null, { is: 'home' }],
  ['past', { is: 'past' }],
  [`one.${id}`, { is: 'one', id }],
  [`move.${id}`, { is: 'move', id }],
  ['one.somebody', { is: 'home' }],
  ['one', { is: 'home' }],
  ['elsewhere', { is: 'home' }],
])('?step=%s shows what it names, and home for what there is not', (wanted, view) => {
  expect(viewOf(wanted)).toEqual(view);
});
