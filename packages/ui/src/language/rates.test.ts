import { expect, test } from 'vitest';
import { formatShare, formatTimes } from './rates.ts';

test.each([
  [12_500, '1.25', '125 %'],
  [13_000, '1.30', '130 %'],
  [10_000, '1.00', '100 %'],
  [16_905, '1.6905', '169.05 %'],
])('%i ten thousandths are %s times, or %s', (value, times, share) => {
  expect(formatTimes('en', value)).toBe(times);
  expect(formatShare('fil', value)).toBe(share);
});
