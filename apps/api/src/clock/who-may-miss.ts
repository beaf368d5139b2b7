import type { EmployeeId } from '@daybook/contract/ids';
import type { Transaction } from '@daybook/db/connect';
import { presence, punches } from '@daybook/db/schema/clock';
import { sites } from '@daybook/db/schema/directory';
import { exceptions } from '@daybook/db/schema/exceptions';
import { and, eq, exists, gt, ne, or, sql } from 'drizzle-orm';

/**
 * Who may have a shift without its out that is not raised yet, or one that was raised and has become whole: who is in for
 * longer than the site's longest shift or past what was planned, and whoever punched in, too late, or with such a shift, since then.
 */
export async function whoMayMiss(
  tx: Transaction,
  organizationId: string,
  now: Date,
  since: Date,
): Promise<EmployeeId[]> {
  const stale = await tx
    .select({ employeeId: sql<EmployeeId>`${presence.employeeId}` })
    .from(presence)
    .innerJoin(sites, and(eq(sites.organizationId, presence.organizationId), eq(sites.id, presence.siteId)))
    .where(
      and(
        eq(presence.organizationId, organizationId),
        ne(presence.state, 'out'),
        sql`${presence.shiftStart} < ${now.toISOString()}::timestamptz - make_interval(mins => ${sites.longestShift})`,
      ),
    );
  const pastPlan = await tx.execute<{ employeeId: EmployeeId }>(sql`
    select p.employee_id as "employeeId" from presence p
    join published_shifts q on q.organization_id = p.organization_id and q.employee_id = p.employee_id
      and q.business_date = p.shift_date
    join sites s on s.organization_id = p.organization_id and s.id = p.site_id
    where p.organization_id = ${organizationId} and p.state <> 'out'
      and plan_moment(q.end_wall, q.zone) > p.shift_start
      and plan_moment(q.end_wall, q.zone) + s.propose_out_after * interval '1 minute' <= ${now.toISOString()}::timestamptz`);
  const punched = await tx
    .selectDistinct({ employeeId: sql<EmployeeId>`${punches.employeeId}` })
    .from(punches)
    .where(
      and(
        eq(punches.organizationId, organizationId),
        gt(punches.recordedAt, since),
        or(
          eq(punches.kind, 'in'),
          sql`'over-longest-shift' = any (${punches.flags})`,
          exists(
            tx
              .select({ one: sql`1` })
              .from(exceptions)
              .where(
                and(
                  eq(exceptions.organizationId, punches.organizationId),
                  eq(exceptions.employeeId, punches.employeeId),
                  eq(exceptions.kind, 'missed'),
                  eq(exceptions.state, 'open'),
                ),
              ),
          ),
        ),
      ),
    );
  return [...new Set([...stale, ...pastPlan, ...punched].map(({ employeeId }) => employeeId))];
}
