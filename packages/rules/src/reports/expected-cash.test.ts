import { newId } from '@daybook/contract/new-id';
import type { ReportFieldValue } from '@daybook/contract/report-fields';
import fc from 'fast-check';
import { expect, test } from 'vitest';
import { anyAmount, anyFields, reordered } from '../testing/any-report.ts';
import { cashLines, expectedCash } from './expected-cash.ts';
import type { Fields } from './fields.ts';

const expected = (fields: Fields) => expectedCash(cashLines(fields));

/** What each line does to what is expected; what is not here does nothing. */
const signs = {
  'cash.float': 1,
  'cash.tendered': 1,
  'cash.change': -1,
  'cash.refunds': -1,
  'cash.left': 0,
  'paid-in': 1,
  'paid-out': -1,
  drop: -1,
  deposit: 0,
  'tender.card.till': 0,
  'tender.card.slip': 0,
  'section.till.customers': 0,
} as const;
type Line = keyof typeof signs;

function standing(line: Line, amount: number): ReportFieldValue {
  if (line === 'paid-in' || line === 'paid-out') return { amount, reason: 'Ice' };
  if (line === 'drop') return { amount, at: null };
  return line === 'deposit' ? { amount, reference: 'BDO 1' } : amount;
}

test.each(Object.entries(signs))('%s goes into what is expected times %i, whatever else is there', (name, sign) => {
  const line = name as Line;
  const field = ['paid-in', 'paid-out', 'drop'].includes(line) ? `${line}.${newId()}` : line;
  fc.assert(
    fc.property(anyFields, anyAmount, anyAmount, (fields, before, more) => {
      const at = (amount: number) => expected(new Map([...fields, [field, standing(line, amount)]]));
      expect(at(before + more) - at(before)).toBe(sign * more + 0);
    }),
  );
});

test('the order in which it was filled in changes nothing, and each line stands at its place', () => {
  fc.assert(
    fc.property(
      anyFields.chain((fields) => fc.tuple(fc.constant(fields), reordered(fields))),
      ([fields, others]) => {
        expect(cashLines(others)).toEqual(cashLines(fields));
        expect(cashLines(fields).map(({ line }) => line)).toEqual([
          ...['float', 'tendered', 'change', 'refunds', 'paid-in', 'paid-out', 'drops'],
        ]);
      },
    ),
  );
});

test('two halves of a day come to what the day comes to, in whole numbers', () => {
  fc.assert(
    fc.property(anyFields, fc.array(fc.boolean(), { minLength: 25, maxLength: 25 }), (fields, sides) => {
      const half = (side: boolean) => new Map([...fields].filter((_, at) => sides[at] === side));
      expect(expected(half(true)) + expected(half(false))).toBe(expected(fields));
      for (const { amount } of cashLines(fields)) expect(Number.isSafeInteger(amount)).toBe(true);
    }),
  );
});

test('C01 C02 worked by hand', () => {
  const c01 = new Map([
    ['cash.float', 50_000],
    ['cash.tendered', 100_000],
    ['cash.change', 25_100],
  ]);
  expect(expected(c01)).toBe(124_900);
  const c02 = new Map<string, ReportFieldValue>([
    ['cash.float', 500_000],
    ['cash.tendered', 1_825_050],
    ['cash.refunds', 30_000],
    ['paid-in.a', { amount: 20_000, reason: 'Change fund' }],
    ['paid-out.b', { amount: 115_025, reason: 'Ice' }],
    ['drop.c', { amount: 1_000_000, at: '15:00' }],
  ]);
  expect(expected(c02)).toBe(1_200_025);
});

test('C13 a day without sales is expected to hold its float, and nothing with a sign', () => {
  const zero = new Map([...['float', 'tendered', 'change', 'refunds'].map((name) => [`cash.${name}`, 0] as const)]);
  for (const { amount } of cashLines(zero)) expect(Object.is(amount, 0)).toBe(true);
  expect(expected(new Map())).toBe(0);
});
