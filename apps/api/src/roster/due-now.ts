import type { EmployeeId, OrganizationId, SiteId } from '@daybook/contract/ids';
import type { Transaction } from '@daybook/db/connect';
import { sql } from 'drizzle-orm';
import { momentOf } from '../time/moment.ts';

/** So long before and after its start a shift is due about now. */
const aboutHours = 2;

/** Whose published shift at this site starts about now, and when, of those who are not in. Never when anybody leaves. */
export async function dueNow(
  tx: Transaction,
  { organizationId, siteId }: { organizationId: OrganizationId; siteId: SiteId },
  now: Date,
): Promise<Map<EmployeeId, string>> {
  const at = now.toISOString();
  const rows = await tx.execute<{ employeeId: EmployeeId; start: string }>(sql`
    select s.employee_id as "employeeId", epoch_ms(min(m.start))::text as start
    from published_shifts s
    cross join lateral (select plan_moment(s.start_wall, s.zone) as start) m
    left join presence p on p.organization_id = s.organization_id and p.employee_id = s.employee_id
    where s.organization_id = ${organizationId} and s.site_id = ${siteId}
      and s.business_date between ${at}::date - 2 and ${at}::date + 2
      and m.start between ${at}::timestamptz - ${aboutHours} * interval '1 hour' and ${at}::timestamptz + ${aboutHours} * interval '1 hour'
      and coalesce(p.state, 'out') = 'out' and (p.at is null or p.at < m.start - ${aboutHours} * interval '1 hour')
    group by s.employee_id`);
  return new Map(rows.map(({ employeeId, start }) => [employeeId, momentOf(Number(start))]));
}
