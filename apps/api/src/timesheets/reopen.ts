import type * as contract from '@daybook/contract/approvals';
import type * as z from 'zod/mini';
import type { AccountActor } from '../actor.ts';
import type { VerbContext } from '../context.ts';
import { Refusal } from '../refusal.ts';

export async function reopen(
  _ctx: VerbContext<AccountActor>,
  _input: z.output<(typeof contract.reopen)['input']>,
): Promise<z.output<(typeof contract.reopen)['output']>> {
  throw new Refusal('unavailable');
}
