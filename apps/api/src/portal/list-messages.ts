import { appointmentId, outgoingMessageId } from '@daybook/contract/ids';
import { messageChannel, messageKind, messageState } from '@daybook/contract/messages';
import type { portalMessages } from '@daybook/contract/portal';
import { outgoingMessages } from '@daybook/db/schema/messages';
import { and, desc, eq, ne, sql } from 'drizzle-orm';
import type * as z from 'zod/mini';
import type { ClientActor } from '../actor.ts';
import type { VerbContext } from '../context.ts';
import { behind, pageOf, readPlace } from '../messages/place.ts';
import { momentOf } from '../time/moment.ts';
import { peopleOf } from './people.ts';

type Asked = z.output<(typeof portalMessages)['input']>;

/** What goes out about the appointments of everybody whom one may see. It names nobody, and says nothing of what was said. */
export async function listMessages(
  { actor, db, house }: VerbContext<ClientActor>,
  { cursor, limit = 50 }: Asked,
): Promise<z.output<(typeof portalMessages)['output']>> {
  const from = readPlace(cursor);
  const { organizationId } = actor;
  return await db.read(async (tx) => {
    const people = await peopleOf(tx, actor, house.clock.now());
    const ids = `{${people.map(({ id }) => id).join(',')}}`;
    const found = await tx
      .select()
      .from(outgoingMessages)
      .where(
        and(
          eq(outgoingMessages.organizationId, organizationId),
          ne(outgoingMessages.state, 'dropped'),
          sql`${outgoingMessages.appointmentId} in (
            select a.id from unnest(${ids}::uuid[]) p (id)
            cross join lateral client_family(p.id) f (id)
            join appointments a on a.organization_id = ${organizationId} and a.client_id = f.id)`,
          behind(from, outgoingMessages.recordedAt, outgoingMessages.id),
        ),
      )
      .orderBy(desc(outgoingMessages.recordedAt), desc(outgoingMessages.id))
      .limit(limit + 1);
    const { rows, nextCursor } = pageOf(found, limit);
    return {
      items: rows.map((row) => ({
        id: outgoingMessageId.parse(row.id),
        at: momentOf(row.sentAt ?? row.dueAt),
        channel: messageChannel.parse(row.channel),
        kind: messageKind.parse(row.kind),
        state: messageState.parse(row.state),
        appointmentId: appointmentId.parse(row.appointmentId),
      })),
      nextCursor,
    };
  });
}
