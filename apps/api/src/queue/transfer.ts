import type { queueTransfer, Ticket } from '@daybook/contract/queue';
import type * as z from 'zod/mini';
import type { AccountActor } from '../actor.ts';
import { readOffer } from '../appointments/offer-rows.ts';
import type { VerbContext } from '../context.ts';
import { Refusal } from '../refusal.ts';
import { changeTicket } from './change-ticket.ts';

/** Lets somebody wait for another service: number, lane and arrival stay, so that nobody starts at the end. */
export async function transferTicket(
  ctx: VerbContext<AccountActor>,
  asked: z.output<(typeof queueTransfer)['input']>,
): Promise<Ticket> {
  const { serviceId } = asked;
  return await changeTicket(ctx, asked, 'transferred', async (row, { tx }) => {
    const { isOffered } = await readOffer(tx, ctx.actor.organizationId, { siteId: row.siteId, serviceId });
    if (!isOffered) throw new Refusal('not-offered');
    return { serviceId, state: 'waiting', room: null };
  });
}
