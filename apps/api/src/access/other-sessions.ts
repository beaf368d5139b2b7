import { staffSessions } from '@daybook/db/schema/access';
import { and, eq, ne, type SQL } from 'drizzle-orm';
import { type AccountActor, sessionOf } from '../actor.ts';

/** The actor's sessions but the one that it calls by. */
export function otherSessions(actor: AccountActor): SQL | undefined {
  const own = sessionOf(actor);
  return and(
    eq(staffSessions.organizationId, actor.organizationId),
    eq(staffSessions.accountId, actor.accountId),
    own ? ne(staffSessions.id, own) : undefined,
  );
}
