import type { MyDay } from '@daybook/contract/kiosk';
import type { Transaction } from '@daybook/db/connect';
import { businessDate } from '@daybook/rules/business-date';
import { yearOf } from '@daybook/rules/roster/leave-balance';
import { sql } from 'drizzle-orm';
import { findSiteRule } from '../../clock/queue-facts.ts';
import { readBalances } from './balance-rows.ts';
import { readKinds } from './kind-rows.ts';
import { readLeave } from './leave-rows.ts';

/** More than fit on a tablet are not read. */
const most = 10;

/** What somebody may ask for at a tablet, and what became of what was asked, until it is over. */
export async function leaveFor(
  tx: Transaction,
  { organizationId, employeeId }: { organizationId: string; employeeId: string },
  now: Date,
): Promise<MyDay['leave']> {
  const [home] = await tx.execute<{ id: string }>(sql`
    select x.site_id as id from employee_sites x
    where x.organization_id = ${organizationId} and x.employee_id = ${employeeId} order by x.position limit 1`);
  if (!home) return { kinds: [], requests: [] };
  const today = businessDate(now.getTime(), await findSiteRule(tx, organizationId, home.id));
  const balances = await readBalances(tx, { organizationId, employeeId }, yearOf(today));
  const kinds = (await readKinds(tx, organizationId)).filter(({ askable, archived }) => askable && !archived);
  const where = sql`l.employee_id = ${employeeId} and l.state <> 'withdrawn' and l.to_date >= ${today}::date`;
  const requests = await readLeave(tx, organizationId, { where, order: sql`l.from_date, l.id`, limit: most });
  return {
    kinds: kinds.map(({ id, name, dayMinutes }) => ({
      id,
      name,
      dayMinutes,
      left: balances.find(({ kind }) => kind.id === id)?.left ?? null,
    })),
    requests: requests.map(({ id, kind, from, to, state, minutes, starts }) => ({
      ...{ id, name: kind.name, from, to, state, minutes, starts },
    })),
  };
}
