import { employeeId } from '@daybook/contract/ids';
import { expect, test } from 'vitest';
import { findPeople, letterOf, lettersOf } from './find-people.ts';

const names = ['Jomar Villanueva', 'Kristine Joy Bautista', 'Ángel Muñoz', 'Maricel Dela Cruz', 'Jhun-Rey Macaraeg'];
const people = names.map((name, i) => ({
  id: employeeId.parse(`019ab000-0000-7000-8000-00000000000${i}`),
  name,
  calledName: name === 'Maricel Dela Cruz' ? 'Icel' : (name.split(' ')[0] ?? name),
  here: true,
  pinLength: 4,
  dueAt: null,
}));

test.each([
  ['', names],
  ['j', ['Jomar Villanueva', 'Kristine Joy Bautista', 'Jhun-Rey Macaraeg']],
  ['bautista kris', ['Kristine Joy Bautista']],
  ['angel munoz', ['Ángel Muñoz']],
  ['rey', ['Jhun-Rey Macaraeg']],
  ['icel', ['Maricel Dela Cruz']],
  ['omar', []],
])('"%s" finds %o', (typed, found) => {
  expect(findPeople(people, typed).map(({ name }) => name)).toEqual(found);
});

test('names stand under their first letter, without its accent', () => {
  expect(people.map(letterOf)).toEqual(['J', 'K', 'A', 'M', 'J']);
  expect(lettersOf(people)).toEqual(['A', 'J', 'K', 'M']);
});
