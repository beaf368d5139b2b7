import type { CalendarFeed, FeedKind } from '@daybook/contract/calendar-feeds';
import type { CalendarFeedId, EmployeeId } from '@daybook/contract/ids';
import { may, type Permission } from '@daybook/contract/permissions';
import type { Transaction } from '@daybook/db/connect';
import { calendarFeeds } from '@daybook/db/schema/roster';
import { sql } from 'drizzle-orm';
import type { AccountActor } from '../../actor.ts';
import { findEmployee } from '../../directory/employee-rows.ts';
import { Refusal } from '../../refusal.ts';
import { momentOf } from '../../time/moment.ts';
import { isOwn } from '../../timesheets/whose.ts';

/** What a feed is shown as: never its digest. */
export const feedColumns = {
  id: sql<CalendarFeedId>`${calendarFeeds.id}`,
  employeeId: sql<EmployeeId>`${calendarFeeds.employeeId}`,
  kind: sql<FeedKind>`${calendarFeeds.kind}`,
  name: calendarFeeds.name,
  recordedAt: calendarFeeds.recordedAt,
  lastReadAt: calendarFeeds.lastReadAt,
};

type Row = Omit<CalendarFeed, 'createdAt' | 'lastReadAt'> & { recordedAt: Date; lastReadAt: Date | null };

export function feedView({ recordedAt, lastReadAt, ...feed }: Row): CalendarFeed {
  return { ...feed, createdAt: momentOf(recordedAt), lastReadAt: lastReadAt && momentOf(lastReadAt) };
}

/** Who makes and ends addresses of others: whoever says when they work, or what they give. */
export const feedPermissions = {
  shifts: 'roster.change',
  appointments: 'services.change',
} as const satisfies Record<FeedKind, Permission>;

/** The person whose feeds these are: the caller, or somebody in scope of who has the permission; else `not-found`. */
export async function feedOwner(
  tx: Transaction,
  actor: AccountActor,
  { employeeId, permission }: { employeeId: EmployeeId; permission: Permission },
) {
  const own = isOwn(actor, employeeId);
  if (!own && !may(actor, permission)) throw new Refusal('not-found');
  return await findEmployee(tx, own ? { ...actor, sites: 'all' } : actor, employeeId);
}
