import type { EmployeeId } from '@daybook/contract/ids';
import type { Transaction } from '@daybook/db/connect';
import { sql } from 'drizzle-orm';
import { idsOf } from '../timesheets/case-rows.ts';

/** From when on people may clock in at a site: ms by person and business date; empty for a site without a limit. */
export type EarlyLimits = ReadonlyMap<string, number>;

export function limitKey(employeeId: string, businessDate: string): string {
  return `${employeeId} ${businessDate}`;
}

/** Of these people, for the dates that a tablet's queue may still speak of; as the clock-in itself has it. */
export async function readEarlyLimits(
  tx: Transaction,
  { organizationId, siteId, now }: { organizationId: string; siteId: string; now: Date },
  ids: readonly EmployeeId[],
): Promise<EarlyLimits> {
  const rows = await tx.execute<{ employeeId: string; date: string; allowedAt: string }>(sql`
    select s.employee_id as "employeeId", s.business_date::text as date,
      epoch_ms(min(plan_moment(s.start_wall, s.zone)) - t.early_in * interval '1 minute')::text as "allowedAt"
    from published_shifts s
    join sites t on t.organization_id = s.organization_id and t.id = s.site_id and t.early_in is not null
    where s.organization_id = ${organizationId} and s.site_id = ${siteId} and s.employee_id = any (${idsOf(ids)}::uuid[])
      and s.business_date between ${now.toISOString()}::date - 8 and ${now.toISOString()}::date + 2
    group by s.employee_id, s.business_date, t.early_in`);
  return new Map(rows.map(({ employeeId, date, allowedAt }) => [limitKey(employeeId, date), Number(allowedAt)]));
}
