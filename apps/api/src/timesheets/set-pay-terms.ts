import type * as contract from '@daybook/contract/pay-terms';
import type * as z from 'zod/mini';
import type { AccountActor } from '../actor.ts';
import type { VerbContext } from '../context.ts';
import { Refusal } from '../refusal.ts';

export async function setPayTerms(
  _ctx: VerbContext<AccountActor>,
  _input: z.output<(typeof contract.payTermsSet)['input']>,
): Promise<z.output<(typeof contract.payTermsSet)['output']>> {
  throw new Refusal('unavailable');
}
