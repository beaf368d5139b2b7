import type { Transaction } from '@daybook/db/connect';
import type { House } from '../context.ts';
import { tellAll } from '../live/tell.ts';

interface Telling {
  actor: { organizationId: string };
  house: Pick<House, 'clock'>;
}

/** Tells those who may know clients by name that these are not what they were. */
export async function tellClients(tx: Transaction, { actor, house }: Telling, ids: readonly string[]): Promise<void> {
  await tellAll(
    tx,
    actor.organizationId,
    house.clock.now(),
    ids.map((clientId) => ({
      ...{ topic: 'clients', kind: 'clients.client-changed', permission: 'clients.contact', siteId: null },
      ids: { clientId },
    })),
  );
}

/** Who lives with whom is told to fewer. */
export async function tellHouseholds(
  tx: Transaction,
  { actor, house }: Telling,
  ids: readonly string[],
): Promise<void> {
  await tellAll(
    tx,
    actor.organizationId,
    house.clock.now(),
    ids.map((householdId) => ({
      ...{ topic: 'clients', kind: 'clients.household-changed', permission: 'clients.clinical', siteId: null },
      ids: { householdId },
    })),
  );
}
