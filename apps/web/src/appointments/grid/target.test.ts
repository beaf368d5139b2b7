import { expect, test } from 'vitest';
import { shifted, toQuarter } from './target.ts';

const edges = { columns: 3, range: { from: 480, to: 1020 } };

test('it is moved by columns and minutes, as long as before', () => {
  expect(shifted({ column: 0, from: 540, to: 570 }, { columns: 1, minutes: 15 }, edges)).toEqual({
    ...{ column: 1, from: 555, to: 585 },
  });
});

test('it stays within the first and the last column, and within the hours that are drawn', () => {
  expect(shifted({ column: 0, from: 480, to: 510 }, { columns: -1, minutes: -15 }, edges)).toEqual({
    ...{ column: 0, from: 480, to: 510 },
  });
  expect(shifted({ column: 2, from: 1005, to: 1035 }, { columns: 1, minutes: 60 }, edges)).toEqual({
    ...{ column: 2, from: 1005, to: 1035 },
  });
});

test('its end alone is moved, to a quarter of an hour at least and eight hours at most', () => {
  expect(shifted({ column: 0, from: 540, to: 570 }, { longer: 15 }, edges).to).toBe(585);
  expect(shifted({ column: 0, from: 540, to: 570 }, { longer: -60 }, edges).to).toBe(555);
  expect(shifted({ column: 0, from: 540, to: 570 }, { longer: 900 }, edges).to).toBe(1020);
});

test('a moment lands on the nearest quarter', () => {
  expect([607, 608, 615].map(toQuarter)).toEqual([600, 615, 615]);
});
