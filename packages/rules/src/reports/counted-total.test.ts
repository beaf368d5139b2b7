import fc from 'fast-check';
import { expect, test } from 'vitest';
import { anyCount } from '../testing/any-report.ts';
import { countedTotal, isSameCount } from './counted-total.ts';
import { denominationsOf } from './denominations.ts';

test('a count is the sum of its coins and notes, each its worth times how many, and of what was counted as a sum', () => {
  fc.assert(
    fc.property(anyCount, (counted) => {
      // Counted one by one, in whole numbers of any size.
      let sum = BigInt(counted.loose);
      for (const [worth, n] of Object.entries(counted.pieces)) sum += BigInt(worth) * BigInt(n);
      expect(BigInt(countedTotal(counted))).toBe(sum);
    }),
  );
});

test('the order in which it is counted changes nothing, and two drawers together hold what each holds', () => {
  fc.assert(
    fc.property(anyCount, anyCount, (one, other) => {
      const backwards = { ...one, pieces: Object.fromEntries(Object.entries(one.pieces).toReversed()) };
      expect(countedTotal(backwards)).toBe(countedTotal(one));
      expect(isSameCount(one, backwards)).toBe(true);
      const worths = new Set([...Object.keys(one.pieces), ...Object.keys(other.pieces)]);
      const both = {
        pieces: Object.fromEntries([...worths].map((w) => [w, (one.pieces[w] ?? 0) + (other.pieces[w] ?? 0)])),
        loose: one.loose + other.loose,
      };
      expect(countedTotal(both)).toBe(countedTotal(one) + countedTotal(other));
    }),
  );
});

test('none of a coin and nothing said of it are one count; one piece more is another', () => {
  fc.assert(
    fc.property(anyCount, (counted) => {
      const said = { ...counted, pieces: { '777': 0, ...counted.pieces } };
      expect(isSameCount(counted, said)).toBe(true);
      expect(isSameCount(counted, { ...said, pieces: { ...said.pieces, '777': 1 } })).toBe(false);
      expect(isSameCount(counted, { ...counted, loose: counted.loose + 1 })).toBe(false);
    }),
  );
});

test('C03 worked by hand, also without decimals and with three', () => {
  const total = (pieces: Record<string, number>) => countedTotal({ pieces, loose: 0 });
  expect(total({ '100000': 10, '50000': 3, '10000': 4, '5000': 2 })).toBe(1_200_000);
  expect(total({ '10000': 3, '500': 1, '1': 4 })).toBe(30_504);
  expect(total({ '20000': 2, '250': 1, '5': 3 })).toBe(40_265);
  expect(total({})).toBe(0);
});

test.each(['PHP', 'USD', 'EUR', 'GBP', 'JPY', 'KWD'])(
  'coins and notes of %s are whole numbers, the largest first',
  (currency) => {
    const worths = denominationsOf({ denominations: {} }, currency);
    expect(worths.length).toBeGreaterThan(8);
    expect(worths).toEqual([...new Set(worths)].toSorted((one, other) => other - one));
    for (const worth of worths) expect(Number.isSafeInteger(worth) && worth > 0).toBe(true);
  },
);

test('a template has its own coins, and a currency that nobody knows is counted as a sum', () => {
  expect(denominationsOf({ denominations: { PHP: [100_000, 100] } }, 'PHP')).toEqual([100_000, 100]);
  expect(denominationsOf({ denominations: {} }, 'CHF')).toEqual([]);
});
