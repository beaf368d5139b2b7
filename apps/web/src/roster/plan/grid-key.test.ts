import { expect, test } from 'vitest';
import { deedOf } from './grid-key.ts';

const press = (key: string, held: Partial<Record<'altKey' | 'shiftKey' | 'ctrlKey' | 'metaKey', boolean>> = {}) =>
  deedOf({ key, altKey: false, shiftKey: false, ctrlKey: false, metaKey: false, ...held });

test('arrows go, with Shift they move the shift, with Alt they change its times', () => {
  expect(press('ArrowRight')).toEqual({ is: 'go', rows: 0, columns: 1 });
  expect(press('ArrowDown', { shiftKey: true })).toEqual({ is: 'move', rows: 1, columns: 0 });
  expect(press('ArrowLeft', { altKey: true })).toEqual({ is: 'time', starts: -15, ends: 0 });
  expect(press('ArrowUp', { altKey: true })).toEqual({ is: 'time', starts: 0, ends: 15 });
});

test('letters and digits do their deed, and what belongs to the browser is left to it', () => {
  expect([press('Enter'), press('n'), press('Delete'), press('3')]).toEqual([
    { is: 'edit' },
    { is: 'new' },
    { is: 'remove' },
    { is: 'template', n: 3 },
  ]);
  expect(press('v', { ctrlKey: true })).toEqual({ is: 'paste' });
  expect([press('a', { ctrlKey: true }), press('Tab'), press('z')]).toEqual([undefined, undefined, undefined]);
});
