import type { Transaction } from '@daybook/db/connect';
import type { AccountActor } from '../actor.ts';
import type { VerbContext } from '../context.ts';
import { tell } from '../live/tell.ts';

/** Tells whoever looks at hours that what they are valued by is not what it was. */
export async function tellRules(
  tx: Transaction,
  { actor, house }: VerbContext<AccountActor>,
  { siteId, ids }: { siteId: string | null; ids: Record<string, string> },
): Promise<void> {
  await tell(tx, actor.organizationId, house.clock.now(), {
    topic: 'timesheets',
    kind: 'timesheets.rules-changed',
    permission: 'timesheets.see',
    siteId,
    ids,
  });
}
