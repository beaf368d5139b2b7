import { type ReportId, reportId, type SiteId, siteId } from '@daybook/contract/ids';
import { type SiteKind, siteKind } from '@daybook/contract/report-templates';
import { type ReportState, reportState } from '@daybook/contract/reports';
import type { Transaction } from '@daybook/db/connect';
import { accounts } from '@daybook/db/schema/access';
import { employees, sites } from '@daybook/db/schema/directory';
import { dayReports } from '@daybook/db/schema/reports';
import { and, eq, sql } from 'drizzle-orm';
import { type AccountActor, seesSite } from '../actor.ts';
import { Refusal } from '../refusal.ts';

export type ReportRow = Omit<
  typeof dayReports.$inferSelect,
  'id' | 'siteId' | 'corrects' | 'templateKind' | 'state'
> & {
  id: ReportId;
  siteId: SiteId;
  corrects: ReportId | null;
  templateKind: SiteKind;
  state: ReportState;
  site: { name: string; zone: string; dayStart: string; longestShift: number };
  openedBy: string;
};

/** The name of whoever did something: the person's where one said who it was, else the account's. */
export function nameOf(employeeId: unknown, accountId: unknown, organizationId: unknown) {
  return sql<string>`coalesce(
    (select e.name from ${employees} e where e.organization_id = ${organizationId} and e.id = ${employeeId}),
    (select a.name from ${accounts} a where a.organization_id = ${organizationId} and a.id = ${accountId}))`;
}

/** The report by its id, or `not-found`: also when its site is outside the account's scope. */
export async function findReport(tx: Transaction, actor: AccountActor, id: ReportId): Promise<ReportRow> {
  return await readReport(tx, actor, id, false);
}

/** The same, held until the transaction ends: whoever changes a report does it one after the other. */
export async function holdReport(tx: Transaction, actor: AccountActor, id: ReportId): Promise<ReportRow> {
  return await readReport(tx, actor, id, true);
}

async function readReport(tx: Transaction, actor: AccountActor, id: ReportId, held: boolean): Promise<ReportRow> {
  const { organizationId } = actor;
  const asked = tx
    .select({
      row: dayReports,
      site: { name: sites.name, zone: sites.zone, dayStart: sites.dayStart, longestShift: sites.longestShift },
      openedBy: nameOf(dayReports.openedByEmployee, dayReports.openedByAccount, dayReports.organizationId),
    })
    .from(dayReports)
    .innerJoin(sites, and(eq(sites.organizationId, dayReports.organizationId), eq(sites.id, dayReports.siteId)))
    .where(and(eq(dayReports.organizationId, organizationId), eq(dayReports.id, id)));
  const [found] = held ? await asked.for('update', { of: dayReports }) : await asked;
  if (!found || !seesSite(actor, found.row.siteId)) throw new Refusal('not-found');
  const { row, site, openedBy } = found;
  return {
    ...row,
    id: reportId.parse(row.id),
    siteId: siteId.parse(row.siteId),
    corrects: row.corrects === null ? null : reportId.parse(row.corrects),
    templateKind: siteKind.parse(row.templateKind),
    state: reportState.parse(row.state),
    site,
    openedBy,
  };
}

/** Refuses to change what was handed in. */
export function checkWritable({ id, state }: ReportRow): void {
  if (state !== 'draft' && state !== 'returned') throw new Refusal('already-filed', { facts: { id } });
}
