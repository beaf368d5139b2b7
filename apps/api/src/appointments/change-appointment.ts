import type { Appointment } from '@daybook/contract/appointments';
import type { AuditAction } from '@daybook/contract/audit';
import type { AppointmentChangeId, AppointmentId } from '@daybook/contract/ids';
import type { Transaction } from '@daybook/db/connect';
import { appointmentChanges, appointments } from '@daybook/db/schema/appointments';
import { and, eq, sql } from 'drizzle-orm';
import type { AccountActor } from '../actor.ts';
import { authorOf } from '../audit/author.ts';
import { record } from '../audit/record.ts';
import type { VerbContext } from '../context.ts';
import { Refusal } from '../refusal.ts';
import { momentOf } from '../time/moment.ts';
import { type AppointmentRow, appointmentRow, findAppointment } from './appointment-rows.ts';
import { followUp } from './follow-up.ts';
import { isClinical } from './is-clinical.ts';
import { viewOne } from './view-one.ts';
import type { Change } from './write-change.ts';

export interface ChangeAsked {
  id: AppointmentId;
  version: number;
  changeId: AppointmentChangeId;
}

/** A change as it was kept. */
export type KeptChange = typeof appointmentChanges.$inferSelect;

/**
 * Changes an appointment by staff: the version that was seen, or `stale`. The same change sent again is answered by what
 * has become of it, and changes nothing.
 * @param decide what the row becomes
 * @param isSame whether what was kept under the change's id is what is asked for
 */
export async function changeAppointment(
  tx: Transaction,
  ctx: VerbContext<AccountActor>,
  asked: ChangeAsked,
  {
    what,
    action,
    reason = null,
    decide,
    isSame = () => true,
  }: {
    what: Change['what'];
    action: AuditAction;
    reason?: string | null | undefined;
    decide: (row: AppointmentRow) => Promise<Partial<AppointmentRow>>;
    isSame?: (kept: KeptChange) => boolean;
  },
): Promise<Appointment> {
  const { organizationId, accountId } = ctx.actor;
  const now = ctx.house.clock.now();
  const before = await findAppointment(tx, ctx.actor, asked.id, { held: true });
  const kept = await readKept(tx, organizationId, asked.changeId);
  if (kept) {
    const same = kept.appointmentId === asked.id && kept.what === what && kept.reason === reason && isSame(kept);
    if (!same) throw new Refusal('idempotency-mismatch');
    return await viewOne(tx, ctx, before);
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
  // The trail is read by people who may not know what somebody comes to a health centre for.
  const isTold = reason !== null && !(await isClinical(tx, organizationId, row.siteId));
  const [view] = await Promise.all([
    viewOne(tx, ctx, row),
    followUp(tx, ctx, row, {
      ...{ id: asked.changeId, what, reason, accountId, byClient: false, at: now },
      was: before.state,
    }),
    record(tx, authorOf(ctx), {
      action,
      subject: { kind: 'appointment', id: row.id },
      before: told(before),
      after: { ...told(row), ...(isTold ? { reason } : {}) },
    }),
  ]);
  return view;
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

/** As the audit trail tells it: of nobody by name. */
function told({ state, providerId, startsAt, endsAt }: AppointmentRow): object {
  return { state, employeeId: providerId, startsAt: momentOf(startsAt), endsAt: momentOf(endsAt) };
}
