import fc from 'fast-check';
import { expect, test } from 'vitest';
import { anyFields, reordered } from '../testing/any-report.ts';
import { differences } from './differences.ts';

test('a version differs in nothing from itself, in whichever order it was written', () => {
  fc.assert(
    fc.property(
      anyFields.chain((fields) => fc.tuple(fc.constant(fields), reordered(fields))),
      ([fields, others]) => {
        expect(differences(fields, others)).toEqual([]);
      },
    ),
  );
});

test('what is said to have changed, put into the version before, makes the one after', () => {
  fc.assert(
    fc.property(anyFields, anyFields, (before, after) => {
      const made = new Map(before);
      for (const change of differences(before, after)) {
        expect(change.before).toEqual(before.get(change.field) ?? null);
        if (change.after === null) made.delete(change.field);
        else made.set(change.field, change.after);
      }
      expect(made).toEqual(after);
      const back = differences(after, before).map(({ field, before: was, after: is }) => ({
        field,
        before: is,
        after: was,
      }));
      expect(back).toEqual(differences(before, after));
    }),
  );
});

test('C16 the card’s slip changed from 500.00 to 450.00; coins are told by their locks', () => {
  const before = new Map([
    ['tender.card.slip', 50_000],
    ['count.100000', 3],
  ]);
  const after = new Map([
    ['tender.card.slip', 45_000],
    ['count.100000', 4],
  ]);
  expect(differences(before, after)).toEqual([{ field: 'tender.card.slip', before: 50_000, after: 45_000 }]);
});
