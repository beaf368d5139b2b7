import type * as contract from '@daybook/contract/timesheets';
import type * as z from 'zod/mini';
import type { AccountActor } from '../actor.ts';
import type { VerbContext } from '../context.ts';
import { Refusal } from '../refusal.ts';

export async function explain(
  _ctx: VerbContext<AccountActor>,
  _input: z.output<(typeof contract.timesheetsExplain)['input']>,
): Promise<z.output<(typeof contract.timesheetsExplain)['output']>> {
  throw new Refusal('unavailable');
}
