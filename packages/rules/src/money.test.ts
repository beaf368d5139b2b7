import { expect, test } from 'vitest';
import { digitsOf } from './money.ts';

test.each([
  ['JPY', 0],
  ['PHP', 2],
  ['USD', 2],
  ['KWD', 3],
])('%s has %i decimals', (currency, digits) => {
  expect(digitsOf(currency)).toBe(digits);
});
