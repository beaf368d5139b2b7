import type { EmployeeId, MessageId } from '@daybook/contract/ids';
import { messageReads, messages } from '@daybook/db/schema/roster';
import { and, eq, sql } from 'drizzle-orm';
import type { AccountActor } from '../actor.ts';
import type { VerbContext } from '../context.ts';
import { Refusal } from '../refusal.ts';
import { momentOf } from '../time/moment.ts';
import { addressees } from './message-rows.ts';
import { inScope } from './message-scope.ts';

interface Reader {
  employee: { id: EmployeeId; name: string };
  /** ISO 8601, UTC. */
  readAt: string | null;
}

/** To whom a message is, and since when each has read it: those who have not yet come last, by name. */
export async function listReads(
  { actor, db }: VerbContext<AccountActor>,
  { id }: { id: MessageId },
): Promise<{ items: Reader[] }> {
  const which = and(eq(messages.organizationId, actor.organizationId), eq(messages.id, id), inScope(actor));
  return await db.read(async (tx) => {
    const [message] = await tx.select({ id: messages.id }).from(messages).where(which);
    if (!message) throw new Refusal('not-found');
    const rows = await tx
      .select({
        id: sql<EmployeeId>`addressee.id`,
        name: sql<string>`addressee.name`,
        readAt: messageReads.recordedAt,
      })
      .from(messages)
      .innerJoin(sql`lateral ${addressees}`, sql`true`)
      .leftJoin(
        messageReads,
        and(
          eq(messageReads.organizationId, messages.organizationId),
          eq(messageReads.messageId, messages.id),
          sql`${messageReads.employeeId} = addressee.id`,
        ),
      )
      .where(which)
      .orderBy(sql`${messageReads.recordedAt} nulls last`, sql`addressee.name`, sql`addressee.id`);
    return {
      items: rows.map(({ readAt, ...employee }) => ({
        employee,
        readAt: readAt && momentOf(readAt),
      })),
    };
  });
}
