import { randomUUID } from 'node:crypto';
import type { ClientId } from '@daybook/contract/ids';
import { clientAccounts } from '@daybook/db/schema/portal';
import type { JobActor } from '../actor.ts';
import type { VerbContext } from '../context.ts';
import type { Filled } from './filled.ts';
import { portalAccounts } from './portal-accounts.ts';

/**
 * Opens the demo's accounts of the portal. They are written down as they stand after their first sign-in: what the desk
 * prints and what is mailed is by chance, and these stand in the README.
 */
export async function fillPortal(
  { actor, db, house }: VerbContext<JobActor>,
  { siteOf }: Pick<Filled, 'siteOf'>,
  { clientOf, passwordHash }: { clientOf: ReadonlyMap<string, ClientId>; passwordHash: string },
): Promise<void> {
  const { organizationId } = actor;
  const rows = portalAccounts.map(({ name, ...account }) => {
    const clientId = clientOf.get(name);
    if (!clientId) throw new Error(`there is no client ${name}`);
    const at = { siteId: siteOf('parian'), recordedAt: house.clock.now() };
    return { organizationId, id: randomUUID(), clientId, ...account, ...at, passwordHash, demo: true };
  });
  await db.write((tx) => tx.insert(clientAccounts).values(rows));
}
