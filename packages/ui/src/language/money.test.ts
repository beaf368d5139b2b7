import { expect, test } from 'vitest';
import { formatMoney } from './money.ts';

test.each([
  ['en', 'PHP', 123_450, '₱1,234.50'],
  ['en', 'USD', -2_500, '−$25.00'],
  ['en', 'JPY', 1_500, '¥1,500'],
  ['fil', 'PHP', 5, '₱0.05'],
] as const)('in %s, %s of %i minor units is %s', (language, currency, minor, shown) => {
  expect(formatMoney(language, currency, minor)).toBe(shown);
});
