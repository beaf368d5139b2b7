import type { queuePrioritize, Ticket } from '@daybook/contract/queue';
import type * as z from 'zod/mini';
import type { AccountActor } from '../actor.ts';
import type { VerbContext } from '../context.ts';
import { changeTicket } from './change-ticket.ts';

/** Moves somebody to the priority lane by why, or with null back; the number that was given stays. */
export async function prioritizeTicket(
  ctx: VerbContext<AccountActor>,
  asked: z.output<(typeof queuePrioritize)['input']>,
): Promise<Ticket> {
  const { priority } = asked;
  const lane = priority === null ? 'regular' : 'priority';
  return await changeTicket(ctx, asked, 'prioritized', () => Promise.resolve({ lane, priority }));
}
