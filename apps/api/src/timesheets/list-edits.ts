import type * as contract from '@daybook/contract/timesheet-edits';
import type * as z from 'zod/mini';
import type { AccountActor } from '../actor.ts';
import type { VerbContext } from '../context.ts';
import { Refusal } from '../refusal.ts';

export async function listEdits(
  _ctx: VerbContext<AccountActor>,
  _input: z.output<(typeof contract.editsList)['input']>,
): Promise<z.output<(typeof contract.editsList)['output']>> {
  throw new Refusal('unavailable');
}
