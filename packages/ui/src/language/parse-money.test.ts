import fc from 'fast-check';
import { expect, test } from 'vitest';
import { moneyText, parseMoney } from './parse-money.ts';

test.each([
  ['1,200.5', 120_050],
  ['1200,50', 120_050],
  ['1.200,50', 120_050],
  ['1 200.50', 120_050],
  ['1,200', 120_000],
  ['1,200,000', 120_000_000],
  ['95', 9_500],
  [' 95.00 ', 9_500],
  ['0', 0],
])('%s is an amount', (typed, minor) => {
  expect(parseMoney(typed, 'PHP')).toBe(minor);
});

test.each(['1,2o0', '', '12,34,567', '1.2.3', '95.123456', '-5', '₱', '1,20,50', '.5', '5.'])('%s is none', (typed) => {
  expect(parseMoney(typed, 'PHP')).toBeNull();
});

test('a currency without decimals takes none', () => {
  expect(parseMoney('1,200', 'JPY')).toBe(1200);
  expect(parseMoney('1200.5', 'JPY')).toBeNull();
  expect(moneyText('en', 1200, 'JPY')).toBe('1,200');
});

test('an amount is shown with all its decimals', () => {
  expect(moneyText('en', 120_050, 'PHP')).toBe('1,200.50');
});

test.each([
  ['1,200', 1_200_000],
  ['1.200', 1_200],
  ['1,200.250', 1_200_250],
  ['1.200,250', 1_200_250],
  ['0.005', 5],
])('%s is %i thousandths where a currency has as many', (typed, minor) => {
  expect(parseMoney(typed, 'KWD')).toBe(minor);
});

test('amounts that a fraction of binary does not hold are read to the last digit', () => {
  expect(parseMoney('0.29', 'PHP')).toBe(29);
  expect(parseMoney('1.005', 'KWD')).toBe(1_005);
  expect(parseMoney('4,503,599,627.37', 'PHP')).toBe(450_359_962_737);
});

const currencies = { JPY: 0, PHP: 2, KWD: 3 } as const;
const anyCurrency = fc.constantFrom('JPY' as const, 'PHP' as const, 'KWD' as const);

test('what is shown of an amount is read as that amount, with 0, 2 and 3 decimals', () => {
  fc.assert(
    fc.property(fc.integer({ min: 0, max: 9_999_999_999_999 }), anyCurrency, (minor, currency) => {
      expect(parseMoney(moneyText('en', minor, currency), currency)).toBe(minor);
      expect(parseMoney(moneyText('fil', minor, currency), currency)).toBe(minor);
    }),
    { numRuns: 2_000 },
  );
});

test('decimals that are left out are noughts, and more than a currency has are none of its amounts', () => {
  fc.assert(
    fc.property(fc.integer({ min: 0, max: 999_999 }), anyCurrency, (units, currency) => {
      expect(parseMoney(String(units), currency)).toBe(units * 10 ** currencies[currency]);
      const more = Math.max(currencies[currency] + 1, 4);
      expect(parseMoney(`${units}.${'0'.repeat(more)}`, currency)).toBeNull();
    }),
  );
});

test('whatever is typed is a whole number from nought or none', () => {
  const typed = fc.oneof(fc.string(), fc.stringMatching(/^[\d.,\s-]{0,16}$/), fc.double().map(String));
  fc.assert(
    fc.property(typed, anyCurrency, (text, currency) => {
      const minor = parseMoney(text, currency);
      expect(minor === null || (Number.isSafeInteger(minor) && minor >= 0)).toBe(true);
    }),
    { numRuns: 2_000 },
  );
});
