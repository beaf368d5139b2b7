import { randomUUID } from 'node:crypto';
import type { EmployeeId } from '@daybook/contract/ids';
import type { Transaction } from '@daybook/db/connect';
import { auditEvents } from '@daybook/db/schema/audit';
import { dayReports, reportCounts, reportDecisions, reportFields, reportVersions } from '@daybook/db/schema/reports';
import type { AccountActor } from '../actor.ts';
import type { VerbContext } from '../context.ts';
import { findSite } from '../directory/site-rows.ts';
import { readDayFacts, stillIn } from '../reports/day-facts.ts';
import { holdTemplate } from '../reports/template-rows.ts';
import type { DayToFile } from './file-day.ts';
import { type PastReport, pastReport } from './past-report.ts';
import { stayingReason } from './staying-reason.ts';

export interface PastDay extends DayToFile {
  submitter: EmployeeId;
  approvedAt: number;
}

interface Hands {
  /** The site's own sign-in. */
  by: VerbContext<AccountActor>;
  approver: VerbContext<AccountActor>;
}

type Filed = { day: PastDay } & PastReport;

/**
 * A site's past days of which nothing is to be told but that each was approved: what the verbs would have written, in a
 * few statements, since there are some two hundred of them and somebody waits for the demo.
 */
export async function filePast({ by, approver }: Hands, days: readonly PastDay[]): Promise<void> {
  const { organizationId, accountId } = by.actor;
  const [first] = days;
  if (!first) return;
  await by.db.write(async (tx) => {
    const site = await findSite(tx, by.actor, first.siteId, by.house.clock.now());
    const { currency } = site;
    const { kind, version, template } = await holdTemplate(
      tx,
      organizationId,
      site.reports.kind,
      new Date(first.openedAt),
    );
    const filed: Filed[] = [];
    for (const day of days) {
      const at = { siteId: day.siteId, businessDate: day.date, site };
      const facts = await readDayFacts(tx, organizationId, at, new Date(day.submittedAt));
      const written = { ...day, fields: { ...day.fields, ...stayingReason(stillIn(facts)) } };
      const last = filed.at(-1);
      const left = last?.content.left ?? null;
      const before = last && left !== null ? { businessDate: last.day.date, left } : null;
      filed.push({ ...pastReport(written, { template, currency, facts, accountId, before }), day: written });
    }
    await tx.insert(dayReports).values(
      filed.map(({ id, lock, day }) => ({
        ...{
          organizationId,
          id,
          siteId: day.siteId,
          businessDate: day.date,
          templateKind: kind,
          templateVersion: version,
        },
        // Opened, every field, the count, handed in, approved.
        ...{ currency, state: 'approved', number: 1, version: 4 + Object.keys(day.fields).length, countId: lock.id },
        ...{ openedByEmployee: day.opener, openedByAccount: accountId, recordedAt: new Date(day.openedAt) },
        ...{ savedBy: accountId, savedAt: new Date(day.lockedAt) },
      })),
    );
    await writeFacts(tx, { by, approver }, filed);
    await writeTrail(tx, { by, approver }, filed);
  });
}

async function writeFacts(tx: Transaction, { by, approver }: Hands, filed: readonly Filed[]): Promise<void> {
  const { organizationId, accountId } = by.actor;
  await tx.insert(reportFields).values(
    filed.flatMap(({ id, day }) =>
      Object.entries(day.fields).map(([field, value]) => ({
        ...{ organizationId, reportId: id, field, value, version: 1, accountId, recordedAt: new Date(day.lockedAt) },
      })),
    ),
  );
  await tx.insert(reportCounts).values(
    filed.map(({ id: reportId, lock: { by: counter, ...lock } }) => ({
      ...{ organizationId, reportId, ...lock, employeeId: counter.employeeId, accountId, recordedAt: counter.at },
    })),
  );
  await tx.insert(reportVersions).values(
    filed.map(({ id, content, over, day }) => ({
      ...{ organizationId, reportId: id, number: 1, submissionId: randomUUID(), content, over, accountId },
      ...{ takings: content.figures.takings, counted: content.figures.counted, expected: content.cash?.expected },
      ...{ employeeId: day.submitter, recordedAt: new Date(day.submittedAt) },
    })),
  );
  await tx.insert(reportDecisions).values(
    filed.map(({ id, day }) => ({
      ...{ organizationId, id: randomUUID(), reportId: id, number: 1, decision: 'approve', comment: '' },
      ...{ employeeId: null, accountId: approver.actor.accountId, recordedAt: new Date(day.approvedAt) },
    })),
  );
}

async function writeTrail(tx: Transaction, { by, approver }: Hands, filed: readonly Filed[]): Promise<void> {
  const { organizationId, accountId } = by.actor;
  const { address, requestId } = by.request;
  const common = { organizationId, actorKind: 'account', subjectKind: 'report', address, requestId };
  await tx.insert(auditEvents).values(
    filed.flatMap(({ id, lock, content, day }) => {
      const { siteId, date: businessDate } = day;
      const deed = (action: string, at: number, after: object, actorId: string = accountId) => ({
        ...{ ...common, id: randomUUID(), subjectId: id, actorId, action, after, recordedAt: new Date(at) },
      });
      const counted = { number: 1, total: lock.total, afterShown: false, employeeId: day.counter };
      const submitted = { number: 1, takings: content.figures.takings, employeeId: day.submitter };
      return [
        deed('reports.opened', day.openedAt, { siteId, businessDate, employeeId: day.opener }),
        deed('reports.count-locked', day.lockedAt, counted),
        deed('reports.submitted', day.submittedAt, submitted),
        deed('reports.approved', day.approvedAt, { number: 1, comment: '' }, approver.actor.accountId),
      ];
    }),
  );
}
