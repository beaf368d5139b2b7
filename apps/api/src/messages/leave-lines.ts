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

/** Writes the rows, and of each that is new a job that sends it when it is due. */
export async function leaveLines(
  tx: Transaction,
  { house, organizationId }: { house: Pick<House, 'clock'>; organizationId: string },
  lines: readonly Line[],
): Promise<void> {
  if (lines.length === 0) return;
  const recordedAt = house.clock.now();
  const left = await tx
    .insert(outgoingMessages)
    .values(lines.map((line) => ({ ...line, organizationId, id: line.id ?? newId(), recordedAt })))
    .onConflictDoNothing()
    .returning({ id: outgoingMessages.id, dueAt: outgoingMessages.dueAt });
  await leaveSending(tx, left);
}

/** Leaves the sending of messages, each for its moment. */
export async function leaveSending(tx: Transaction, messages: readonly { id: string; dueAt: Date }[]): Promise<void> {
  await enqueueAll(
    tx,
    messages.map(({ id, dueAt }) => ({ task: 'messages.send', key: id, payload: { id }, runAt: dueAt })),
  );
}
