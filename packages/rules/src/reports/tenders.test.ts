import fc from 'fast-check';
import { expect, test } from 'vitest';
import { anyAmount, anyFields, reordered } from '../testing/any-report.ts';
import { isOverLimit, limitOf } from './over-limit.ts';
import { cashSales, takingsOf, tenderLines } from './tenders.ts';

const template = {
  cash: true,
  tenders: [
    { key: 'card', label: { en: 'Card', fil: null } },
    { key: 'gcash', label: { en: 'GCash', fil: null } },
  ],
};

test('takings are the sum of what each way of paying brought, and their order changes nothing', () => {
  fc.assert(
    fc.property(
      anyFields.chain((fields) => fc.tuple(fc.constant(fields), reordered(fields))),
      ([fields, others]) => {
        const parts = tenderLines(fields, template).map(({ till, slip }) => slip ?? till ?? 0);
        const sum = parts.reduce((total, part) => total + part, cashSales(fields));
        expect(takingsOf(fields, template)).toBe(sum);
        expect(takingsOf(others, template)).toBe(sum);
        expect(takingsOf(fields, { ...template, cash: false })).toBe(sum - cashSales(fields));
      },
    ),
  );
});

test('a way of paying is off by its slip less its till, and by nothing while one of them is lacking', () => {
  fc.assert(
    fc.property(anyAmount, anyAmount, (till, slip) => {
      const both = new Map([
        ['tender.card.till', till],
        ['tender.card.slip', slip],
      ]);
      const [card, gcash] = tenderLines(both, template);
      expect(card).toEqual({ key: 'card', till, slip, variance: slip - till });
      expect(gcash).toEqual({ key: 'gcash', till: null, slip: null, variance: null });
      both.delete('tender.card.slip');
      expect(tenderLines(both, template)[0]).toMatchObject({ till, slip: null, variance: null });
    }),
  );
});

test('C08 at the limit it is inside, one minor unit further it is over, short or over, drawer or tender', () => {
  fc.assert(
    fc.property(anyAmount, fc.constantFrom(-1, 1), (limit, side) => {
      const tender = (variance: number) => [{ key: 'card', till: 0, slip: variance, variance }];
      expect(isOverLimit(side * limit, tender(side * limit), limit)).toBe(false);
      expect(isOverLimit(side * (limit + 1), [], limit)).toBe(true);
      expect(isOverLimit(null, tender(side * (limit + 1)), limit)).toBe(true);
      expect(isOverLimit(null, [], limit)).toBe(false);
    }),
  );
});

test('in a currency without a limit nothing may be off', () => {
  expect(limitOf({ PHP: 20_000 }, 'PHP')).toBe(20_000);
  expect(limitOf({ PHP: 20_000 }, 'KWD')).toBe(0);
});
