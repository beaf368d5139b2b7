import { expect, test } from 'vitest';
import { csvCell } from './csv-file.ts';

test.each([
  ['Ana Lim', 'Ana Lim'],
  ['Cruz, Juan "Jun"', '"Cruz, Juan ""Jun"""'],
  ['=HYPERLINK("x")', '"\'=HYPERLINK(""x"")"'],
  ['-1', "'-1"],
])('%s stands in a file as %s: quoted where it has to be, and never a formula', (value, cell) => {
  expect(csvCell(value)).toBe(cell);
});
