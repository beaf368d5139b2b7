import { expect, test } from 'vitest';
import { monthOf } from './month.ts';

test.each([
  ['2026-11', '2026-11-30', '2026-10', '2026-12'],
  ['2026-12', '2026-12-31', '2026-11', '2027-01'],
  ['2028-02', '2028-02-29', '2028-01', '2028-03'],
])('%s has its dates and its neighbours', (month, to, before, after) => {
  const { dates, ...found } = monthOf(month);
  expect(found).toEqual({ month, from: `${month}-01`, to, before, after });
  expect(dates).toHaveLength(Number(to.slice(8)));
});
