import type { Ticket } from '@daybook/contract/queue';
import type { AccountActor } from '../actor.ts';
import type { VerbContext } from '../context.ts';
import { type ChangeAsked, changeTicket } from './change-ticket.ts';

/** Nobody came when the number was called, or whoever had it has left. */
export async function missTicket(ctx: VerbContext<AccountActor>, asked: ChangeAsked): Promise<Ticket> {
  return await changeTicket(ctx, asked, 'missed', (_, { now }) => Promise.resolve({ state: 'missed', endedAt: now }));
}
