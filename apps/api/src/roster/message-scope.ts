import { messages } from '@daybook/db/schema/roster';
import { inArray, or, type SQL, sql } from 'drizzle-orm';
import type { AccountActor } from '../actor.ts';

/** The messages that an account sees: those to its sites, and to the people of them; undefined: all. */
export function inScope({ sites }: AccountActor): SQL | undefined {
  if (sites === 'all') return undefined;
  const scope = [...sites];
  return or(
    inArray(messages.siteId, scope),
    sql`exists (
      select from employee_sites x
      where x.organization_id = ${messages.organizationId} and x.employee_id = ${messages.employeeId}
        and ${inArray(sql`x.site_id`, scope)})`,
  );
}
