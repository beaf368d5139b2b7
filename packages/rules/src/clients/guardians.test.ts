import type { Relationship } from '@daybook/contract/clients';
import fc from 'fast-check';
import { expect, test } from 'vitest';
import { ageOn } from './age.ts';
import { comesOfAgeOn, isChildOn, isGuardianOf } from './guardians.ts';

test('a child is none any more on the 18th birthday', () => {
  expect(comesOfAgeOn('2008-06-15')).toBe('2026-06-15');
  expect(isChildOn('2008-06-15', '2026-06-14')).toBe(true);
  expect(isChildOn('2008-06-15', '2026-06-15')).toBe(false);
});

test('who was born on 29 February is of age on 1 March', () => {
  expect(comesOfAgeOn('2008-02-29')).toBe('2026-03-01');
  expect(isChildOn('2008-02-29', '2026-02-28')).toBe(true);
});

test('of whom nobody knows the birth date, nobody says that it is a child', () => {
  expect(isChildOn(null, '2026-06-15')).toBe(false);
});

const dates = fc
  .date({ min: new Date('1950-01-01'), max: new Date('2060-12-31'), noInvalidDate: true })
  .map((date) => date.toISOString().slice(0, 10));

test('the day says the same as the age', () => {
  fc.assert(
    fc.property(dates, dates, (born, today) => {
      fc.pre(born <= today);
      expect(isChildOn(born, today)).toBe(ageOn(born, today) < 18);
    }),
  );
});

test('parents are the first of a child, and a parent or guardian of the first; nobody else', () => {
  const all: Relationship[] = ['self', 'spouse', 'partner', 'child', 'parent', 'sibling', 'guardian', 'other'];
  const pairs = all.flatMap((one) => all.filter((other) => isGuardianOf(one, other)).map((other) => [one, other]));
  expect(pairs).toEqual([
    ['self', 'child'],
    ['parent', 'self'],
    ['guardian', 'self'],
  ]);
});
