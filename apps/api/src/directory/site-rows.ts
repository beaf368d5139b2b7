import type { AttendanceRules, ReportDuty, SiteView } from '@daybook/contract/directory';
import type { SiteId } from '@daybook/contract/ids';
import type { SiteKind } from '@daybook/contract/report-templates';
import type { Transaction } from '@daybook/db/connect';
import { sites } from '@daybook/db/schema/directory';
import { businessDate } from '@daybook/rules/business-date';
import { and, eq, sql } from 'drizzle-orm';
import { type Member, seesSite } from '../actor.ts';
import { Refusal } from '../refusal.ts';

export interface SiteFields {
  name: string;
  zone: string;
  currency: string;
  dayStart: string;
  longestShift: number;
  /** As it was, or for a new site as usual, unless told. */
  attendance?: AttendanceRules | undefined;
  /** As it was, or for a new site a shop that files nothing yet, unless told. */
  reports?: ReportDuty | undefined;
}

export const siteColumns = {
  id: sql<SiteId>`sites.id`,
  name: sites.name,
  zone: sites.zone,
  currency: sites.currency,
  dayStart: sites.dayStart,
  longestShift: sites.longestShift,
  lateGrace: sites.lateGrace,
  earlyIn: sites.earlyIn,
  leaveGrace: sites.leaveGrace,
  missingAfter: sites.missingAfter,
  proposeOutAfter: sites.proposeOutAfter,
  rest: sites.rest,
  kind: sql<SiteKind>`${sites.kind}`,
  reportsFrom: sites.reportsFrom,
  archivedAt: sites.archivedAt,
  version: sites.version,
  employees: sql<number>`(
    select count(*)::int from employee_sites x join employees e on e.organization_id = x.organization_id and e.id = x.employee_id
    where x.organization_id = sites.organization_id and x.site_id = sites.id and e.archived_at is null)`,
  kiosks: sql<number>`(
    select count(*)::int from kiosks k
    where k.organization_id = sites.organization_id and k.site_id = sites.id and k.revoked_at is null)`,
};

type Row = Omit<SiteFields, 'attendance' | 'reports'> &
  AttendanceRules & {
    kind: SiteKind;
    reportsFrom: string | null;
    id: SiteId;
    archivedAt: Date | null;
    version: number;
    employees: number;
    kiosks: number;
  };

export function siteView(
  { archivedAt, kind, reportsFrom, lateGrace, earlyIn, leaveGrace, missingAfter, proposeOutAfter, rest, ...row }: Row,
  now: Date,
): SiteView {
  return {
    ...row,
    attendance: { lateGrace, earlyIn, leaveGrace, missingAfter, proposeOutAfter, rest },
    reports: { kind, from: reportsFrom },
    state: archivedAt ? 'archived' : 'open',
    businessDate: businessDate(now.getTime(), row),
  };
}

/** The site by its id, or `not-found`: also when it is outside the account's scope. */
export async function findSite(tx: Transaction, actor: Member, id: string, now: Date): Promise<SiteView> {
  if (actor.kind === 'account' && !seesSite(actor, id)) throw new Refusal('not-found');
  const [row] = await tx
    .select(siteColumns)
    .from(sites)
    .where(and(eq(sites.organizationId, actor.organizationId), eq(sites.id, id)));
  if (!row) throw new Refusal('not-found');
  return siteView(row, now);
}

/** As the table keeps it; nothing where it is not told. */
export function reportColumns(reports: ReportDuty | undefined): { kind?: SiteKind; reportsFrom?: string | null } {
  return reports ? { kind: reports.kind, reportsFrom: reports.from } : {};
}
