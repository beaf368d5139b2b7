import { newId } from '@daybook/contract/new-id';
import type { Transaction } from '@daybook/db/connect';
import type { outgoingMessages } from '@daybook/db/schema/messages';
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
  const rows = lines.map((line) => ({ ...line, id: line.id ?? newId() }));
  const at = recordedAt.toISOString();
  const left = await tx.execute<{ id: string; queued: boolean }>(sql`
    insert into outgoing_messages (organization_id, id, channel, kind, recipient, language, appointment_id,
      appointment_version, account_id, client_code_id, guardian_end_id, site_id, business_date, due_at, queued_at, recorded_at)
    select ${organizationId}::uuid, l.id, l.channel, l.kind, l.recipient, l.language, l."appointmentId",
      l."appointmentVersion", l."accountId", l."clientCodeId", l."guardianEndId", l."siteId", l."businessDate", l."dueAt",
      case when l."dueAt" <= ${at}::timestamptz then ${at}::timestamptz end, ${at}::timestamptz
    from jsonb_to_recordset(${JSON.stringify(rows)}::text::jsonb) as l (id uuid, channel text, kind text, recipient text,
      language text, "appointmentId" uuid, "appointmentVersion" int, "accountId" uuid, "clientCodeId" uuid,
      "guardianEndId" uuid, "siteId" uuid, "businessDate" date, "dueAt" timestamptz)
    on conflict do nothing returning id, queued_at is not null as queued`);
  await leaveSending(
    tx,
    left.flatMap(({ id, queued }) => (queued ? { id, runAt: recordedAt } : [])),
  );
}

/** Leaves the sending of messages, each for its moment. */
export async function leaveSending(tx: Transaction, messages: readonly { id: string; runAt: Date }[]): Promise<void> {
  await enqueueAll(
    tx,
    messages.map(({ id, runAt }) => ({ task, key: id, payload: { id }, runAt })),
  );
}
