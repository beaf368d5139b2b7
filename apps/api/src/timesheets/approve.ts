import type * as contract from '@daybook/contract/approvals';
import type * as z from 'zod/mini';
import type { AccountActor } from '../actor.ts';
import type { VerbContext } from '../context.ts';
import { Refusal } from '../refusal.ts';

export async function approve(
  _ctx: VerbContext<AccountActor>,
  _input: z.output<(typeof contract.approve)['input']>,
): Promise<z.output<(typeof contract.approve)['output']>> {
  throw new Refusal('unavailable');
}
