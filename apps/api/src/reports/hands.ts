import { may } from '@daybook/contract/permissions';
import type { ReportTemplate } from '@daybook/contract/report-templates';
import type { ReportView } from '@daybook/contract/reports';
import { type Doer, type Hands, whyNotDecide } from '@daybook/rules/reports/separation';
import type { AccountActor } from '../actor.ts';
import type { ReportRow } from './report-rows.ts';
import type { VersionRow } from './version-rows.ts';
import type { LockRow } from './written.ts';

/** Who had a hand in the report: persons, over all counts of its drawer and all of its versions. */
export function handsOf(
  row: ReportRow,
  { blind }: Pick<ReportTemplate, 'blind'>,
  { counters, locks }: { counters: readonly Doer[]; locks: readonly Pick<LockRow, 'afterShown'>[] },
  versions: readonly VersionRow[],
): Hands {
  return {
    blind,
    recounted: locks.some(({ afterShown }) => afterShown),
    opener: { employeeId: row.openedByEmployee, accountId: row.openedByAccount },
    counters,
    submitters: versions.map(({ submitter }) => submitter),
    over: versions.at(-1)?.over ?? false,
  };
}

/** Why somebody who reviews reports may not decide about this one; null: may. */
export function refusedDecision(
  actor: AccountActor,
  { approvers }: Pick<ReportTemplate, 'approvers'>,
  hands: Hands,
): ReportView['may']['notDecide'] {
  if (!approvers.some((role) => role === actor.role)) return 'not-an-approver';
  return whyNotDecide(actor, hands);
}

/** What the caller may do with it now; the verbs decide again. */
export function mayOf(
  actor: AccountActor,
  {
    row,
    monthClosed,
    shown,
    refused,
  }: { row: ReportRow; monthClosed: boolean; shown: number | null; refused: ReportView['may']['notDecide'] },
): ReportView['may'] {
  const files = may(actor, 'reports.file');
  const reviews = may(actor, 'reports.review');
  const decides = reviews && row.state === 'submitted' && (shown === null || shown === row.number);
  const approved = row.state === 'approved' && row.corrects === null;
  return {
    write: files && shown === null && (row.state === 'draft' || row.state === 'returned'),
    sayWho: actor.role === 'site',
    decide: decides && refused === null,
    notDecide: decides ? refused : null,
    reopen: reviews && approved && !monthClosed,
    correct: files && approved && monthClosed,
  };
}
