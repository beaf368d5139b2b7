import type { AttachmentView } from '@daybook/contract/report-attachments';
import type { ReportTemplate } from '@daybook/contract/report-templates';
import type { CheckItem, DayFacts, FieldView, OpenFigures, ShownCash } from '@daybook/contract/reports';
import type { Transaction } from '@daybook/db/connect';
import { checksOf } from '@daybook/rules/reports/checks';
import { cashIn, type Fields } from '@daybook/rules/reports/fields';
import { readAttachments } from './attachment-rows.ts';
import { readDayFacts, stillIn } from './day-facts.ts';
import { isOver, openFiguresOf, shownCashOf } from './figures.ts';
import { findBefore } from './report-before.ts';
import type { ReportRow } from './report-rows.ts';
import { fieldsOf, type LockRow, readFields, readLocks } from './written.ts';

/** What is being written, as it stands now, with what it comes to. */
export interface Draft {
  views: FieldView[];
  fields: Fields;
  locks: LockRow[];
  /** The count that holds. */
  lock: LockRow | null;
  attachments: AttachmentView[];
  figures: OpenFigures;
  /** For those who may know it; null while nothing is locked, and without a drawer. */
  cash: ShownCash | null;
  over: boolean;
  facts: DayFacts;
  checks: CheckItem[];
  /** What stays in the drawer: what was said, else all that was counted; null without a drawer. */
  left: number | null;
}

export async function draftOf(
  tx: Transaction,
  { organizationId, now, overTold }: { organizationId: string; now: Date; overTold: boolean },
  row: ReportRow,
  template: ReportTemplate,
): Promise<Draft> {
  const views = await readFields(tx, organizationId, row.id);
  const locks = await readLocks(tx, organizationId, row.id);
  const attachments = await readAttachments(tx, organizationId, row.id);
  const facts = await readDayFacts(tx, organizationId, row, now);
  const before = await findBefore(tx, organizationId, row);
  const fields = fieldsOf(views);
  const lock = locks.find(({ id }) => id === row.countId) ?? null;
  const figure = { fields, template, currency: row.currency, lock, locks, before };
  const over = isOver(figure);
  return {
    ...{ views, fields, locks, lock, attachments, over, facts },
    figures: openFiguresOf(figure),
    cash: shownCashOf(figure),
    checks: checksOf({
      ...{ fields, template },
      locked: lock !== null,
      attached: attachments.filter(({ state }) => state === 'kept').map(({ field }) => field),
      sending: attachments.some(({ state }) => state === 'sending'),
      stillIn: stillIn(facts).length > 0,
      overShown: over && overTold,
    }),
    left: template.cash ? (cashIn(fields, 'left') ?? lock?.total ?? null) : null,
  };
}
