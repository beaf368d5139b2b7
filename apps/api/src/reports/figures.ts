import type { ReportTemplate } from '@daybook/contract/report-templates';
import type { OpenFigures, ShownCash } from '@daybook/contract/reports';
import { cashLines, expectedCash } from '@daybook/rules/reports/expected-cash';
import { cashIn, type Fields } from '@daybook/rules/reports/fields';
import { isOverLimit, limitOf } from '@daybook/rules/reports/over-limit';
import { takingsOf, tenderLines } from '@daybook/rules/reports/tenders';
import type { Before } from './report-before.ts';
import type { LockRow } from './written.ts';

interface Case {
  fields: Fields;
  template: ReportTemplate;
  currency: string;
  /** The count that holds. */
  lock: LockRow | null;
  /** All that were locked, in order. */
  locks: readonly LockRow[];
  before: Before | null;
}

/** What the report comes to, as far as anybody may know who sees it. */
export function openFiguresOf({ fields, template, lock, before }: Case): OpenFigures {
  const float = cashIn(fields, 'float');
  return {
    takings: takingsOf(fields, template),
    tenders: tenderLines(fields, template),
    counted: lock?.total ?? null,
    opening:
      template.cash && before && float !== null
        ? { left: before.left, variance: float - before.left, businessDate: before.businessDate }
        : null,
  };
}

/** What was expected in the drawer and what is off; null while nothing is locked, and without a drawer. */
export function shownCashOf({ fields, template, currency, lock, locks }: Case): ShownCash | null {
  const [first] = locks;
  if (!template.cash || !lock || !first) return null;
  const lines = cashLines(fields);
  const expected = expectedCash(lines);
  const variance = lock.total - expected;
  const limit = limitOf(template.varianceLimits, currency);
  return {
    lines,
    expected,
    variance,
    firstVariance: first.total - first.expected,
    limit,
    over: isOverLimit(variance, tenderLines(fields, template), limit),
  };
}

/** Without a drawer the tenders alone can be over. */
export function isOver(figure: Case): boolean {
  const { fields, template, currency } = figure;
  const cash = shownCashOf(figure);
  const limit = limitOf(template.varianceLimits, currency);
  return cash ? cash.over : isOverLimit(null, tenderLines(fields, template), limit);
}
