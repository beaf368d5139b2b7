import type { CashLine } from '@daybook/contract/reports';

/** A line of the expected cash, from where the line before it ended. In minor units. */
interface Step extends CashLine {
  from: number;
  to: number;
}

/**
 * Lines one after the other, without those that are nothing; and where an amount lies on their common axis, in per cent.
 *
 * @param beside amounts that have to lie on the axis too
 */
export function stepsOf(
  lines: readonly CashLine[],
  beside: readonly number[],
): { steps: Step[]; at: (minor: number) => number } {
  const steps: Step[] = [];
  for (const line of lines) {
    if (line.amount === 0 && line.line !== 'float') continue;
    const from = steps.at(-1)?.to ?? 0;
    steps.push({ ...line, from, to: from + line.amount });
  }
  const ends = [0, ...steps.map(({ to }) => to), ...beside];
  const least = Math.min(...ends);
  const most = Math.max(...ends);
  return { steps, at: (minor) => (most === least ? 0 : (100 * (minor - least)) / (most - least)) };
}
