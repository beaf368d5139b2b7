import { expect, test } from 'vitest';
import { columnsOf } from './seen-columns.ts';

test('a week is drawn whole; of four weeks the columns that are seen, with two beside them', () => {
  expect(columnsOf(7, { left: 0, width: 100, all: 700 })).toEqual({ first: 0, last: 6 });
  expect(columnsOf(28, { left: 0, width: 960, all: 2688 })).toEqual({ first: 0, last: 11 });
  expect(columnsOf(28, { left: 500, width: 960, all: 2688 })).toEqual({ first: 3, last: 17 });
  expect(columnsOf(28, { left: 1728, width: 960, all: 2688 })).toEqual({ first: 16, last: 27 });
  expect(columnsOf(28, { left: 0, width: 0, all: 0 })).toEqual({ first: 0, last: 27 });
});
