import { deposit } from '@daybook/contract/report-fields';
import { openFigures, type ReportState, shownCash } from '@daybook/contract/reports';
import type { Transaction } from '@daybook/db/connect';
import { sql } from 'drizzle-orm';
import * as z from 'zod/mini';
import { idsOf } from '../timesheets/case-rows.ts';
import type { Scope } from './asked-rows.ts';
import { type Counters, counterColumns } from './counters.ts';

/** What was handed in last of a report, with who did what. */
export interface ExportRow extends Record<string, unknown>, Counters {
  site: string;
  zone: string;
  date: string;
  corrects: string | null;
  state: ReportState;
  number: number;
  currency: string;
  takings: string;
  counted: string | null;
  over: boolean;
  figures: unknown;
  cash: unknown;
  deposit: unknown;
  left: string | null;
  people: number;
  worked: number;
  locks: number;
  opener: string;
  counter: string | null;
  submitter: string;
  /** ms */
  submittedAt: string;
  approver: string | null;
  approvedAt: string | null;
  comment: string | null;
}

const name = (row: string) => sql`coalesce(
  (select e.name from employees e where e.organization_id = ${sql.raw(row)}.organization_id and e.id = ${sql.raw(row)}.employee_id),
  (select a.name from accounts a where a.organization_id = ${sql.raw(row)}.organization_id and a.id = ${sql.raw(row)}.account_id))`;

/** The reports of these dates that were handed in, by date and site, each before what corrects it. */
export async function readExportRows(
  tx: Transaction,
  { organizationId, siteIds }: Scope,
  { from, to, most }: { from: string; to: string; most: number },
): Promise<ExportRow[]> {
  return await tx.execute<ExportRow>(sql`
    select s.name as site, s.zone, r.business_date::text as date, r.corrects, r.state, r.number, r.currency,
      v.takings::text as takings, v.counted::text as counted, v.over, v.content -> 'figures' as figures,
      v.content -> 'cash' as cash, v.content #> '{fields,deposit}' as deposit, v.content ->> 'left' as left,
      jsonb_array_length(v.content #> '{facts,people}') as people, (v.content #>> '{facts,workedMinutes}')::int as worked,
      (select count(*)::int from report_counts c
        where c.organization_id = r.organization_id and c.report_id = r.id) as locks,
      coalesce(
        (select e.name from employees e where e.organization_id = r.organization_id and e.id = r.opened_by_employee),
        (select a.name from accounts a where a.organization_id = r.organization_id and a.id = r.opened_by_account)) as opener,
      (select ${name('c')} from report_counts c where c.organization_id = r.organization_id
        and c.id = (v.content ->> 'countId')::uuid) as counter,
      ${name('v')} as submitter, epoch_ms(v.recorded_at)::text as "submittedAt",
      case when d.id is null then null else ${name('d')} end as approver, epoch_ms(d.recorded_at)::text as "approvedAt",
      d.comment, ${counterColumns}
    from day_reports r
    join sites s on s.organization_id = r.organization_id and s.id = r.site_id
    join report_versions v on v.organization_id = r.organization_id and v.report_id = r.id and v.number = r.number
    join report_templates t
      on t.organization_id = r.organization_id and t.kind = r.template_kind and t.version = r.template_version
    left join report_decisions d on d.organization_id = r.organization_id and d.report_id = r.id and d.number = r.number
      and d.decision = 'approve' and r.state = 'approved'
    where r.organization_id = ${organizationId} and r.business_date between ${from} and ${to}
      and ${siteIds ? sql`r.site_id = any (${idsOf(siteIds)}::uuid[])` : sql`true`}
    order by r.business_date, s.name collate "und-x-icu", s.id, r.corrects nulls first, r.recorded_at, r.id
    limit ${most + 1}`);
}

/** What of it is kept as it was handed in. */
export function partsOf(row: ExportRow) {
  return {
    figures: openFigures.parse(row.figures),
    cash: z.nullable(shownCash).parse(row.cash),
    deposit: z.nullable(deposit).parse(row.deposit),
  };
}
