import type * as contract from '@daybook/contract/timesheet-edits';
import type * as z from 'zod/mini';
import type { AccountActor } from '../actor.ts';
import type { VerbContext } from '../context.ts';
import { Refusal } from '../refusal.ts';

export async function previewAmendment(
  _ctx: VerbContext<AccountActor>,
  _input: z.output<(typeof contract.previewAmendment)['input']>,
): Promise<z.output<(typeof contract.previewAmendment)['output']>> {
  throw new Refusal('unavailable');
}
