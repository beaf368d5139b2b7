import type * as contract from '@daybook/contract/pay-rules';
import type * as z from 'zod/mini';
import type { AccountActor } from '../actor.ts';
import type { VerbContext } from '../context.ts';
import { Refusal } from '../refusal.ts';

export async function whatIf(
  _ctx: VerbContext<AccountActor>,
  _input: z.output<(typeof contract.payRulesWhatIf)['input']>,
): Promise<z.output<(typeof contract.payRulesWhatIf)['output']>> {
  throw new Refusal('unavailable');
}
