import type { PortalAppointment, portalCancel } from '@daybook/contract/portal';
import { isAhead } from '@daybook/rules/appointments/life';
import type * as z from 'zod/mini';
import type { ClientActor } from '../actor.ts';
import { findService } from '../appointments/service-rows.ts';
import { isTooLate } from '../appointments/too-late.ts';
import type { VerbContext } from '../context.ts';
import { Refusal } from '../refusal.ts';
import { changeOwn } from './change-own.ts';

/** The client comes not. Once the notice is over only the desk can do it. */
export async function cancel(
  ctx: VerbContext<ClientActor>,
  asked: z.output<(typeof portalCancel)['input']>,
): Promise<PortalAppointment> {
  return await ctx.db.write((tx) =>
    changeOwn(tx, ctx, asked, {
      ...{ what: 'cancelled', action: 'appointments.cancelled' },
      decide: async (row) => {
        if (!isAhead(row.state)) throw new Refusal('not-from-here');
        const service = await findService(tx, row.organizationId, row.serviceId);
        if (isTooLate(row, service, ctx.house.clock.now())) throw new Refusal('too-late-to-change');
        return { state: 'cancelled', expiresAt: null, sequence: row.sequence + 1 };
      },
    }),
  );
}
