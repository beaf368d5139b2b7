import type { OrganizationId } from '@daybook/contract/ids';
import type { MyDay } from '@daybook/contract/kiosk';
import type { Transaction } from '@daybook/db/connect';
import { sql } from 'drizzle-orm';
import { momentOf } from '../time/moment.ts';

interface Row extends Record<string, unknown> {
  site: string;
  zone: string;
  start: string;
  end: string;
}

/** The person's next published shift that has not begun, wherever it is; null: there is none. */
export async function nextShift(
  tx: Transaction,
  { organizationId, employeeId }: { organizationId: OrganizationId; employeeId: string },
  now: Date,
): Promise<MyDay['next']> {
  const [row] = await tx.execute<Row>(sql`
    select t.name as site, s.zone, epoch_ms(plan_moment(s.start_wall, s.zone))::text as start,
      epoch_ms(plan_moment(s.end_wall, s.zone))::text as end
    from published_shifts s
    join sites t on t.organization_id = s.organization_id and t.id = s.site_id
    where s.organization_id = ${organizationId} and s.employee_id = ${employeeId}
      and s.business_date >= ${now.toISOString()}::date - 2 and plan_moment(s.start_wall, s.zone) > ${now.toISOString()}::timestamptz
    order by plan_moment(s.start_wall, s.zone), s.id limit 1`);
  return row ? { ...row, start: momentOf(Number(row.start)), end: momentOf(Number(row.end)) } : null;
}
