import fc from 'fast-check';
import { expect, test } from 'vitest';
import { digitsOf, parseAmount } from './money.ts';

/** An amount as people write it, made of its digits alone: no fraction of binary comes near it. */
function written(minor: number, digits: number, { group, decimal }: { group: string; decimal: string }): string {
  const all = String(minor).padStart(digits + 1, '0');
  const units = all.slice(0, all.length - digits).replaceAll(/\B(?=(\d{3})+$)/g, group);
  return digits === 0 ? units : `${units}${decimal}${all.slice(-digits)}`;
}

const anyAmount = fc.integer({ min: 0, max: 9_999_999_999_999 });
const anyDigits = fc.constantFrom(0, 2, 3);
const signs = fc.constantFrom(
  { typed: ',', group: ',', decimal: '.' },
  { typed: ',', group: ' ', decimal: '.' },
  { typed: ',', group: '', decimal: '.' },
  { typed: '.', group: '.', decimal: ',' },
  { typed: '.', group: '\u00a0', decimal: ',' },
  { typed: '.', group: '\u202f', decimal: ',' },
  { typed: '.', group: '', decimal: ',' },
) as fc.Arbitrary<{ typed: ',' | '.'; group: string; decimal: string }>;

test('what is written of an amount is read as that amount, with 0, 2 and 3 decimals and by either sign', () => {
  fc.assert(
    fc.property(anyAmount, anyDigits, signs, (minor, digits, { typed, ...own }) => {
      expect(parseAmount(written(minor, digits, own), digits, typed)).toBe(minor);
    }),
    { numRuns: 2_000 },
  );
});

test('decimals that are left out are noughts, and more than the currency has are none of its amounts', () => {
  fc.assert(
    fc.property(fc.integer({ min: 0, max: 999_999 }), anyDigits, (units, digits) => {
      expect(parseAmount(String(units), digits)).toBe(units * 10 ** digits);
      expect(parseAmount(`${units}.${'0'.repeat(digits + 1)}`, digits)).toBeNull();
    }),
  );
});

test('whatever is typed is a whole number from nought or none', () => {
  const typed = fc.oneof(fc.string(), fc.stringMatching(/^[\d.,\s-]{0,16}$/), fc.double().map(String));
  fc.assert(
    fc.property(typed, anyDigits, fc.constantFrom(',' as const, '.' as const), (text, digits, group) => {
      const minor = parseAmount(text, digits, group);
      expect(minor === null || (Number.isSafeInteger(minor) && minor >= 0)).toBe(true);
    }),
    { numRuns: 2_000 },
  );
});

test.each(['1,2o0', '', ' ', '-1', '+1', '1e3', '0x10', '1.2.3', '12,34,567', '₱100', '.5', 'NaN', '１００', '1,,000'])(
  'C19 %j is no amount',
  (text) => {
    for (const digits of [0, 2, 3]) expect(parseAmount(text, digits)).toBeNull();
  },
);

test('amounts that a fraction of binary does not hold are read to the last digit', () => {
  expect(parseAmount('0.29', 2)).toBe(29);
  expect(parseAmount('1.005', 3)).toBe(1_005);
  expect(parseAmount('4,503,599,627.37', 2)).toBe(450_359_962_737);
});

test.each([
  ['JPY', 0],
  ['PHP', 2],
  ['USD', 2],
  ['KWD', 3],
])('%s has %i decimals', (currency, digits) => {
  expect(digitsOf(currency)).toBe(digits);
});
