import type { ReportId } from '@daybook/contract/ids';
import type { reportsBeside } from '@daybook/contract/report-lists';
import { sql } from 'drizzle-orm';
import type * as z from 'zod/mini';
import type { AccountActor } from '../actor.ts';
import type { VerbContext } from '../context.ts';
import { type Counters, counterColumns, isTold } from './counters.ts';
import { findReport } from './report-rows.ts';

type Beside = z.output<(typeof reportsBeside)['output']>;

interface Row extends Record<string, unknown>, Counters {
  id: ReportId;
  date: string;
  takings: string;
  /** The drawer's. */
  variance: string | null;
  worked: number;
}

/** What a report is looked at beside: the drawer over two weeks, and the last four same weekdays of its site. */
export async function reportBeside(
  { actor, db }: VerbContext<AccountActor>,
  { id }: { id: ReportId },
): Promise<Beside> {
  const { organizationId } = actor;
  return await db.read(async (tx) => {
    const row = await findReport(tx, actor, id);
    const rows = await tx.execute<Row>(sql`
      select r.id, r.business_date::text as date, v.takings, (v.counted - v.expected)::text as variance,
        coalesce((v.content #>> '{facts,workedMinutes}')::int, 0) as worked, ${counterColumns}
      from day_reports r
      join report_templates t
        on t.organization_id = r.organization_id and t.kind = r.template_kind and t.version = r.template_version
      join report_versions v on v.organization_id = r.organization_id and v.report_id = r.id and v.number = r.number
      where r.organization_id = ${organizationId} and r.site_id = ${row.siteId} and r.corrects is null
        and r.currency = ${row.currency}
        and r.business_date between ${row.businessDate}::date - 28 and ${row.businessDate}::date
      order by r.business_date`);
    const dayOf = (date: string) => Date.parse(date) / 86_400_000;
    const own = dayOf(row.businessDate);
    // Whoever counted one of them blind is not told of it by way of the chart.
    const told = rows.map((one) => (isTold(actor, one) ? one : { ...one, variance: null }));
    const variances = told.filter(({ date, variance }) => variance !== null && own - dayOf(date) < 14);
    const same = told.filter(({ date }) => own - dayOf(date) > 0 && (own - dayOf(date)) % 7 === 0).reverse();
    return {
      variances: variances.map(({ date, variance }) => ({ date, variance: Number(variance) })),
      sameWeekdays: same.map(({ id: reportId, date, takings, variance, worked }) => ({
        ...{ date, reportId, takings: Number(takings) },
        variance: variance === null ? null : Number(variance),
        workedMinutes: worked,
      })),
    };
  });
}
