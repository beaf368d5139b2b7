import { newId } from '@daybook/contract/new-id';
import type { Transaction } from '@daybook/db/connect';
import { outgoingMessages } from '@daybook/db/schema/messages';
import type { House } from '../context.ts';
import { enqueueAll } from '../enqueue.ts';

/** A message's row, as it is left. */
export type Line =
  Pick<
    typeof outgoingMessages.$inferInsert,
    | 'id'
    | 'channel'
    | 'kind'
    | 'recipient'
    | 'language'
    | 'appointmentId'
    | 'appointmentVersion'
    | 'accountId'
    | 'clientCodeId'
    | 'guardianEndId'
    | 'siteId'
    | 'businessDate'
    | 'dueAt'
  > extends infer Row
    ? Omit<Row, 'id'> & { id?: string }
    : never;

const task = 'messages.send';

/**
 * Writes the rows. What is due at once has its job in the same transaction; what is due later waits in its row, which is
 * as good as one, until it is collected (`collect-due.ts`).
 */
export async function leaveLines(
  tx: Transaction,
  { house, organizationId }: { house: Pick<House, 'clock'>; organizationId: string },
  lines: readonly Line[],
): Promise<void> {
  if (lines.length === 0) return;
  const recordedAt = house.clock.now();
  const left = await tx
    .insert(outgoingMessages)
    .values(
      lines.map((line) => ({
        ...{ ...line, organizationId, id: line.id ?? newId(), recordedAt },
        queuedAt: line.dueAt <= recordedAt ? recordedAt : null,
      })),
    )
    .onConflictDoNothing()
    .returning({ id: outgoingMessages.id, queuedAt: outgoingMessages.queuedAt });
  await leaveSending(
    tx,
    left.flatMap(({ id, queuedAt }) => (queuedAt ? { id, runAt: queuedAt } : [])),
  );
}

/** Leaves the sending of messages, each for its moment. */
export async function leaveSending(tx: Transaction, messages: readonly { id: string; runAt: Date }[]): Promise<void> {
  await enqueueAll(
    tx,
    messages.map(({ id, runAt }) => ({ task, key: id, payload: { id }, runAt })),
  );
}
