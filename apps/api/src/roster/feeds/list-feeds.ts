import type { CalendarFeed, FeedKind } from '@daybook/contract/calendar-feeds';
import type { EmployeeId } from '@daybook/contract/ids';
import { calendarFeeds } from '@daybook/db/schema/roster';
import { and, asc, eq, isNull, sql } from 'drizzle-orm';
import type { AccountActor } from '../../actor.ts';
import type { VerbContext } from '../../context.ts';
import { feedColumns, feedOwner, feedView } from './feed-rows.ts';

/** A person's feeds that are not revoked, the oldest first, and what there is to follow. */
export async function listFeeds(
  { actor, db }: VerbContext<AccountActor>,
  { employeeId }: { employeeId: EmployeeId },
): Promise<{ items: CalendarFeed[]; kinds: FeedKind[] }> {
  const { organizationId } = actor;
  return await db.read(async (tx) => {
    await feedOwner(tx, actor, { employeeId, permission: 'roster.see' });
    const rows = await tx
      .select(feedColumns)
      .from(calendarFeeds)
      .where(
        and(
          eq(calendarFeeds.organizationId, organizationId),
          eq(calendarFeeds.employeeId, employeeId),
          isNull(calendarFeeds.revokedAt),
        ),
      )
      .orderBy(asc(calendarFeeds.recordedAt), asc(calendarFeeds.id));
    const [gives] = await tx.execute(sql`
      select from provider_services s
      where s.organization_id = ${organizationId} and s.employee_id = ${employeeId} limit 1`);
    return { items: rows.map(feedView), kinds: gives ? ['shifts', 'appointments'] : ['shifts'] };
  });
}
