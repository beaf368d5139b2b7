import type { queueRecall, Ticket } from '@daybook/contract/queue';
import type * as z from 'zod/mini';
import type { AccountActor } from '../actor.ts';
import type { VerbContext } from '../context.ts';
import { Refusal } from '../refusal.ts';
import { called } from './call.ts';
import { changeTicket } from './change-ticket.ts';
import { localDate } from './local-date.ts';

/** Calls a number again; also one that was missed, or finished by a slip of the finger, on the date of the number. */
export async function recallTicket(
  ctx: VerbContext<AccountActor>,
  asked: z.output<(typeof queueRecall)['input']>,
): Promise<Ticket> {
  return await changeTicket(ctx, asked, 'recalled', (row, { now, zone }) => {
    if (row.date !== localDate(now, zone)) throw new Refusal('not-from-here');
    return Promise.resolve(called(row, asked.room ?? row.room, now));
  });
}
