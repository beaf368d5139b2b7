import type { CalendarFeed } from '@daybook/contract/calendar-feeds';
import type { EmployeeId } from '@daybook/contract/ids';
import { calendarFeeds } from '@daybook/db/schema/roster';
import { and, asc, eq, isNull } from 'drizzle-orm';
import type { AccountActor } from '../../actor.ts';
import type { VerbContext } from '../../context.ts';
import { feedColumns, feedOwner, feedView } from './feed-rows.ts';

/** A person's feeds that are not revoked, the oldest first. */
export async function listFeeds(
  { actor, db }: VerbContext<AccountActor>,
  { employeeId }: { employeeId: EmployeeId },
): Promise<{ items: CalendarFeed[] }> {
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
    return { items: rows.map(feedView) };
  });
}
