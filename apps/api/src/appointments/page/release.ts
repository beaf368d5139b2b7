import type { AppointmentId } from '@daybook/contract/ids';
import { appointments } from '@daybook/db/schema/appointments';
import { and, eq, sql } from 'drizzle-orm';
import type { OpenContext } from '../../context.ts';
import { tenantOf } from '../../tenant.ts';
import { appointmentRow } from '../appointment-rows.ts';
import { followUp } from '../follow-up.ts';
import { countAsked } from './booker.ts';
import { ownOrganization } from './own-row.ts';

/** Gives up what this browser holds. What is not held any more is left as it is. */
export async function releasePlace(ctx: OpenContext, { id }: { id: AppointmentId }): Promise<{ done: true }> {
  await countAsked(ctx, 'hold');
  const organizationId = await ownOrganization(ctx, id);
  const now = ctx.house.clock.now();
  await tenantOf(ctx.house, organizationId).write(async (tx) => {
    const [released] = await tx
      .update(appointments)
      .set({ state: 'lapsed', expiresAt: null, version: sql`${appointments.version} + 1` })
      .where(
        and(eq(appointments.organizationId, organizationId), eq(appointments.id, id), eq(appointments.state, 'held')),
      )
      .returning();
    if (!released) return;
    const row = appointmentRow(released);
    await followUp(tx, { actor: { organizationId }, house: ctx.house }, row, {
      what: 'lapsed',
      accountId: null,
      byClient: true,
      at: now,
      was: 'held',
    });
  });
  return { done: true };
}
