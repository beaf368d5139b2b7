import type { CountLock } from '@daybook/contract/reports';
import type { Block } from '../../print/blocks.ts';
import { titleBlock } from '../../print/title-block.ts';
import type { Of } from './of.ts';
import { type Row, tableBlocks } from './table-blocks.ts';

const twoColumns = { heads: [], widths: [0, 40], figures: [1] };

/** How what was expected came about and what was off, for whoever is told; for others what was counted alone. */
export function drawerBlocks(of: Of): Block[] {
  const { report, words, money, date } = of;
  if (!report.template.cash) return [];
  const { counted, opening } = report.figures;
  const rows: Row[] = [];
  if (report.sees === 'expected') {
    const { lines, expected, variance, firstVariance, limit, over } = report.cash;
    rows.push(...lines.map(({ line, amount }) => ({ cells: [words.lines[line], money(amount)] })));
    rows.push({ cells: [words.expected, money(expected)], sum: true });
    rows.push({ cells: [words.counted, money(counted)] });
    rows.push({ cells: [words.off, money(variance)], sum: true });
    if (firstVariance !== variance) rows.push({ cells: [words.firstOff, money(firstVariance)] });
    rows.push({ cells: [over ? `${words.limit} · ${words.over}` : words.limit, money(limit)], under: true });
  } else rows.push({ cells: [words.counted, counted === null ? words.notCounted : money(counted)] });
  if (opening)
    rows.push({ cells: [words.fromBefore(date(opening.businessDate)), money(opening.variance)], under: true });
  const left = report.fields.find(({ field }) => field === 'cash.left')?.value;
  if (typeof left === 'number') rows.push({ cells: [words.left, money(left)], under: true });
  return [titleBlock(words.drawer), ...tableBlocks(twoColumns, rows), ...countBlocks(of)];
}

/** Every count that was locked, with who counted and how many of each; for who is not told, the one that holds. */
function countBlocks(of: Of): Block[] {
  const { report, words, money, when } = of;
  const counts: readonly CountLock[] = report.sees === 'expected' ? report.counts : report.lock ? [report.lock] : [];
  if (counts.length === 0) return [];
  return [
    titleBlock(words.counts),
    ...tableBlocks(
      twoColumns,
      counts.flatMap((count) => [
        { cells: [words.countedBy(count.number, count.by.name, when(count.by.at)), money(count.total)] },
        ...(count.afterShown ? [{ cells: [words.afterShown], under: true }] : []),
        ...piecesOf(of, count),
      ]),
    ),
  ];
}

function piecesOf({ money, words }: Of, { counted: { pieces, loose } }: CountLock): Row[] {
  const said = Object.entries(pieces)
    .map(([worth, n]) => ({ worth: Number(worth), n }))
    .filter(({ n }) => n > 0)
    .sort((a, b) => b.worth - a.worth);
  return [
    ...said.map(({ worth, n }) => ({ cells: [`     ${n} × ${money(worth)}`, money(n * worth)], under: true })),
    ...(loose > 0 ? [{ cells: [`     ${words.loose}`, money(loose)], under: true }] : []),
  ];
}
