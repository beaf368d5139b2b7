import type * as contract from '@daybook/contract/timesheet-edits';
import type * as z from 'zod/mini';
import type { AccountActor } from '../actor.ts';
import type { VerbContext } from '../context.ts';
import { readEdits } from './edit-rows.ts';
import { checkSeesHours } from './whose.ts';

/** Every edit of a person's punches on these dates, the newest first. */
export async function listEdits(
  { actor, db }: VerbContext<AccountActor>,
  { employeeId, period }: z.output<(typeof contract.editsList)['input']>,
): Promise<z.output<(typeof contract.editsList)['output']>> {
  return await db.read(async (tx) => {
    await checkSeesHours(tx, actor, employeeId);
    return { items: await readEdits(tx, actor.organizationId, employeeId, period) };
  });
}
