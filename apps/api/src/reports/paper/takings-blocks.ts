import type { Block } from '../../print/blocks.ts';
import { titleBlock } from '../../print/title-block.ts';
import type { Of } from './of.ts';
import { type Row, tableBlocks } from './table-blocks.ts';

/** What the day took, by way of paying. */
export function takingsBlocks({ report, words, money, language }: Of): Block[] {
  const { figures, template } = report;
  const { tenders, takings } = figures;
  const others = tenders.reduce((sum, { till, slip }) => sum + (slip ?? till ?? 0), 0);
  const nameOf = (key: string) => {
    const label = template.tenders.find((one) => one.key === key)?.label;
    return label?.[language] ?? label?.en ?? key;
  };
  const rows: Row[] = [
    ...(template.cash ? [{ cells: [words.cash, '', '', '', money(takings - others)] }] : []),
    ...tenders.map(({ key, till, slip, variance }) => ({
      cells: [nameOf(key), money(till), money(slip), money(variance), money(slip ?? till)],
    })),
    { cells: [words.total, '', '', '', money(takings)], sum: true },
  ];
  const heads = [words.tender, words.till, words.slips, words.difference, words.amount];
  return [
    titleBlock(words.takings),
    ...tableBlocks({ heads, widths: [0, 30, 30, 30, 34], figures: [1, 2, 3, 4] }, rows),
  ];
}
