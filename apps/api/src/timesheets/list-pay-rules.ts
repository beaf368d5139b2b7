import type * as contract from '@daybook/contract/pay-rules';
import type * as z from 'zod/mini';
import type { AccountActor } from '../actor.ts';
import type { VerbContext } from '../context.ts';
import { Refusal } from '../refusal.ts';

export async function listPayRules(
  _ctx: VerbContext<AccountActor>,
  _input: z.output<(typeof contract.payRulesList)['input']>,
): Promise<z.output<(typeof contract.payRulesList)['output']>> {
  throw new Refusal('unavailable');
}
