import type * as contract from '@daybook/contract/timesheet-edits';
import type * as z from 'zod/mini';
import type { AccountActor } from '../actor.ts';
import type { VerbContext } from '../context.ts';
import { Refusal } from '../refusal.ts';

export async function requestAmendment(
  _ctx: VerbContext<AccountActor>,
  _input: z.output<(typeof contract.requestAmendment)['input']>,
): Promise<z.output<(typeof contract.requestAmendment)['output']>> {
  throw new Refusal('unavailable');
}
