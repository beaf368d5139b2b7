import type { Household, householdsGet } from '@daybook/contract/clients';
import type * as z from 'zod/mini';
import type { AccountActor } from '../actor.ts';
import type { VerbContext } from '../context.ts';
import { Refusal } from '../refusal.ts';
import { readHousehold } from './household-rows.ts';
import { noteAccess } from './note-access.ts';

type Asked = z.output<(typeof householdsGet)['input']>;

/** Who lives together, and what they are to each other. */
export async function getHousehold(ctx: VerbContext<AccountActor>, { id }: Asked): Promise<Household> {
  const found = await ctx.db.write(async (tx) => {
    const household = await readHousehold(tx, ctx.actor, id);
    const clientIds = household?.members.map((member) => member.clientId) ?? [];
    await noteAccess(tx, ctx, { what: 'clients.households.get', purpose: 'care', clientIds });
    return household;
  });
  if (!found) throw new Refusal('not-found');
  return found;
}
