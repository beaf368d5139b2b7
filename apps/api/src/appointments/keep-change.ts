import type { AppointmentChangeId, AppointmentId } from '@daybook/contract/ids';
import type { Transaction } from '@daybook/db/connect';
import { appointmentChanges, appointments } from '@daybook/db/schema/appointments';
import { and, eq, sql } from 'drizzle-orm';
import type { House } from '../context.ts';
import { Refusal } from '../refusal.ts';
import { type AppointmentRow, appointmentRow } from './appointment-rows.ts';
import { followUp } from './follow-up.ts';
import type { Change } from './write-change.ts';

export interface ChangeAsked {
  id: AppointmentId;
  version: number;
  changeId: AppointmentChangeId;
}

/** A change as it was kept. */
export type KeptChange = typeof appointmentChanges.$inferSelect;

/** What is to be done to an appointment. */
export interface Doing {
  what: Change['what'];
  reason?: string | null | undefined;
  /** What the row becomes. */
  decide: (row: AppointmentRow) => Promise<Partial<AppointmentRow>>;
  /** Whether what was kept under the change's id is what is asked for. */
  isSame?: (kept: KeptChange) => boolean;
}

/**
 * Changes an appointment whose row is held: from the version that was seen, or `stale`. The same change sent again is
 * answered by what has become of it, and changes nothing.
 */
export async function keepChange(
  tx: Transaction,
  { house, accountId }: { house: House /** Null: the client does it. */; accountId: string | null },
  before: AppointmentRow,
  asked: ChangeAsked,
  { what, reason = null, decide, isSame = () => true }: Doing,
): Promise<{ row: AppointmentRow; isNew: boolean }> {
  const { organizationId } = before;
  const kept = await readKept(tx, organizationId, asked.changeId);
  if (kept) {
    const same = kept.appointmentId === asked.id && kept.what === what && kept.reason === reason && isSame(kept);
    if (!same) throw new Refusal('idempotency-mismatch');
    return { row: before, isNew: false };
  }
  if (before.version !== asked.version) throw new Refusal('stale', { facts: { version: before.version } });
  const changed = await decide(before);
  const [written] = await tx
    .update(appointments)
    .set({ ...changed, version: sql`${appointments.version} + 1` })
    .where(and(eq(appointments.organizationId, organizationId), eq(appointments.id, asked.id)))
    .returning();
  if (!written) throw new Error('nothing was written');
  const row = appointmentRow(written);
  await followUp(tx, { actor: { organizationId }, house }, row, {
    ...{ id: asked.changeId, what, reason, accountId, byClient: accountId === null },
    ...{ at: house.clock.now(), was: before.state },
  });
  return { row, isNew: true };
}

async function readKept(
  tx: Transaction,
  organizationId: string,
  id: AppointmentChangeId,
): Promise<KeptChange | undefined> {
  const [kept] = await tx
    .select()
    .from(appointmentChanges)
    .where(and(eq(appointmentChanges.organizationId, organizationId), eq(appointmentChanges.id, id)));
  return kept;
}
