import type { OwnBooking } from '@daybook/contract/booking';
import type { OpenContext } from '../../context.ts';
import { Refusal } from '../../refusal.ts';
import { findService } from '../service-rows.ts';
import { changeByClient } from './change-by-client.ts';
import { missesOften } from './misses-often.ts';

/**
 * The mail is whose it was said to be: it is booked, or waits for staff where the service or what was missed before
 * says so.
 */
export async function confirmBooking(ctx: OpenContext, input: { token: string }): Promise<OwnBooking> {
  const now = ctx.house.clock.now();
  return await changeByClient(ctx, input, 'confirmed', async (tx, row) => {
    if (row.state === 'lapsed' || (row.state === 'requested' && row.expiresAt && row.expiresAt <= now))
      throw new Refusal('hold-expired');
    if (row.state === 'cancelled') throw new Refusal('not-from-here');
    if (row.state !== 'requested' || !row.expiresAt) return null;
    if (row.startsAt <= now) throw new Refusal('hold-expired');
    const { selfBooking } = await findService(tx, row.organizationId, row.serviceId);
    const who = { email: row.said?.email ?? '' };
    const atOnce = selfBooking === 'book' && !(await missesOften(tx, row.organizationId, who, now));
    return { state: atOnce ? 'booked' : 'requested', expiresAt: null };
  });
}
