import { createHash } from 'node:crypto';
import { attempt, type Limit } from '@daybook/auth/attempts';
import { keyedDigest } from '@daybook/auth/keys';
import { tokenHash } from '@daybook/auth/tokens';
import { type FeedKind, feedKind } from '@daybook/contract/calendar-feeds';
import type { OrganizationId } from '@daybook/contract/ids';
import type { Transaction } from '@daybook/db/connect';
import { calendarFeeds } from '@daybook/db/schema/roster';
import { dayNumber, dayText } from '@daybook/rules/timesheets/days';
import { and, eq, isNull, lte, or } from 'drizzle-orm';
import type { House } from '../../context.ts';
import { Refusal } from '../../refusal.ts';
import { tenantOf } from '../../tenant.ts';
import { momentOf } from '../../time/moment.ts';
import type { FeedSpan } from './feed-events.ts';
import { type FeedContent, feedText } from './feed-text.ts';

// Calendars ask every quarter of an hour at most; a household behind one address has several.
const readLimit: Limit = { tries: 60, windowSeconds: 600, lockSeconds: 600 };
// An address has 256 bits: whoever tries many has none.
const missLimit: Limit = { tries: 30, windowSeconds: 600, lockSeconds: 600 };
const daysBack = 31;
const hourMs = 3_600_000;

/** Who reads what an address shows, each kind by its own room: rooms form no circle. */
export type FeedReaders = Record<FeedKind, (tx: Transaction, span: FeedSpan) => Promise<FeedContent>>;

/**
 * The calendar behind a token: from 31 days back to all that is ahead, and a tag of its content. A token that never was,
 * one that is revoked and one of somebody who works here no more are all `not-found`.
 */
export async function readFeed(
  house: House,
  readers: FeedReaders,
  { token, address }: { token: string; address: string },
): Promise<{ text: string; tag: string }> {
  const now = house.clock.now();
  const [found] = await house.connections.raw<
    { organization_id: OrganizationId; feed_id: string; employee_id: string }[]
  >`select * from gate.calendar_feed(${tokenHash(token)})`;
  if (!found) {
    await count(house, ['calendar-miss', address], missLimit);
    throw new Refusal('not-found');
  }
  const { organization_id: organizationId, feed_id: feedId, employee_id: employeeId } = found;
  await count(house, ['calendar-read', feedId], readLimit);
  const from = dayText(dayNumber(now.toISOString().slice(0, 10)) - daysBack);
  const one = and(eq(calendarFeeds.organizationId, organizationId), eq(calendarFeeds.id, feedId));
  const content = await tenantOf(house, organizationId).read(async (tx) => {
    await tx
      .update(calendarFeeds)
      .set({ lastReadAt: now })
      .where(
        and(one, or(isNull(calendarFeeds.lastReadAt), lte(calendarFeeds.lastReadAt, new Date(now.getTime() - hourMs)))),
      );
    const [feed] = await tx.select({ kind: calendarFeeds.kind }).from(calendarFeeds).where(one);
    const read = readers[feedKind.parse(feed?.kind)];
    return await read(tx, { organizationId, employeeId, from, now });
  });
  const text = feedText(content);
  return { text, tag: createHash('sha256').update(text).digest('base64url') };
}

async function count({ keys, connections, clock }: House, of: [string, string], limit: Limit): Promise<void> {
  const { until } = await attempt(connections.raw, keyedDigest(keys.attempt, ...of), limit, clock.now());
  if (until) throw new Refusal('slow-down', { facts: { until: momentOf(until) } });
}
