import type { FieldView } from '@daybook/contract/reports';
import type { Block } from '../../print/blocks.ts';
import { titleBlock } from '../../print/title-block.ts';
import type { Of } from './of.ts';
import { type Row, tableBlocks } from './table-blocks.ts';

const kinds = ['paid-in', 'paid-out', 'drop', 'deposit'] as const;

/** Cash that came in or went out through the day, each with its reason, time or slip. */
export function entryBlocks(of: Of): Block[] {
  const rows = kinds.flatMap((kind) =>
    of.report.fields.flatMap((field) => (field.field.split('.')[0] === kind ? rowOf(of, kind, field) : [])),
  );
  if (rows.length === 0) return [];
  const { words } = of;
  return [titleBlock(words.entries), ...tableBlocks({ heads: [], widths: [36, 0, 36], figures: [2] }, rows)];
}

function rowOf({ words, money }: Of, kind: (typeof kinds)[number], { value }: FieldView): Row[] {
  if (value === null || typeof value !== 'object') return [];
  const said = 'reason' in value ? value.reason : 'reference' in value ? value.reference : (value.at ?? '');
  return [{ cells: [words.kinds[kind], said, money(value.amount)] }];
}
