import type { Transaction } from '@daybook/db/connect';
import { tell, tellAll } from '../live/tell.ts';

/** Tells those who plan that the drafts of a site are not what they were. */
export async function tellDrafts(tx: Transaction, organizationId: string, now: Date, siteId: string): Promise<void> {
  await tell(tx, organizationId, now, {
    topic: 'roster',
    kind: 'roster.changed',
    permission: 'roster.see',
    siteId,
    ids: { siteId },
  });
}

/** Tells that something was published: those who plan, and each of the people whose shifts it is about. */
export async function tellPublished(
  tx: Transaction,
  organizationId: string,
  now: Date,
  { siteId, employeeIds }: { siteId: string; employeeIds: readonly string[] },
): Promise<void> {
  const change = { topic: 'roster', kind: 'roster.published', permission: 'roster.see', siteId } as const;
  const people = [...new Set(employeeIds)].map((employeeId) => ({ ...change, ids: { siteId, employeeId } }));
  await tellAll(tx, organizationId, now, people);
}
