import type { Transaction } from '@daybook/db/connect';
import type { AccountActor } from '../actor.ts';
import type { House } from '../context.ts';
import { tell } from '../live/tell.ts';

/** Tells those who watch reports that one is not what it was. */
export async function tellReport(
  tx: Transaction,
  { actor, house }: { actor: Pick<AccountActor, 'organizationId'>; house: Pick<House, 'clock'> },
  { id, siteId }: { id: string; siteId: string },
): Promise<void> {
  await tell(tx, actor.organizationId, house.clock.now(), {
    topic: 'reports',
    kind: 'reports.changed',
    permission: 'reports.see',
    siteId,
    ids: { reportId: id, siteId },
  });
}
