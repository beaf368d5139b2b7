import { expect, test } from 'vitest';
import { guessColumns } from './people-columns.ts';

test('columns are known by their names in English and Filipino, whatever their case, spaces and marks', () => {
  expect(guessColumns(['Employee No.', 'FULL NAME', 'Nickname', 'Language', 'Branch'])).toEqual({
    number: 0,
    name: 1,
    calledName: 2,
    language: 3,
    sites: 4,
  });
  expect(guessColumns(['Mga sangay', 'Wika', 'Palayaw', 'Buong pangalan', 'Número'])).toEqual({
    sites: 0,
    language: 1,
    calledName: 2,
    name: 3,
    number: 4,
  });
});

test('a column of another name is nobody’s, and of two that fit the first is taken', () => {
  expect(guessColumns(['', 'Rate', 'Name', 'Full name', 'TIN'])).toEqual({ name: 2 });
});
