import type { AppointmentChangeId } from '@daybook/contract/ids';
import { newId } from '@daybook/contract/new-id';
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
  const written = await tx
    .insert(appointmentChanges)
    .values({
      ...{ organizationId, id: id ?? newId(), appointmentId, version, what, state, providerId, startsAt, endsAt },
      ...{ reason, accountId, byClient, recordedAt: at },
    })
    .onConflictDoNothing({ target: [appointmentChanges.organizationId, appointmentChanges.id] })
    .returning({ id: appointmentChanges.id });
  // Another appointment's change had it at this very moment.
  if (written.length === 0) throw new Refusal('idempotency-mismatch');
}
