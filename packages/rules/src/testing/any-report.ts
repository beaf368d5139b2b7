import type { Counted } from '@daybook/contract/money';
import type { ReportFieldValue } from '@daybook/contract/report-fields';
import fc from 'fast-check';

/** A day's takings of a large shop, in minor units. */
export const anyAmount = fc.integer({ min: 0, max: 100_000_000_000 });

const id = fc.uuid({ version: 7 });
const entry = fc.record({ amount: anyAmount, reason: fc.constant('Ice') });
const drop = fc.record({ amount: anyAmount, at: fc.constant('15:00') });

type Entry = readonly [string, ReportFieldValue];

const one = (name: fc.Arbitrary<string>, value: fc.Arbitrary<ReportFieldValue>): fc.Arbitrary<Entry> =>
  fc.tuple(name, value);
const anyField = fc.oneof(
  one(fc.constantFrom('cash.float', 'cash.tendered', 'cash.change', 'cash.refunds', 'cash.left'), anyAmount),
  one(
    fc.tuple(fc.constantFrom('paid-in', 'paid-out'), id).map(([kind, own]) => `${kind}.${own}`),
    entry,
  ),
  one(
    id.map((own) => `drop.${own}`),
    drop,
  ),
  one(fc.constantFrom('tender.card.till', 'tender.card.slip', 'tender.gcash.till', 'tender.gcash.slip'), anyAmount),
  one(fc.constant('deposit'), fc.record({ amount: anyAmount, reference: fc.constant('BDO 1') })),
  one(fc.constant('section.till.customers'), anyAmount),
);

/** What stands in a report, in the order in which it was filled in; each field once. */
export const anyFields = fc
  .uniqueArray(anyField, { maxLength: 25, selector: ([name]) => name })
  .map((entries) => new Map(entries));

/** The same fields, filled in in another order. */
export function reordered(fields: ReadonlyMap<string, ReportFieldValue>) {
  return fc.shuffledSubarray([...fields], { minLength: fields.size }).map((entries) => new Map(entries));
}

const worths = [100_000, 50_000, 20_000, 10_000, 5_000, 2_000, 1_000, 500, 100, 25, 1];
const anyPieces = fc.array(fc.tuple(fc.constantFrom(...worths), fc.integer({ min: 0, max: 1_000_000 })));

export const anyCount: fc.Arbitrary<Counted> = fc.record({
  pieces: anyPieces.map((all) => Object.fromEntries(all.map(([worth, n]) => [String(worth), n]))),
  loose: anyAmount,
});
