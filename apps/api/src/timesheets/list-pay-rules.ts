import type * as contract from '@daybook/contract/pay-rules';
import type * as z from 'zod/mini';
import type { AccountActor } from '../actor.ts';
import type { VerbContext } from '../context.ts';
import { readPayRules } from './pay-rules-rows.ts';

/** The organization's sets of pay rules, by name, with all that they ever said and where they are used. */
export async function listPayRules({
  actor,
  db,
}: VerbContext<AccountActor>): Promise<z.output<(typeof contract.payRulesList)['output']>> {
  return await db.read(async (tx) => ({ items: await readPayRules(tx, actor) }));
}
