import type { OwnBooking } from '@daybook/contract/booking';
import type { Transaction } from '@daybook/db/connect';
import { appointments } from '@daybook/db/schema/appointments';
import { and, eq, sql } from 'drizzle-orm';
import type { OpenContext } from '../../context.ts';
import { Refusal } from '../../refusal.ts';
import { tenantOf } from '../../tenant.ts';
import { type AppointmentRow, appointmentRow, readAppointment } from '../appointment-rows.ts';
import { followUp } from '../follow-up.ts';
import type { Change } from '../write-change.ts';
import { countAsked } from './booker.ts';
import { linkedAppointment } from './own-row.ts';
import { ownView } from './own-view.ts';

/**
 * Changes the appointment that a mail's link is about.
 * @param decide what it becomes; null: it is that already, and stays as it is
 */
export async function changeByClient(
  ctx: OpenContext,
  { token }: { token: string },
  what: Change['what'],
  decide: (tx: Transaction, row: AppointmentRow) => Promise<Partial<AppointmentRow> | null>,
): Promise<OwnBooking> {
  await countAsked(ctx, 'change');
  const { organizationId, id } = await linkedAppointment(ctx, token);
  const now = ctx.house.clock.now();
  return await tenantOf(ctx.house, organizationId).write(async (tx) => {
    const before = await readAppointment(tx, organizationId, id, { held: true });
    if (!before) throw new Refusal('link-not-valid');
    const changed = await decide(tx, before);
    if (!changed) return await ownView(tx, before);
    const [written] = await tx
      .update(appointments)
      .set({ ...changed, version: sql`${appointments.version} + 1` })
      .where(and(eq(appointments.organizationId, organizationId), eq(appointments.id, id)))
      .returning();
    if (!written) throw new Error('nothing was written');
    const row = appointmentRow(written);
    await followUp(tx, { actor: { organizationId }, house: ctx.house }, row, {
      what,
      accountId: null,
      byClient: true,
      at: now,
      was: before.state,
    });
    return await ownView(tx, row);
  });
}
