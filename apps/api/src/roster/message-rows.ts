import type { AccountId, EmployeeId, MessageId, SiteId } from '@daybook/contract/ids';
import type { MessageView } from '@daybook/contract/roster';
import type { Transaction } from '@daybook/db/connect';
import { accounts } from '@daybook/db/schema/access';
import { employees, sites } from '@daybook/db/schema/directory';
import { messages } from '@daybook/db/schema/roster';
import { and, desc, eq, type SQL, sql } from 'drizzle-orm';
import { momentOf } from '../time/moment.ts';

/** To whom a message is, of those who work here now: the one person, or the people of the site. */
export const addressees = sql`(
  select e.id, e.name from employees e
  where e.organization_id = ${messages.organizationId} and e.archived_at is null
    and (e.id = ${messages.employeeId} or exists (
      select from employee_sites x
      where x.organization_id = e.organization_id and x.employee_id = e.id and x.site_id = ${messages.siteId}))
  ) addressee`;

/** Messages with the names that belong to them, the newest first. */
export async function readMessages(tx: Transaction, where: SQL | undefined, most: number): Promise<MessageView[]> {
  const rows = await tx
    .select({
      id: sql<MessageId>`${messages.id}`,
      employeeId: sql<EmployeeId | null>`${messages.employeeId}`,
      employeeName: employees.name,
      siteId: sql<SiteId | null>`${messages.siteId}`,
      siteName: sites.name,
      text: messages.text,
      endsAt: messages.endsAt,
      author: { id: sql<AccountId>`${accounts.id}`, name: accounts.name },
      recordedAt: messages.recordedAt,
      version: messages.version,
      of: sql<number>`(select count(*)::int from ${addressees})`,
      read: sql<number>`(
        select count(*)::int from message_reads r
        where r.organization_id = ${messages.organizationId} and r.message_id = ${messages.id}
          and r.employee_id in (select id from ${addressees}))`,
    })
    .from(messages)
    .innerJoin(accounts, and(eq(accounts.organizationId, messages.organizationId), eq(accounts.id, messages.authorId)))
    .leftJoin(
      employees,
      and(eq(employees.organizationId, messages.organizationId), eq(employees.id, messages.employeeId)),
    )
    .leftJoin(sites, and(eq(sites.organizationId, messages.organizationId), eq(sites.id, messages.siteId)))
    .where(where)
    .orderBy(desc(messages.recordedAt), desc(messages.id))
    .limit(most);
  return rows.map(({ employeeId, employeeName, siteId, siteName, endsAt, recordedAt, of, read, ...row }) => ({
    ...row,
    employee: employeeId && { id: employeeId, name: employeeName ?? '' },
    site: siteId && { id: siteId, name: siteName ?? '' },
    endsAt: momentOf(endsAt),
    recordedAt: momentOf(recordedAt),
    reads: { read, of },
  }));
}

/** The message by its id; undefined when there is none. */
export async function findMessage(
  tx: Transaction,
  organizationId: string,
  id: string,
): Promise<MessageView | undefined> {
  const [message] = await readMessages(tx, and(eq(messages.organizationId, organizationId), eq(messages.id, id)), 1);
  return message;
}
