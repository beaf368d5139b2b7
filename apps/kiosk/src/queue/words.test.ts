import { expect, test } from 'vitest';
import { numberWords } from './words.ts';

test('a wait of over an hour reads in hours, in both languages', () => {
  expect(numberWords.en.about(90)).toBe('About 1 h 30.');
  expect(numberWords.fil.about(90)).toBe('Mga 1 h 30.');
  expect(numberWords.en.wait(7, 125)).toBe('7 wait, about 2 h 05');
  expect(numberWords.fil.wait(7, 45)).toBe('7 ang naghihintay, mga 45 min');
});
