import type { Transaction } from '@daybook/db/connect';
import type { House } from '../context.ts';
import { tell } from '../live/tell.ts';

/** Tells those who watch that what is booked, or can be, is not what it was. Ids alone: of nobody by name. */
export async function tellAppointments(
  tx: Transaction,
  { actor, house }: { actor: { organizationId: string }; house: Pick<House, 'clock'> },
  { siteId, ids }: { siteId: string | null; ids: Record<string, string> },
): Promise<void> {
  await tell(tx, actor.organizationId, house.clock.now(), {
    topic: 'appointments',
    kind: 'appointments.changed',
    permission: 'appointments.see',
    siteId,
    ids,
  });
}
