import { may } from '@daybook/contract/permissions';
import type { ReportTemplate } from '@daybook/contract/report-templates';
import { type Doer, isSamePerson } from '@daybook/rules/reports/separation';
import type { AccountActor } from '../actor.ts';

/**
 * Whether somebody may be told what was expected in the drawer once a count is locked. With a blind count that is only
 * who holds the permission, and never who counted this drawer.
 */
export function seesExpected(
  actor: AccountActor,
  { blind }: Pick<ReportTemplate, 'blind'>,
  counters: readonly Doer[],
): boolean {
  if (!blind) return true;
  return may(actor, 'reports.expected') && !counters.some((by) => isSamePerson(actor, by));
}
