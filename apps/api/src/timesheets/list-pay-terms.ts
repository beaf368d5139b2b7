import type * as contract from '@daybook/contract/pay-terms';
import type * as z from 'zod/mini';
import type { AccountActor } from '../actor.ts';
import type { VerbContext } from '../context.ts';
import { findEmployee } from '../directory/employee-rows.ts';
import { readPayTerms } from './pay-terms-rows.ts';

/** What a person earns and when the person rests, and what that was before. */
export async function listPayTerms(
  { actor, db }: VerbContext<AccountActor>,
  { employeeId }: z.output<(typeof contract.payTermsList)['input']>,
): Promise<z.output<(typeof contract.payTermsList)['output']>> {
  return await db.read(async (tx) => {
    await findEmployee(tx, actor, employeeId);
    return { items: await readPayTerms(tx, actor, employeeId) };
  });
}
