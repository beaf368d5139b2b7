import type { OpeningWeek } from '@daybook/contract/calendar';
import type { ReportId, SiteId } from '@daybook/contract/ids';
import type { SiteKind } from '@daybook/contract/report-templates';
import type { ReportState } from '@daybook/contract/reports';
import type { Transaction } from '@daybook/db/connect';
import { openingHours } from '@daybook/db/schema/directory';
import { sql } from 'drizzle-orm';
import { idsOf } from '../timesheets/case-rows.ts';

/** A site as far as its reports go. */
export interface FilingSite extends Record<string, unknown> {
  id: SiteId;
  name: string;
  zone: string;
  dayStart: string;
  currency: string;
  kind: SiteKind;
  /** From that business date on a report is asked for; null: none is. */
  from: string | null;
  /** It was not closed for good. */
  inUse: boolean;
}

/** The report of a site's date, and by when it was due by what it was begun with. */
export interface Filed extends Record<string, unknown> {
  id: ReportId;
  siteId: SiteId;
  date: string;
  state: ReportState;
  dueTime: string;
  /** When it was handed in first; null: it was not. */
  submittedAt: string | null;
  savedBy: string | null;
  savedAt: string | null;
}

export interface Scope {
  organizationId: string;
  /** Null: all of them. */
  siteIds: readonly SiteId[] | null;
}

export interface Which {
  filing?: boolean;
  archived?: boolean;
}

/** The sites in use, by name. `filing`: only those that are asked for reports; `archived`: also those in use no more. */
export async function readFilingSites(
  tx: Transaction,
  { organizationId, siteIds }: Scope,
  { filing = false, archived = false }: Which,
): Promise<FilingSite[]> {
  return await tx.execute<FilingSite>(sql`
    select s.id, s.name, s.zone, s.day_start as "dayStart", s.currency, s.kind, s.reports_from::text as "from",
      s.archived_at is null as "inUse"
    from sites s
    where s.organization_id = ${organizationId} and ${archived ? sql`true` : sql`s.archived_at is null`}
      and ${filing ? sql`s.reports_from is not null` : sql`true`}
      and ${siteIds ? sql`s.id = any (${idsOf(siteIds)}::uuid[])` : sql`true`}
    order by s.name collate "und-x-icu", s.id`);
}

/** The reports of these dates; corrections stand beside them and are none of them. */
export async function readFiled(
  tx: Transaction,
  { organizationId, siteIds }: Scope,
  { from, to }: { from: string; to: string },
): Promise<Filed[]> {
  return await tx.execute<Filed>(sql`
    select r.id, r.site_id as "siteId", r.business_date::text as date, r.state, t.content ->> 'dueTime' as "dueTime",
      epoch_ms(v.recorded_at)::text as "submittedAt", a.name as "savedBy", epoch_ms(r.saved_at)::text as "savedAt"
    from day_reports r
    join report_templates t
      on t.organization_id = r.organization_id and t.kind = r.template_kind and t.version = r.template_version
    left join report_versions v on v.organization_id = r.organization_id and v.report_id = r.id and v.number = 1
    left join accounts a on a.organization_id = r.organization_id and a.id = r.saved_by
    where r.organization_id = ${organizationId} and r.corrects is null and r.business_date between ${from} and ${to}
      and ${siteIds ? sql`r.site_id = any (${idsOf(siteIds)}::uuid[])` : sql`true`}`);
}

/** When each of the sites opens in an ordinary week; one that is not there never said. */
export async function readWeeks(
  tx: Transaction,
  { organizationId, siteIds }: Scope,
): Promise<Map<string, OpeningWeek>> {
  const rows = await tx
    .select({
      siteId: openingHours.siteId,
      weekday: openingHours.weekday,
      opens: openingHours.opens,
      closes: openingHours.closes,
    })
    .from(openingHours)
    .where(
      sql`${openingHours.organizationId} = ${organizationId}
        and ${siteIds ? sql`${openingHours.siteId} = any (${idsOf(siteIds)}::uuid[])` : sql`true`}`,
    );
  return Map.groupBy(rows, ({ siteId }) => siteId);
}
