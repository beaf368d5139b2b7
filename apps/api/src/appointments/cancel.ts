import type { Appointment, appointmentsCancel } from '@daybook/contract/appointments';
import { isAhead } from '@daybook/rules/appointments/life';
import type * as z from 'zod/mini';
import type { AccountActor } from '../actor.ts';
import type { VerbContext } from '../context.ts';
import { Refusal } from '../refusal.ts';
import { changeAppointment } from './change-appointment.ts';
import { findService } from './service-rows.ts';
import { isTooLate } from './too-late.ts';

/** It takes no place any more. Once the notice is over, staff say why. */
export async function cancelAppointment(
  ctx: VerbContext<AccountActor>,
  asked: z.output<(typeof appointmentsCancel)['input']>,
): Promise<Appointment> {
  const { reason } = asked;
  return await ctx.db.write(async (tx) =>
    changeAppointment(tx, ctx, asked, {
      ...{ what: 'cancelled', action: 'appointments.cancelled', reason },
      decide: async (row) => {
        if (!isAhead(row.state)) throw new Refusal('not-from-here');
        const service = await findService(tx, ctx.actor.organizationId, row.serviceId);
        if (reason === undefined && isTooLate(row, service, ctx.house.clock.now()))
          throw new Refusal('too-late-to-change', { fields: { reason: 'why' } });
        return { state: 'cancelled', expiresAt: null, sequence: row.sequence + 1 };
      },
    }),
  );
}
