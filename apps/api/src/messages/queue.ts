import type { OrganizationId } from '@daybook/contract/ids';
import type { Transaction } from '@daybook/db/connect';
import type { House } from '../context.ts';
import { type AccountMessage, accountLine } from './account-facts.ts';
import { leaveLines } from './leave-lines.ts';
import { type ReportMessage, reportLines } from './report-facts.ts';

/** Whose messages they are, and by what they go out. */
export interface From {
  house: Pick<House, 'keys' | 'messenger' | 'clock'>;
  organizationId: OrganizationId;
}

/**
 * Leaves a message to be sent, in the caller's transaction: it goes out, once, if that commits. Who cannot be reached is
 * left out.
 */
export async function queueMessage(
  tx: Transaction,
  from: From,
  message: AccountMessage | ReportMessage,
): Promise<void> {
  if ('siteId' in message) await leaveLines(tx, from, await reportLines(tx, from, message));
  else
    await leaveLines(
      tx,
      from,
      [await accountLine(tx, from, message)].flatMap((line) => line ?? []),
    );
}
