import { reportCountId, reportId } from '@daybook/contract/ids';
import { newId } from '@daybook/contract/new-id';
import type { ReportTemplate } from '@daybook/contract/report-templates';
import type { DayFacts } from '@daybook/contract/reports';
import { checksOf } from '@daybook/rules/reports/checks';
import { countedTotal } from '@daybook/rules/reports/counted-total';
import { cashLines, expectedCash } from '@daybook/rules/reports/expected-cash';
import type { Content } from '../reports/content.ts';
import { stillIn } from '../reports/day-facts.ts';
import { isOver, openFiguresOf, shownCashOf } from '../reports/figures.ts';
import type { LockRow } from '../reports/written.ts';
import type { DayToFile } from './file-day.ts';

/** A day with the figures of its report. */
export interface PastReport {
  id: string;
  lock: LockRow;
  content: Content;
  over: boolean;
}

/** What was handed in on a past day, by the rules by which the verbs work it out. */
export function pastReport(
  day: DayToFile,
  {
    template,
    currency,
    facts,
    accountId,
    before,
  }: {
    template: ReportTemplate;
    currency: string;
    facts: DayFacts;
    accountId: string;
    before: { businessDate: string; left: number } | null;
  },
): PastReport {
  const fields = new Map(Object.entries(day.fields));
  const [counted] = day.counts;
  if (!counted) throw new Error(`nothing was counted on ${day.date}`);
  const lock: LockRow = {
    ...{ id: reportCountId.parse(newId()), number: 1, counted, total: countedTotal(counted), afterShown: false },
    expected: expectedCash(cashLines(fields)),
    by: { employeeId: day.counter, accountId, name: '', at: new Date(day.lockedAt) },
  };
  const figure = { fields, template, currency, lock, locks: [lock], before };
  const over = isOver(figure);
  const staying = stillIn(facts).map(({ employeeId }) => employeeId);
  const checks = checksOf({
    ...{ fields, template, locked: true, attached: [], sending: false, stillIn: staying.length > 0 },
    overShown: over && !template.blind,
  });
  const lacking = checks.find(({ done }) => !done);
  if (lacking) throw new Error(`${lacking.check} is lacking on ${day.date}`);
  const left = fields.get('cash.left');
  const content: Content = {
    ...{ fields: day.fields, attachments: [], countId: lock.id, figures: openFiguresOf(figure) },
    ...{ cash: shownCashOf(figure), facts, checks, stillIn: staying },
    left: typeof left === 'number' ? left : lock.total,
  };
  return { id: reportId.parse(newId()), lock, content, over };
}
