import type { ReportId, SiteId } from '@daybook/contract/ids';
import type { ReportItem, reportsList } from '@daybook/contract/report-lists';
import type { ReportState } from '@daybook/contract/reports';
import { date } from '@daybook/contract/values';
import { sql } from 'drizzle-orm';
import type * as z from 'zod/mini';
import type { AccountActor } from '../actor.ts';
import type { VerbContext } from '../context.ts';
import { pageOf, readCursor } from '../cursor.ts';
import { findSite } from '../directory/site-rows.ts';
import { Refusal } from '../refusal.ts';
import { idsOf } from '../timesheets/case-rows.ts';
import { type Counters, counterColumns, isTold } from './counters.ts';
import { doerView } from './doer-view.ts';

type Asked = z.output<(typeof reportsList)['input']>;

interface Row extends Record<string, unknown>, Counters {
  id: ReportId;
  corrects: string | null;
  siteId: SiteId;
  siteName: string;
  zone: string;
  date: string;
  state: ReportState;
  number: number;
  currency: string;
  takings: string | null;
  counted: string | null;
  expected: string | null;
  over: boolean | null;
  submittedBy: string | null;
  submitter: string | null;
  /** ms */
  submittedAt: string | null;
}

/** Reports of the sites that the account sees, by business date, the newest first; and how many wait for a decision. */
export async function listReports(
  { actor, db, house }: VerbContext<AccountActor>,
  { siteId, state, from, to, cursor, limit = 50 }: Asked,
): Promise<z.output<(typeof reportsList)['output']>> {
  const place = readCursor(cursor);
  if (place && !date.safeParse(place[0]).success)
    throw new Refusal('bad-input', { fields: { cursor: 'not a cursor of this list' } });
  return await db.read(async (tx) => {
    if (siteId) await findSite(tx, actor, siteId, house.clock.now());
    const sites = siteId ? [siteId] : actor.sites === 'all' ? null : actor.sites;
    const scope = sql`r.organization_id = ${actor.organizationId}
      and ${sites ? sql`r.site_id = any (${idsOf(sites)}::uuid[])` : sql`true`}`;
    const rows = await tx.execute<Row>(sql`
      select r.id, r.corrects, r.site_id as "siteId", s.name as "siteName", s.zone, r.business_date::text as date,
        r.state, r.number, r.currency, ${counterColumns},
        v.takings, v.counted, v.expected, v.over, v.employee_id as "submittedBy", epoch_ms(v.recorded_at)::text as "submittedAt",
        coalesce(
          (select e.name from employees e where e.organization_id = v.organization_id and e.id = v.employee_id),
          (select a.name from accounts a where a.organization_id = v.organization_id and a.id = v.account_id)) as submitter
      from day_reports r
      join sites s on s.organization_id = r.organization_id and s.id = r.site_id
      join report_templates t on t.organization_id = r.organization_id and t.kind = r.template_kind and t.version = r.template_version
      left join report_versions v on v.organization_id = r.organization_id and v.report_id = r.id and v.number = r.number
      where ${scope} and ${state ? sql`r.state = ${state}` : sql`true`}
        and ${from ? sql`r.business_date >= ${from}` : sql`true`} and ${to ? sql`r.business_date <= ${to}` : sql`true`}
        and ${place ? sql`(r.business_date, r.id) < (${place[0]}::date, ${place[1]}::uuid)` : sql`true`}
      order by r.business_date desc, r.id desc limit ${limit + 1}`);
    const [waiting] = await tx.execute<{ n: number }>(sql`
      select count(*)::int as n from day_reports r where ${scope} and r.state = 'submitted'`);
    const { items, nextCursor } = pageOf(
      rows.map((row) => ({ id: row.id, name: row.date, row })),
      limit,
    );
    return { items: items.map(({ row }) => itemOf(actor, row)), nextCursor, toReview: waiting?.n ?? 0 };
  });
}

function itemOf(actor: AccountActor, row: Row): ReportItem {
  const { id, siteId, siteName, zone, date: businessDate, state, number, currency, takings, submitter } = row;
  const told = isTold(actor, row);
  const hasDrawer = row.counted !== null && row.expected !== null;
  return {
    id,
    kind: row.corrects === null ? 'day' : 'correction',
    site: { id: siteId, name: siteName, zone },
    ...{ businessDate, state, number, currency },
    takings: takings === null ? null : Number(takings),
    variance: told && hasDrawer ? Number(row.counted) - Number(row.expected) : null,
    over: told ? row.over : null,
    submitted:
      submitter === null
        ? null
        : doerView({ name: submitter, employeeId: row.submittedBy, at: new Date(Number(row.submittedAt)) }),
  };
}
