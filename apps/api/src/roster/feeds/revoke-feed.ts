import type { CalendarFeedId } from '@daybook/contract/ids';
import { calendarFeeds } from '@daybook/db/schema/roster';
import { and, eq, isNull } from 'drizzle-orm';
import type { AccountActor } from '../../actor.ts';
import { authorOf } from '../../audit/author.ts';
import { record } from '../../audit/record.ts';
import type { VerbContext } from '../../context.ts';
import { Refusal } from '../../refusal.ts';
import { feedColumns, feedOwner, feedPermissions } from './feed-rows.ts';

/** Ends an address for good: its next reader finds nothing there. */
export async function revokeFeed(
  ctx: VerbContext<AccountActor>,
  { id }: { id: CalendarFeedId },
): Promise<{ done: true }> {
  const { actor, db, house } = ctx;
  const one = and(eq(calendarFeeds.organizationId, actor.organizationId), eq(calendarFeeds.id, id));
  return await db.write(async (tx) => {
    const [feed] = await tx.select(feedColumns).from(calendarFeeds).where(one);
    if (!feed) throw new Refusal('not-found');
    const { employeeId, kind, name } = feed;
    await feedOwner(tx, actor, { employeeId, permission: feedPermissions[kind] });
    const revoked = await tx
      .update(calendarFeeds)
      .set({ revokedAt: house.clock.now() })
      .where(and(one, isNull(calendarFeeds.revokedAt)))
      .returning({ id: calendarFeeds.id });
    if (revoked.length > 0) {
      await record(tx, authorOf(ctx), {
        action: 'roster.feed-revoked',
        subject: { kind: 'calendar-feed', id },
        before: { employeeId, name, ...(kind === 'shifts' ? {} : { kind }) },
      });
    }
    return { done: true };
  });
}
