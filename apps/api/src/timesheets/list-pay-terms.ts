import type * as contract from '@daybook/contract/pay-terms';
import type * as z from 'zod/mini';
import type { AccountActor } from '../actor.ts';
import type { VerbContext } from '../context.ts';
import { Refusal } from '../refusal.ts';

export async function listPayTerms(
  _ctx: VerbContext<AccountActor>,
  _input: z.output<(typeof contract.payTermsList)['input']>,
): Promise<z.output<(typeof contract.payTermsList)['output']>> {
  throw new Refusal('unavailable');
}
