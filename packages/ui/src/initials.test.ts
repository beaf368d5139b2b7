import { expect, test } from 'vitest';
import { initialsOf, pickById } from './initials.ts';

test.each([
  ['Jomar Villanueva', 'JV'],
  ['Kristine Joy Bautista', 'KB'],
  ['Maricel Dela Cruz', 'MC'],
  ['  Ana ', 'A'],
  ['ñina 𝒜lba', 'Ñ𝒜'],
  ['', ''],
])('%s is shown as %s', (name, initials) => {
  expect(initialsOf(name)).toBe(initials);
});

test('an id always gets the same colour, and ids spread over all six', () => {
  const ids = Array.from({ length: 200 }, (_, i) => `019ab000-0000-7000-8000-${String(i).padStart(12, '0')}`);
  const picked = ids.map((id) => pickById(id, 6));
  expect(picked).toEqual(ids.map((id) => pickById(id, 6)));
  expect(new Set(picked)).toEqual(new Set([0, 1, 2, 3, 4, 5]));
});
