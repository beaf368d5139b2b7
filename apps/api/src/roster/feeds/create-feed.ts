import { attempt, type Limit } from '@daybook/auth/attempts';
import { keyedDigest } from '@daybook/auth/keys';
import { newToken, tokenHash } from '@daybook/auth/tokens';
import type { CalendarFeed, FeedKind } from '@daybook/contract/calendar-feeds';
import type { CalendarFeedId, EmployeeId } from '@daybook/contract/ids';
import { calendarFeeds } from '@daybook/db/schema/roster';
import { and, eq } from 'drizzle-orm';
import type { AccountActor } from '../../actor.ts';
import { authorOf } from '../../audit/author.ts';
import { record } from '../../audit/record.ts';
import type { VerbContext } from '../../context.ts';
import { Refusal } from '../../refusal.ts';
import { momentOf } from '../../time/moment.ts';
import { feedColumns, feedOwner, feedPermissions, feedView } from './feed-rows.ts';

// For a whole team, one after another; more in an hour are made by a program.
const limit: Limit = { tries: 60, windowSeconds: 3600, lockSeconds: 3600 };

/**
 * A new address of a person's shifts or appointments, which is shown this once. The same id again gets a new address as long as no
 * calendar read the first: that answer may never have arrived.
 */
export async function createFeed(
  ctx: VerbContext<AccountActor>,
  input: { id: CalendarFeedId; employeeId: EmployeeId; kind?: FeedKind | undefined; name: string },
): Promise<{ feed: CalendarFeed; path: string }> {
  const { actor, db, house } = ctx;
  const { organizationId } = actor;
  const { id, employeeId, kind = 'shifts', name } = input;
  const now = house.clock.now();
  const token = newToken();
  const tokenDigest = tokenHash(token);
  const one = and(eq(calendarFeeds.organizationId, organizationId), eq(calendarFeeds.id, id));
  await countMade(ctx);
  const feed = await db.write(async (tx) => {
    const { state } = await feedOwner(tx, actor, { employeeId, permission: feedPermissions[kind] });
    if (state === 'archived') throw new Refusal('not-found');
    const [made] = await tx
      .insert(calendarFeeds)
      .values({ organizationId, id, employeeId, kind, name, tokenDigest, authorId: actor.accountId, recordedAt: now })
      .onConflictDoNothing()
      .returning(feedColumns);
    if (made) {
      await record(tx, authorOf(ctx), {
        action: 'roster.feed-made',
        subject: { kind: 'calendar-feed', id },
        after: { employeeId, name, ...(kind === 'shifts' ? {} : { kind }) },
      });
      return made;
    }
    const [before] = await tx.select().from(calendarFeeds).where(one).for('update');
    const same =
      before?.employeeId === employeeId &&
      before.kind === kind &&
      before.name === name &&
      before.authorId === actor.accountId;
    if (!same || before.lastReadAt || before.revokedAt) throw new Refusal('idempotency-mismatch');
    await tx.update(calendarFeeds).set({ tokenDigest }).where(one);
    const { recordedAt, lastReadAt } = before;
    return { id, employeeId, kind, name, recordedAt, lastReadAt };
  });
  return { feed: feedView(feed), path: `/calendar/${token}.ics` };
}

async function countMade({ actor, house }: VerbContext<AccountActor>): Promise<void> {
  const key = keyedDigest(house.keys.attempt, 'calendar-feed', actor.accountId);
  const { until } = await attempt(house.connections.raw, key, limit, house.clock.now());
  if (until) throw new Refusal('slow-down', { facts: { until: momentOf(until) } });
}
