import type { Transaction } from '@daybook/db/connect';
import { outgoingMessages } from '@daybook/db/schema/messages';
import { and, eq, inArray } from 'drizzle-orm';
import type { MessageRow } from './compose.ts';

/** The row, held until the transaction ends, while it is still to be sent. */
export async function holdUnsent(tx: Transaction, organizationId: string, id: string): Promise<MessageRow | undefined> {
  const [row] = await tx
    .select()
    .from(outgoingMessages)
    .where(
      and(
        eq(outgoingMessages.organizationId, organizationId),
        eq(outgoingMessages.id, id),
        inArray(outgoingMessages.state, ['waiting', 'sending']),
      ),
    )
    .for('update');
  return row;
}

/** Says how far a message is. */
export async function note(
  tx: Transaction,
  { organizationId, id }: Pick<MessageRow, 'organizationId' | 'id'>,
  is: Partial<Pick<MessageRow, 'state' | 'attempts' | 'recipient' | 'lastError' | 'messageId' | 'sentAt'>>,
): Promise<void> {
  await tx
    .update(outgoingMessages)
    .set(is)
    .where(and(eq(outgoingMessages.organizationId, organizationId), eq(outgoingMessages.id, id)));
}
