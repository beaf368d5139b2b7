import type { AppointmentChangeId } from '@daybook/contract/ids';
import { newId } from '@daybook/contract/new-id';
import { builtOnce } from '@daybook/db/built-once';
import type { Transaction } from '@daybook/db/connect';
import { appointmentChanges } from '@daybook/db/schema/appointments';
import { Refusal } from '../refusal.ts';
import type { AppointmentRow } from './appointment-rows.ts';

/** What somebody did to an appointment. */
export interface Change {
  id?: AppointmentChangeId | undefined;
  what: 'held' | 'requested' | 'booked' | 'confirmed' | 'moved' | 'status' | 'cancelled' | 'lapsed';
  reason?: string | null | undefined;
  /** Null: the client, or nobody. */
  accountId: string | null;
  byClient: boolean;
  at: Date;
}

/** Keeps what became of an appointment, as it stands now. */
export async function writeChange(
  tx: Transaction,
  row: Pick<AppointmentRow, 'organizationId' | 'id' | 'version' | 'state' | 'providerId' | 'startsAt' | 'endsAt'>,
  { id = undefined, what, reason = null, accountId, byClient, at }: Change,
): Promise<void> {
  const { organizationId, id: appointmentId, version, state, providerId, startsAt, endsAt } = row;
  const written = await insert(tx, {
    ...{ organizationId, id: id ?? newId(), appointmentId, version, what, state, providerId, startsAt, endsAt },
    ...{ reason, accountId, byClient, recordedAt: at },
  });
  // Another appointment's change had it at this very moment.
  if (written.length === 0) throw new Refusal('idempotency-mismatch');
}

const told = ['organizationId', 'id', 'appointmentId', 'version', 'what', 'state', 'providerId'] as const;
const insert = builtOnce(
  [...told, 'startsAt', 'endsAt', 'reason', 'accountId', 'byClient', 'recordedAt'],
  (tx, value) =>
    tx
      .insert(appointmentChanges)
      .values(value)
      .onConflictDoNothing({ target: [appointmentChanges.organizationId, appointmentChanges.id] })
      .returning({ id: appointmentChanges.id }),
);
