import type { LeaveView, leaveList } from '@daybook/contract/leave';
import { date } from '@daybook/contract/values';
import { sql } from 'drizzle-orm';
import type * as z from 'zod/mini';
import type { AccountActor } from '../../actor.ts';
import type { VerbContext } from '../../context.ts';
import { pageOf, readCursor } from '../../cursor.ts';
import { findEmployee } from '../../directory/employee-rows.ts';
import { findSite } from '../../directory/site-rows.ts';
import { Refusal } from '../../refusal.ts';
import { idsOf } from '../../timesheets/case-rows.ts';
import { readLeave } from './leave-rows.ts';

type Asked = z.output<(typeof leaveList)['input']>;

/** Leave of the people whom the account sees, by first date; and how many of their requests wait, whatever the dates. */
export async function listLeave(
  { actor, db, house }: VerbContext<AccountActor>,
  { siteId, employeeId, state, from, to, cursor, limit = 50 }: Asked,
): Promise<{ items: LeaveView[]; nextCursor: string | null; waiting: number }> {
  const { organizationId } = actor;
  const place = readCursor(cursor);
  if (place && !date.safeParse(place[0]).success)
    throw new Refusal('bad-input', { fields: { cursor: 'not a cursor of this list' } });
  return await db.read(async (tx) => {
    if (siteId) await findSite(tx, actor, siteId, house.clock.now());
    if (employeeId) await findEmployee(tx, actor, employeeId);
    const sites = siteId ? [siteId] : actor.sites === 'all' ? null : actor.sites;
    const atSites =
      sites &&
      sql`exists (
        select from employee_sites x
        where x.organization_id = l.organization_id and x.employee_id = l.employee_id
          and x.site_id = any (${idsOf(sites)}::uuid[]))`;
    const scope = sql`${atSites ?? sql`true`} and ${employeeId ? sql`l.employee_id = ${employeeId}` : sql`true`}`;
    const where = sql`${scope}
      and ${state ? sql`l.state = ${state}` : sql`true`}
      and ${from ? sql`l.to_date >= ${from}::date` : sql`true`} and ${to ? sql`l.from_date <= ${to}::date` : sql`true`}
      and ${place ? sql`(l.from_date, l.id) > (${place[0]}::date, ${place[1]}::uuid)` : sql`true`}`;
    const found = await readLeave(tx, organizationId, { where, order: sql`l.from_date, l.id`, limit: limit + 1 });
    const { items, nextCursor } = pageOf(
      found.map((view) => ({ id: view.id, name: view.from, view })),
      limit,
    );
    const [count] = await tx.execute<{ n: number }>(sql`
      select count(*)::int as n from leave_requests l
      where l.organization_id = ${organizationId} and l.state = 'asked' and ${scope}`);
    return { items: items.map(({ view }) => view), nextCursor, waiting: count?.n ?? 0 };
  });
}
