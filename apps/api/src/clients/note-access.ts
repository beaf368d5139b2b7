import { randomUUID } from 'node:crypto';
import type { AccessPurpose } from '@daybook/contract/clients';
import type { Transaction } from '@daybook/db/connect';
import { clientAccesses } from '@daybook/db/schema/client-accesses';
import type { AccountActor, ClientActor } from '../actor.ts';
import type { VerbContext } from '../context.ts';

export interface Look {
  /** The procedure that shows them: `clients.list` … */
  what: string;
  purpose: AccessPurpose;
  /** All whose names are in the one answer; for what was not found, the id that was asked for. */
  clientIds: readonly string[];
  /** Whether there was something to see; without it: whether there is anybody in `clientIds`. */
  found?: boolean;
}

/** Writes down that somebody looks at clients: one row an answer, in the transaction that reads what it shows. */
export async function noteAccess(
  tx: Transaction,
  { actor, request, house }: VerbContext<AccountActor | ClientActor>,
  { what, purpose, clientIds, found = clientIds.length > 0 }: Look,
): Promise<void> {
  await tx.insert(clientAccesses).values({
    ...{ organizationId: actor.organizationId, id: randomUUID(), ...lookerOf(actor) },
    ...{ what, purpose, found, clientIds: [...new Set(clientIds)] },
    ...{ address: request.address, recordedAt: house.clock.now() },
  });
}

/** Who it is that looks: of the staff, or in the portal. */
export function lookerOf(actor: AccountActor | ClientActor): { accountId: string } | { clientAccountId: string } {
  return actor.kind === 'client' ? { clientAccountId: actor.clientAccountId } : { accountId: actor.accountId };
}
