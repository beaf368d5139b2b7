import type { session } from '@daybook/contract/access';
import type { SessionId } from '@daybook/contract/ids';
import { staffSessions } from '@daybook/db/schema/access';
import { and, desc, eq, gt } from 'drizzle-orm';
import type * as z from 'zod/mini';
import { type AccountActor, sessionOf } from '../actor.ts';
import type { VerbContext } from '../context.ts';
import { momentOf } from '../time/moment.ts';
import { browserName } from './browser-name.ts';

const longestMs = 12 * 3_600_000;

/** One's own sessions that live, the last used first. */
export async function listSessions({
  actor,
  db,
  house,
}: VerbContext<AccountActor>): Promise<{ items: z.output<typeof session>[] }> {
  const now = house.clock.now().getTime();
  const idleMs = house.sessionLifetime * 1000;
  const rows = await db.read((tx) =>
    tx
      .select()
      .from(staffSessions)
      .where(
        and(
          eq(staffSessions.organizationId, actor.organizationId),
          eq(staffSessions.accountId, actor.accountId),
          gt(staffSessions.lastSeenAt, new Date(now - idleMs)),
          gt(staffSessions.createdAt, new Date(now - longestMs)),
        ),
      )
      .orderBy(desc(staffSessions.lastSeenAt), desc(staffSessions.createdAt), staffSessions.id),
  );
  const items = rows.map((row) => ({
    id: row.id as SessionId,
    current: row.id === sessionOf(actor),
    createdAt: momentOf(row.createdAt),
    lastSeenAt: momentOf(row.lastSeenAt),
    endsAt: momentOf(Math.min(row.lastSeenAt.getTime() + idleMs, row.createdAt.getTime() + longestMs)),
    browser: browserName(row.browser),
    address: row.address,
  }));
  return { items };
}
