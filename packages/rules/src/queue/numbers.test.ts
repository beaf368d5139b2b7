import fc from 'fast-check';
import { expect, test } from 'vitest';
import { nextLetter, priorityLetter, ticketNumber } from './numbers.ts';

test.each([
  [[], 'A'],
  [['A'], 'B'],
  [['B'], 'A'],
  [['A', 'B', 'C', 'D', 'E', 'F', 'G', 'H'], 'J'],
  [[...'ABCDEFGHJKLMN'], 'Q'],
  [[...'ABCDEFGHJKLMNQRSTUVWXYZ'], 'AA'],
  [[...'ABCDEFGHJKLMNQRSTUVWXYZ', 'AA'], 'AB'],
])('after %j the next service has %s', (taken, letter) => {
  expect(nextLetter(new Set(taken))).toBe(letter);
});

test('five hundred services have a letter each, and none has that of the priority lane', () => {
  const taken = new Set<string>();
  for (let n = 0; n < 500; n += 1) taken.add(nextLetter(taken));
  expect(taken.size).toBe(500);
  expect(taken).not.toContain(priorityLetter);
});

test.each([
  ['A', 1, 'A001'],
  ['P', 20, 'P020'],
  ['AB', 999, 'AB999'],
  ['A', 1000, 'A1000'],
])('%s and %d is %s', (letter, number, text) => {
  expect(ticketNumber(letter, number)).toBe(text);
});

test('no two numbers look the same', () => {
  const letter = fc.constantFrom('A', 'B', 'AA', 'AB', 'P');
  const number = fc.integer({ min: 1, max: 5000 });
  fc.assert(
    fc.property(letter, number, letter, number, (a, m, b, n) => {
      expect(ticketNumber(a, m) === ticketNumber(b, n)).toBe(a === b && m === n);
    }),
  );
});
