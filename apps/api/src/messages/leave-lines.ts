import { newId } from '@daybook/contract/new-id';
import type { Transaction } from '@daybook/db/connect';
import { outgoingMessages } from '@daybook/db/schema/messages';
import { sql } from 'drizzle-orm';
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
 * What becomes of an appointment rests so many seconds before it is told. A drag that is undone, or a time that is
 * moved once more, is then one mail of how it stands; and whoever books at a busy moment waits for nobody's mail.
 */
const rest = { kinds: ['booked', 'moved', 'cancelled'], seconds: 3 };

/** Writes the rows, and of each that is new a job that sends it when it is due: in one statement. */
export async function leaveLines(
  tx: Transaction,
  { house, organizationId }: { house: Pick<House, 'clock'>; organizationId: string },
  lines: readonly Line[],
): Promise<void> {
  if (lines.length === 0) return;
  const recordedAt = house.clock.now();
  const left = tx
    .insert(outgoingMessages)
    .values(lines.map((line) => ({ ...line, organizationId, id: line.id ?? newId(), recordedAt })))
    .onConflictDoNothing()
    .returning({ id: outgoingMessages.id, kind: outgoingMessages.kind, dueAt: outgoingMessages.dueAt });
  await tx.execute(sql`
    with written as ${left}
    select jobs.enqueue(${task}, w.id::text, w.due_at + make_interval(secs => r.seconds), jsonb_build_object('id', w.id))
    from written w
    cross join lateral (select case when w.kind = any(${sql.param(`{${rest.kinds.join(',')}}`)}::text[])
      then ${rest.seconds}::float8 else 0 end as seconds) r`);
}

/** Leaves the sending of messages, each for its moment. */
export async function leaveSending(tx: Transaction, messages: readonly { id: string; dueAt: Date }[]): Promise<void> {
  await enqueueAll(
    tx,
    messages.map(({ id, dueAt }) => ({ task, key: id, payload: { id }, runAt: dueAt })),
  );
}
