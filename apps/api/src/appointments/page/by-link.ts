import type { OwnBooking } from '@daybook/contract/booking';
import type { OpenContext } from '../../context.ts';
import { Refusal } from '../../refusal.ts';
import { tenantOf } from '../../tenant.ts';
import { readAppointment } from '../appointment-rows.ts';
import { countAsked } from './booker.ts';
import { linkedAppointment } from './own-row.ts';
import { ownView } from './own-view.ts';

/** What a mail's link is about: looking changes nothing. */
export async function bookingByLink(ctx: OpenContext, { token }: { token: string }): Promise<OwnBooking> {
  await countAsked(ctx, 'look');
  const { organizationId, id } = await linkedAppointment(ctx, token);
  return await tenantOf(ctx.house, organizationId).read(async (tx) => {
    const row = await readAppointment(tx, organizationId, id);
    if (!row) throw new Refusal('link-not-valid');
    return await ownView(tx, row);
  });
}
