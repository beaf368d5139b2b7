import { randomUUID } from 'node:crypto';
import type { Transaction } from '@daybook/db/connect';
import { amendments } from '@daybook/db/schema/clock';
import type { AccountActor } from '../actor.ts';
import type { VerbContext } from '../context.ts';

/** Writes who added, accepted or voided a punch, and why. */
export async function amend(
  tx: Transaction,
  { actor, request, house }: VerbContext<AccountActor>,
  amendment: {
    action: 'add' | 'accept' | 'void';
    punchId: string;
    heldId?: string;
    employeeId: string;
    reason: string;
    /** What was sent together. */
    editId?: string;
    /** With `add`: the punch that was voided for this one. */
    replacesId?: string;
  },
): Promise<void> {
  await tx.insert(amendments).values({
    organizationId: actor.organizationId,
    id: randomUUID(),
    ...amendment,
    authorId: actor.accountId,
    address: request.address,
    requestId: request.requestId,
    recordedAt: house.clock.now(),
  });
}
