import { expect, test } from 'vitest';
import { openAfter, paidUpTo } from './due-locks.ts';

const lock = (from: string, to: string, at: number) => ({ from: `2026-06-${from}`, to: `2026-06-${to}`, at });
const [first, second, third] = [lock('01', '07', 10), lock('08', '14', 20), lock('15', '21', 30)];

test('what comes to a lock is paid on the first date after it that is not locked itself', () => {
  expect(openAfter(first, [first])).toBe('2026-06-08');
  expect(openAfter(first, [first, second])).toBe('2026-06-15');
  expect(openAfter(first, [third, second, first])).toBe('2026-06-22');
  expect(openAfter(first, [first, third])).toBe('2026-06-08');
  expect(openAfter(second, [first, second])).toBe('2026-06-15');
});

test('up to each later lock of the period that was open then, all that came to an earlier one is paid', () => {
  expect(paidUpTo(first, [first])).toBe(10);
  expect(paidUpTo(first, [first, second, third])).toBe(30);
  expect(paidUpTo(second, [first, second, third])).toBe(30);
  expect(paidUpTo(third, [first, second, third])).toBe(30);
});

test('a period that was locked before its turn has paid nothing for the one before the gap', () => {
  const early = { ...third, at: 15 };
  expect(paidUpTo(first, [first, early])).toBe(10);
  // Then the gap is locked too, and carries what came to the first up to then.
  expect(paidUpTo(first, [first, early, second])).toBe(20);
  expect(paidUpTo(early, [first, early, second])).toBe(15);
});
