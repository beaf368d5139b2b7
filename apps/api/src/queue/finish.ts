import type { Ticket } from '@daybook/contract/queue';
import type { AccountActor } from '../actor.ts';
import type { VerbContext } from '../context.ts';
import { type ChangeAsked, changeTicket } from './change-ticket.ts';

/** Whoever was called is served. */
export async function finishTicket(ctx: VerbContext<AccountActor>, asked: ChangeAsked): Promise<Ticket> {
  return await changeTicket(ctx, asked, 'finished', (_, { now }) =>
    Promise.resolve({ state: 'finished', endedAt: now }),
  );
}
