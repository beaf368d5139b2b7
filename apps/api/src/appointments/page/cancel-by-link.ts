import type { OwnBooking } from '@daybook/contract/booking';
import { isAhead } from '@daybook/rules/appointments/life';
import type { OpenContext } from '../../context.ts';
import { Refusal } from '../../refusal.ts';
import { findService } from '../service-rows.ts';
import { isTooLate } from '../too-late.ts';
import { changeByClient } from './change-by-client.ts';

/** The client comes not. Once the notice is over only the desk can do it. */
export async function cancelByLink(ctx: OpenContext, input: { token: string }): Promise<OwnBooking> {
  const now = ctx.house.clock.now();
  return await changeByClient(ctx, input, 'cancelled', async (tx, row) => {
    if (row.state === 'cancelled') return null;
    if (!isAhead(row.state)) throw new Refusal('not-from-here');
    const service = await findService(tx, row.organizationId, row.serviceId);
    // What was never confirmed is nobody's to keep.
    if (row.expiresAt === null && isTooLate(row, service, now)) throw new Refusal('too-late-to-change');
    return { state: 'cancelled', expiresAt: null, sequence: row.sequence + 1 };
  });
}
