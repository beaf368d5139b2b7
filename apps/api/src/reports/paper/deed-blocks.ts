import type { ReportFieldValue } from '@daybook/contract/report-fields';
import type { ReportVersion } from '@daybook/contract/reports';
import type { Block } from '../../print/blocks.ts';
import { titleBlock } from '../../print/title-block.ts';
import { fieldName } from './field-name.ts';
import type { Of } from './of.ts';
import { type Row, tableBlocks } from './table-blocks.ts';

/** Who opened, handed in, returned and approved it, what each version changed, and what was attached. */
export function deedBlocks(of: Of): Block[] {
  const { report, words, when } = of;
  const rows: Row[] = [
    { cells: [words.opened, report.opened.name, when(report.opened.at)] },
    ...report.versions.flatMap((version) => rowsOf(of, version)),
  ];
  const files = report.attachments.filter(({ state }) => state === 'kept');
  return [
    titleBlock(words.deeds),
    ...tableBlocks({ heads: [], widths: [50, 0, 46], figures: [2] }, rows),
    ...(files.length === 0
      ? []
      : [
          titleBlock(words.files),
          ...tableBlocks(
            { heads: [], widths: [50, 0, 46], figures: [2] },
            files.map(({ field, name, by, at }) => ({ cells: [fieldName(of, field), `${name}, ${by}`, when(at)] })),
          ),
        ]),
  ];
}

function rowsOf(of: Of, { number, submitted, changes, decided, reopened }: ReportVersion): Row[] {
  const { words, when } = of;
  const rows: Row[] = [{ cells: [words.handedIn(number), submitted.name, when(submitted.at)] }];
  for (const { field, before, after } of changes) {
    const change = `${fieldName(of, field)}: ${shownIn(of, field, before)} → ${shownIn(of, field, after)}`;
    rows.push({ cells: [words.changed, change], under: true });
  }
  if (decided) {
    const said = decided.decision === 'approve' ? words.approved(number) : words.returned(number);
    rows.push({ cells: [said, decided.by.name, when(decided.by.at)] });
    if (decided.comment) rows.push({ cells: ['', decided.comment], under: true });
  }
  if (reopened) {
    rows.push({ cells: [words.reopened(number), reopened.by.name, when(reopened.by.at)] });
    rows.push({ cells: ['', reopened.reason], under: true });
  }
  return rows;
}

/** Amounts as money; a number of a section is a number. */
function shownIn({ money, words }: Of, field: string, value: ReportFieldValue | null): string {
  if (value === null || value === '') return words.nothing;
  if (typeof value === 'string') return value;
  if (typeof value === 'number') return field.startsWith('section.') ? String(value) : money(value);
  const said = 'reason' in value ? value.reason : 'reference' in value ? value.reference : value.at;
  return said ? `${money(value.amount)} (${said})` : money(value.amount);
}
