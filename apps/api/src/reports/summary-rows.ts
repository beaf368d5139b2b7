import type { SiteId } from '@daybook/contract/ids';
import type { ReportTemplate } from '@daybook/contract/report-templates';
import { openFigures } from '@daybook/contract/reports';
import type { Transaction } from '@daybook/db/connect';
import { businessDate } from '@daybook/rules/business-date';
import { type SQL, sql } from 'drizzle-orm';
import { idsOf } from '../timesheets/case-rows.ts';
import type { Scope } from './asked-rows.ts';
import { type Counters, counterColumns } from './counters.ts';

/** What was handed in last of a site's date, as far as a month's sums go. Amounts come as text, in minor units. */
export interface MonthRow extends Record<string, unknown>, Counters {
  siteId: SiteId;
  date: string;
  currency: string;
  takings: string;
  /** Counted less expected; null without a drawer. */
  variance: string | null;
  worked: number;
  tenders: unknown;
  names: ReportTemplate['tenders'];
  cash: boolean;
}

const ofSites = (column: SQL, siteIds: Scope['siteIds']) =>
  siteIds ? sql`${column} = any (${idsOf(siteIds)}::uuid[])` : sql`true`;

/** The reports of these dates that are approved or wait for it, by site and date. */
export async function readMonth(
  tx: Transaction,
  { organizationId, siteIds }: Scope,
  { from, to }: { from: string; to: string },
): Promise<MonthRow[]> {
  return await tx.execute<MonthRow>(sql`
    select r.site_id as "siteId", r.business_date::text as date, r.currency, v.takings::text as takings,
      (v.counted - v.expected)::text as variance, coalesce((v.content #>> '{facts,workedMinutes}')::int, 0) as worked,
      v.content #> '{figures,tenders}' as tenders, t.content -> 'tenders' as names,
      (t.content ->> 'cash')::boolean as cash, ${counterColumns}
    from day_reports r
    join report_versions v on v.organization_id = r.organization_id and v.report_id = r.id and v.number = r.number
    join report_templates t
      on t.organization_id = r.organization_id and t.kind = r.template_kind and t.version = r.template_version
    where r.organization_id = ${organizationId} and r.corrects is null and r.state in ('submitted', 'approved')
      and r.business_date between ${from} and ${to} and ${ofSites(sql`r.site_id`, siteIds)}
    order by r.business_date, r.site_id`);
}

export const tendersIn = openFigures.shape.tenders;

/** What an approved correction changes of takings, in minor units. */
export interface Correction {
  siteId: string;
  currency: string;
  change: number;
}

interface CorrectionRow extends Record<string, unknown> {
  siteId: SiteId;
  zone: string;
  dayStart: string;
  currency: string;
  takings: string;
  before: string;
  /** ms */
  approvedAt: string;
}

/**
 * The corrections of closed months that were approved on these business dates of their sites. Each says what should have
 * stood there: it changes what the correction before it said, and the first one what the report itself said.
 */
export async function readCorrections(
  tx: Transaction,
  { organizationId, siteIds }: Scope,
  { from, to }: { from: string; to: string },
): Promise<Correction[]> {
  const rows = await tx.execute<CorrectionRow>(sql`
    with approved as (
      select r.site_id, r.currency, v.takings, d.recorded_at as at,
        coalesce(lag(v.takings) over (partition by r.corrects order by d.recorded_at, r.id), own.takings) as before
      from day_reports r
      join report_versions v on v.organization_id = r.organization_id and v.report_id = r.id and v.number = r.number
      join report_decisions d on d.organization_id = r.organization_id and d.report_id = r.id and d.number = r.number
        and d.decision = 'approve'
      join day_reports o on o.organization_id = r.organization_id and o.id = r.corrects
      join report_versions own on own.organization_id = o.organization_id and own.report_id = o.id
        and own.number = o.number
      where r.organization_id = ${organizationId} and r.corrects is not null and r.state = 'approved'
        and ${ofSites(sql`r.site_id`, siteIds)}
    )
    select c.site_id as "siteId", s.zone, s.day_start as "dayStart", c.currency, c.takings::text as takings,
      c.before::text as before, epoch_ms(c.at)::text as "approvedAt"
    from approved c join sites s on s.organization_id = ${organizationId} and s.id = c.site_id
    where c.at between ${from}::date - 2 and ${to}::date + 3`);
  return rows
    .map((row) => ({ ...row, date: businessDate(Number(row.approvedAt), row) }))
    .filter(({ date }) => date >= from && date <= to)
    .map(({ siteId, currency, takings, before }) => ({ siteId, currency, change: Number(takings) - Number(before) }));
}
