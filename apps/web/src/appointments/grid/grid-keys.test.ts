import { expect, test } from 'vitest';
import { deedOf, moveDeedOf } from './grid-keys.ts';

const plain = { altKey: false, ctrlKey: false, metaKey: false };

test('arrows move, Enter opens, and letters and digits do what they say', () => {
  expect(deedOf({ key: 'ArrowRight', ...plain }, true)).toEqual({ is: 'go', columns: 1, items: 0 });
  expect(deedOf({ key: 'Enter', ...plain }, true)).toEqual({ is: 'open' });
  expect(deedOf({ key: 'm', ...plain }, true)).toEqual({ is: 'move' });
  expect(deedOf({ key: '4', ...plain }, true)).toEqual({ is: 'state', state: 'no-show' });
});

test('letters and digits do nothing for whoever switched them off, nor what belongs to the browser', () => {
  expect(deedOf({ key: 'm', ...plain }, false)).toBeUndefined();
  expect(deedOf({ key: 'ArrowDown', ...plain }, false)).toBeDefined();
  expect(deedOf({ key: 'n', ...plain, ctrlKey: true }, true)).toBeUndefined();
});

test('what is moved goes by quarters and columns, its end with Alt, until Enter or Escape', () => {
  expect(moveDeedOf({ key: 'ArrowDown', altKey: false })).toEqual({ is: 'shift', minutes: 15 });
  expect(moveDeedOf({ key: 'ArrowDown', altKey: true })).toEqual({ is: 'shift', longer: 15 });
  expect(moveDeedOf({ key: 'Enter', altKey: false })).toEqual({ is: 'drop' });
  expect(moveDeedOf({ key: 'Escape', altKey: false })).toEqual({ is: 'let-go' });
});
