import type { Transaction } from '@daybook/db/connect';
import { tellAll } from '../live/tell.ts';

/** Tells who watches timesheets that those of these people are not what they were; `siteId` is the usual site. */
export async function tellSheets(
  tx: Transaction,
  organizationId: string,
  now: Date,
  people: readonly { employeeId: string; siteId: string }[],
): Promise<void> {
  const changes = people.map(({ employeeId, siteId }) => ({
    topic: 'timesheets' as const,
    kind: 'timesheets.changed',
    permission: 'timesheets.see' as const,
    siteId,
    ids: { employeeId },
  }));
  await tellAll(tx, organizationId, now, changes);
}
