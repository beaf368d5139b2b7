import type { Transaction } from '@daybook/db/connect';
import type { Doer } from '@daybook/rules/reports/separation';
import { sql } from 'drizzle-orm';
import type { AccountActor } from '../actor.ts';
import type { ReportRow } from './report-rows.ts';
import { seesExpected } from './sees-expected.ts';

/** Of many reports at once: whether whoever counts is not told, and who counted. */
export interface Counters {
  blind: boolean;
  counters: Doer[];
}

/**
 * Who counted the drawer of a report `r`, the first one first: also for what corrects it, and for what it corrects, since
 * what was expected in the one is what was expected in the other.
 */
const counters = sql`coalesce((
  select jsonb_agg(jsonb_build_object('employeeId', c.employee_id, 'accountId', c.account_id) order by c.recorded_at, c.number)
  from (select coalesce(r.corrects, r.id) as id union all select o.id from day_reports o
    where o.organization_id = r.organization_id and o.corrects = coalesce(r.corrects, r.id)) same
  join report_counts c on c.organization_id = r.organization_id and c.report_id = same.id), '[]') as counters`;

/** Both, for a statement with a report `r` and its template `t`. */
export const counterColumns = sql`coalesce((t.content ->> 'blind')::boolean, false) as blind, ${counters}`;

/** The same of one report. */
export async function readCounters(
  tx: Transaction,
  { organizationId, id }: Pick<ReportRow, 'organizationId' | 'id'>,
): Promise<Doer[]> {
  const [row] = await tx.execute<Pick<Counters, 'counters'> & Record<string, unknown>>(
    sql`select ${counters} from day_reports r where r.organization_id = ${organizationId} and r.id = ${id}`,
  );
  return row?.counters ?? [];
}

/** Whether somebody may be told what was expected in the drawer of one of them. */
export function isTold(actor: AccountActor, row: Counters): boolean {
  return seesExpected(actor, row, row.counters);
}
