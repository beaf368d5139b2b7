import type { CashLine } from '@daybook/contract/reports';
import { cashIn, entriesIn, type Fields } from './fields.ts';

/**
 * What the drawer should hold, line by line, each with its sign, in minor units. A deposit is no line of it: it is taken
 * to the bank out of the safe.
 */
export function cashLines(fields: Fields): CashLine[] {
  const sumOf = (kind: 'paid-in' | 'paid-out' | 'drop') =>
    entriesIn(fields, kind).reduce((sum, { amount }) => sum + amount, 0);
  return [
    { line: 'float', amount: cashIn(fields, 'float') ?? 0 },
    { line: 'tendered', amount: cashIn(fields, 'tendered') ?? 0 },
    { line: 'change', amount: minus(cashIn(fields, 'change') ?? 0) },
    { line: 'refunds', amount: minus(cashIn(fields, 'refunds') ?? 0) },
    { line: 'paid-in', amount: sumOf('paid-in') },
    { line: 'paid-out', amount: minus(sumOf('paid-out')) },
    { line: 'drops', amount: minus(sumOf('drop')) },
  ];
}

/** The sum of the lines, in minor units. */
export function expectedCash(lines: readonly CashLine[]): number {
  return lines.reduce((sum, { amount }) => sum + amount, 0);
}

/** Less than nothing, and never a zero with a sign. */
function minus(amount: number): number {
  return amount === 0 ? 0 : -amount;
}
