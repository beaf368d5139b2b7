import type { Transaction } from '@daybook/db/connect';
import { sql } from 'drizzle-orm';
import { settle } from '../exceptions/raise.ts';

/**
 * Settles what a person asked for and an edit has made so: the punch that was missing counts, the one that was wrong
 * counts no more.
 */
export async function settleAsked(
  tx: Transaction,
  organizationId: string,
  now: Date,
  employeeId: string,
): Promise<void> {
  const rows = await tx.execute<{ key: string }>(sql`
    select x.key from exceptions x
    join amendment_requests r on r.organization_id = x.organization_id and x.key = 'asked:' || r.id
    left join punches b on b.organization_id = r.organization_id and b.id = r.punch_id
    where x.organization_id = ${organizationId} and x.employee_id = ${employeeId} and x.kind = 'asked' and x.state = 'open'
      and case r.action
        when 'add' then exists (
          select from counted_punches c where c.organization_id = r.organization_id and c.employee_id = r.employee_id
            and c.kind = r.kind and c.at > r.at - interval '1 minute' and c.at < r.at + interval '1 minute')
        else not exists (
          select from counted_punches c where c.organization_id = r.organization_id and c.employee_id = r.employee_id
            and (c.id = b.id or (c.kind = b.kind and c.at = b.at)))
        end`);
  await settle(
    tx,
    organizationId,
    now,
    rows.map(({ key }) => key),
  );
}
