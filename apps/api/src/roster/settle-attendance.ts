import type { Transaction } from '@daybook/db/connect';
import { sql } from 'drizzle-orm';
import { settle } from '../exceptions/raise.ts';
import { attendanceKinds, findingsOf } from './attendance-findings.ts';
import { readAttended } from './read-attended.ts';

interface Row extends Record<string, unknown> {
  key: string;
  employeeId: string;
  date: string;
}

/**
 * Settles what is no longer so of older shifts, which nothing is raised about any more: a manager entered the hours at
 * the end of the week, leave was granted afterwards, the plan was taken back. Only where something has come since.
 * @param until what began before is meant
 * @param since when something has to have come
 */
export async function settleAttendance(
  tx: Transaction,
  organizationId: string,
  { now, until, since }: { now: Date; until: Date; since: Date },
): Promise<void> {
  const [from, to] = [since.toISOString(), until.toISOString()];
  const rows = await tx.execute<Row>(sql`
    with touched as (
      select p.employee_id from punches p where p.organization_id = ${organizationId} and p.recorded_at > ${from}
      union select v.employee_id from amendments v where v.organization_id = ${organizationId} and v.recorded_at > ${from}
      union select l.employee_id from leave_requests l where l.organization_id = ${organizationId} and l.decided_at > ${from})
    select x.key, x.employee_id as "employeeId", x.business_date::text as date from exceptions x
    left join published_shifts s on s.organization_id = x.organization_id and s.id = (x.facts ->> 'shift')::uuid
      and s.employee_id = x.employee_id and s.site_id = x.site_id and s.business_date = x.business_date
    where x.organization_id = ${organizationId} and x.state = 'open' and x.at < ${to}
      and x.kind = any (${`{${attendanceKinds.join(',')}}`}::text[])
      and (s.id is null or s.published_at > ${from} or x.employee_id in (select employee_id from touched))`);
  if (rows.length === 0) return;
  const dates = rows.map(({ date }) => date).sort();
  const span = { from: dates[0] ?? '', to: dates.at(-1) ?? '' };
  const employeeIds = [...new Set(rows.map(({ employeeId }) => employeeId))];
  const attended = await readAttended(tx, { organizationId, span, now, employeeIds });
  const still = new Set(attended.flatMap((one) => findingsOf(one, now)).map(({ key }) => key));
  await settle(
    tx,
    organizationId,
    now,
    rows.map(({ key }) => key).filter((key) => !still.has(key)),
  );
}
