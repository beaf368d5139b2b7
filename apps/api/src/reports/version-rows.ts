import type { ReportVersion } from '@daybook/contract/reports';
import type { Transaction } from '@daybook/db/connect';
import { reportDecisions, reportVersions } from '@daybook/db/schema/reports';
import { differences } from '@daybook/rules/reports/differences';
import type { Doer } from '@daybook/rules/reports/separation';
import { and, asc, eq } from 'drizzle-orm';
import { type Content, content } from './content.ts';
import { doerView } from './doer-view.ts';
import { nameOf } from './report-rows.ts';

export interface VersionRow {
  number: number;
  content: Content;
  over: boolean;
  submitter: Doer & { name: string; at: Date };
}
interface DecisionRow {
  number: number;
  decision: string;
  comment: string;
  by: Doer & { name: string; at: Date };
}

/** All that was submitted of a report, in order. */
export async function readVersions(tx: Transaction, organizationId: string, reportId: string): Promise<VersionRow[]> {
  const rows = await tx
    .select({
      row: reportVersions,
      name: nameOf(reportVersions.employeeId, reportVersions.accountId, reportVersions.organizationId),
    })
    .from(reportVersions)
    .where(and(eq(reportVersions.organizationId, organizationId), eq(reportVersions.reportId, reportId)))
    .orderBy(asc(reportVersions.number));
  return rows.map(({ row, name }) => ({
    number: row.number,
    content: content.parse(row.content),
    over: row.over,
    submitter: { name, employeeId: row.employeeId, accountId: row.accountId, at: row.recordedAt },
  }));
}

/** What was decided about its versions, in order. */
export async function readDecisions(tx: Transaction, organizationId: string, reportId: string): Promise<DecisionRow[]> {
  const rows = await tx
    .select({
      row: reportDecisions,
      name: nameOf(reportDecisions.employeeId, reportDecisions.accountId, reportDecisions.organizationId),
    })
    .from(reportDecisions)
    .where(and(eq(reportDecisions.organizationId, organizationId), eq(reportDecisions.reportId, reportId)))
    .orderBy(asc(reportDecisions.recordedAt), asc(reportDecisions.id));
  return rows.map(({ row, name }) => ({
    number: row.number,
    decision: row.decision,
    comment: row.comment,
    by: { name, employeeId: row.employeeId, accountId: row.accountId, at: row.recordedAt },
  }));
}

/** As they are shown: each with what it changed, and what became of it. */
export function versionViews(versions: readonly VersionRow[], decisions: readonly DecisionRow[]): ReportVersion[] {
  return versions.map(({ number, content: own, submitter }, i) => {
    const before = versions[i - 1];
    const about = decisions.filter((one) => one.number === number);
    const decided = about.find(({ decision }) => decision !== 'reopen');
    const reopened = about.find(({ decision }) => decision === 'reopen');
    return {
      number,
      submitted: doerView(submitter),
      changes: before ? differences(fieldsIn(before.content), fieldsIn(own)) : [],
      decided: decided
        ? {
            decision: decided.decision === 'approve' ? ('approve' as const) : ('return' as const),
            by: doerView(decided.by),
            comment: decided.comment,
          }
        : null,
      reopened: reopened ? { by: doerView(reopened.by), reason: reopened.comment } : null,
    };
  });
}

function fieldsIn({ fields }: Content): Map<string, Content['fields'][string]> {
  return new Map(Object.entries(fields));
}
