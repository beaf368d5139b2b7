import type { Service } from '@daybook/contract/services';
import type { AccountActor } from '../actor.ts';
import type { VerbContext } from '../context.ts';
import { readServices } from './service-rows.ts';

/** What can be booked, by name; archived ones where they are asked for. */
export async function listServices(
  { actor, db }: VerbContext<AccountActor>,
  { archived = false }: { archived?: boolean | undefined },
): Promise<{ items: Service[] }> {
  const all = await db.read((tx) => readServices(tx, actor.organizationId));
  return { items: all.filter(({ state }) => (state === 'archived') === archived) };
}
