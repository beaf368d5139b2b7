import type { EmployeeId } from '@daybook/contract/ids';
import { may } from '@daybook/contract/permissions';
import type { RequestView } from '@daybook/contract/timesheet-edits';
import { type SQL, sql } from 'drizzle-orm';
import type { AccountActor } from '../actor.ts';
import type { VerbContext } from '../context.ts';
import { type DateSpan, idsOf } from './case-rows.ts';
import { requestView, selectRequests } from './request-rows.ts';
import { checkSeesHours } from './whose.ts';

/** What was asked for about these dates, and what became of it: of one person, or of all whom the account sees. */
export async function listRequests(
  { actor, db }: VerbContext<AccountActor>,
  { employeeId, period }: { employeeId?: EmployeeId | undefined; period: DateSpan },
): Promise<{ items: RequestView[] }> {
  return await db.read(async (tx) => {
    if (employeeId) await checkSeesHours(tx, actor, employeeId);
    const whose = employeeId ? sql`r.employee_id = ${employeeId}` : ofSeen(actor);
    const within = sql`r.business_date between ${period.from} and ${period.to}`;
    const rows = await selectRequests(tx, actor.organizationId, sql`${whose} and ${within}`);
    return { items: rows.map(requestView) };
  });
}

/** Of those whose hours the account sees; of the own alone where it sees nobody's. */
function ofSeen(actor: AccountActor): SQL {
  if (!may(actor, 'timesheets.see')) return sql`r.employee_id = ${actor.employeeId}`;
  if (actor.sites === 'all') return sql`true`;
  return sql`exists (select from employee_sites x where x.organization_id = r.organization_id
    and x.employee_id = r.employee_id and x.site_id = any (${idsOf(actor.sites)}::uuid[]))`;
}
