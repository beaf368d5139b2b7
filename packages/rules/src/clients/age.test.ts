import { expect, test } from 'vitest';
import { ageOn } from './age.ts';

test.each([
  ['1965-03-14', '2026-03-13', 60],
  ['1965-03-14', '2026-03-14', 61],
  ['2008-02-29', '2026-02-28', 17],
  ['2008-02-29', '2026-03-01', 18],
  ['2026-06-15', '2026-06-15', 0],
  ['2026-06-16', '2026-06-15', 0],
])('born %s is on %s %d years old', (birthDate, date, years) => {
  expect(ageOn(birthDate, date)).toBe(years);
});
