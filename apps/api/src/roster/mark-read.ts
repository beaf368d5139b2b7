import type { MessageId } from '@daybook/contract/ids';
import type { Transaction } from '@daybook/db/connect';
import { messageReads, messages } from '@daybook/db/schema/roster';
import { and, inArray } from 'drizzle-orm';
import { tellAll } from '../live/tell.ts';
import { type Reading, toReader } from './to-reader.ts';

interface ReadHere extends Reading {
  kioskId: string | null;
  now: Date;
}

/**
 * Writes that a person has read these messages, once each; those that are to somebody else are left out. Each is a fact,
 * which is its own record. Answers how many of them are to the person.
 */
export async function markRead(tx: Transaction, reading: ReadHere, messageIds: readonly MessageId[]): Promise<number> {
  const { organizationId, employeeId, kioskId, now } = reading;
  const found = await tx
    .select({ id: messages.id, siteId: messages.siteId })
    .from(messages)
    .where(and(toReader(reading), inArray(messages.id, [...messageIds])));
  if (found.length === 0) return 0;
  const written = await tx
    .insert(messageReads)
    .values(found.map(({ id }) => ({ organizationId, messageId: id, employeeId, kioskId, recordedAt: now })))
    .onConflictDoNothing()
    .returning({ messageId: messageReads.messageId });
  const siteOf = new Map(found.map(({ id, siteId }) => [id, siteId]));
  await tellAll(
    tx,
    organizationId,
    now,
    written.map(({ messageId }) => ({
      topic: 'directory',
      kind: 'directory.message-changed',
      permission: 'messages.see',
      siteId: siteOf.get(messageId) ?? null,
      ids: { messageId, employeeId },
    })),
  );
  return found.length;
}
