import type { MyDay } from '@daybook/contract/kiosk';
import type { Transaction } from '@daybook/db/connect';
import { messageReads, messages } from '@daybook/db/schema/roster';
import { and, eq, gt, inArray } from 'drizzle-orm';
import { momentOf } from '../time/moment.ts';
import { readMessages } from './message-rows.ts';
import { type Reading, toReader } from './to-reader.ts';

/** More than fit on a tablet are not read. */
const most = 5;

/** What managers want somebody to read now: to the person, and to everybody at a site; and since when it is read. */
export async function messagesFor(tx: Transaction, reading: Reading, now: Date): Promise<MyDay['messages']> {
  const found = await readMessages(tx, and(toReader(reading), gt(messages.endsAt, now)), most);
  const ids = found.map(({ id }) => id);
  const reads = await tx
    .select({ messageId: messageReads.messageId, at: messageReads.recordedAt })
    .from(messageReads)
    .where(
      and(
        eq(messageReads.organizationId, reading.organizationId),
        eq(messageReads.employeeId, reading.employeeId),
        inArray(messageReads.messageId, ids),
      ),
    );
  const readAt = new Map(reads.map(({ messageId, at }) => [messageId, momentOf(at)]));
  return found.map(({ id, author, text, recordedAt }) => ({
    id,
    from: author.name,
    text,
    at: recordedAt,
    readAt: readAt.get(id) ?? null,
  }));
}
