import type { EmployeeId, SiteId } from '@daybook/contract/ids';
import type { MessageView } from '@daybook/contract/roster';
import { messages } from '@daybook/db/schema/roster';
import { and, eq, gt } from 'drizzle-orm';
import type { AccountActor } from '../actor.ts';
import type { VerbContext } from '../context.ts';
import { findEmployee } from '../directory/employee-rows.ts';
import { findSite } from '../directory/site-rows.ts';
import { readMessages } from './message-rows.ts';
import { inScope } from './message-scope.ts';

const most = 200;

/** The messages that have not ended: to one person, to one site, or to all that the account sees. */
export async function listMessages(
  { actor, db, house }: VerbContext<AccountActor>,
  { employeeId, siteId }: { employeeId?: EmployeeId | undefined; siteId?: SiteId | undefined },
): Promise<{ items: MessageView[] }> {
  const now = house.clock.now();
  return await db.read(async (tx) => {
    if (employeeId) await findEmployee(tx, actor, employeeId);
    if (siteId) await findSite(tx, actor, siteId, now);
    const items = await readMessages(
      tx,
      and(
        eq(messages.organizationId, actor.organizationId),
        gt(messages.endsAt, now),
        employeeId ? eq(messages.employeeId, employeeId) : undefined,
        siteId ? eq(messages.siteId, siteId) : undefined,
        inScope(actor),
      ),
      most,
    );
    return { items };
  });
}
