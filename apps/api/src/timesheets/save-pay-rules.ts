import type * as contract from '@daybook/contract/pay-rules';
import type * as z from 'zod/mini';
import type { AccountActor } from '../actor.ts';
import type { VerbContext } from '../context.ts';
import { Refusal } from '../refusal.ts';

export async function savePayRules(
  _ctx: VerbContext<AccountActor>,
  _input: z.output<(typeof contract.payRulesSave)['input']>,
): Promise<z.output<(typeof contract.payRulesSave)['output']>> {
  throw new Refusal('unavailable');
}
