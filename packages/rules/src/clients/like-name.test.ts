import * as fc from 'fast-check';
import { expect, test } from 'vitest';
import { likeName, nameWords } from './like-name.ts';

test.each([
  ['Maria Santos', 'SANTOS, Maria'],
  ['Ma. Santos', 'Maria  Santos'],
  ['Niña Peñaflor', 'nina penaflor'],
  ['Niña', 'Nin\u0303a'],
  ['José Rizal', 'Rizal Jose'],
  ['Jean-Luc O’Brien', "jean luc o'brien"],
])('%s and %s are alike', (one, other) => {
  expect(likeName(one)).toBe(likeName(other));
});

test.each([
  ['Maria Santos', 'Mario Santos'],
  ['Ana Cruz', 'Ana Cruz Jr.'],
  ['–', '·'],
])('%s and %s are not alike', (one, other) => {
  expect(likeName(one)).not.toBe(likeName(other));
});

test('what is typed to search is not read as more than it says', () => {
  expect(nameWords(' Ma. SANTOS ')).toEqual(['ma', 'santos']);
  expect(nameWords('. -')).toEqual([]);
});

test('the order of words, their case and their spacing never matter, and alike twice is alike once', () => {
  const words = fc.array(fc.stringMatching(/^[a-zñáéó]{1,8}$/), { minLength: 1, maxLength: 5 });
  fc.assert(
    fc.property(words, (given) => {
      const key = likeName(given.join(' '));
      expect(likeName(given.toReversed().join(',  ').toUpperCase())).toBe(key);
      expect(likeName(key)).toBe(key);
    }),
  );
});
