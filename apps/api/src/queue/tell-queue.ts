import type { Transaction } from '@daybook/db/connect';
import type { House } from '../context.ts';
import { tell } from '../live/tell.ts';

/** Tells the desks, the kiosks of the queue and the screen of the waiting room that a number changed; by its id alone. */
export async function tellQueue(
  tx: Transaction,
  { organizationId, house }: { organizationId: string; house: Pick<House, 'clock'> },
  { siteId, ticketId }: { siteId: string; ticketId?: string },
): Promise<void> {
  await tell(tx, organizationId, house.clock.now(), {
    ...{ topic: 'queue', kind: 'queue.changed', permission: 'appointments.see', siteId },
    ids: { siteId, ...(ticketId ? { ticketId } : {}) },
  });
}
