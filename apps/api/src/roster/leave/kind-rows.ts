import type { LeaveKindId } from '@daybook/contract/ids';
import type { LeaveKindView } from '@daybook/contract/leave';
import type { Transaction } from '@daybook/db/connect';
import { leaveKinds } from '@daybook/db/schema/leave';
import { and, asc, eq, sql } from 'drizzle-orm';

const columns = {
  id: sql<LeaveKindId>`${leaveKinds.id}`,
  name: leaveKinds.name,
  paid: leaveKinds.paid,
  dayMinutes: leaveKinds.dayMinutes,
  yearlyMinutes: leaveKinds.yearlyMinutes,
  askable: leaveKinds.askable,
  archived: sql<boolean>`${leaveKinds.archivedAt} is not null`,
  version: leaveKinds.version,
};

/** The organization's kinds of leave, by name. */
export async function readKinds(tx: Transaction, organizationId: string): Promise<LeaveKindView[]> {
  return await tx
    .select(columns)
    .from(leaveKinds)
    .where(eq(leaveKinds.organizationId, organizationId))
    .orderBy(asc(sql`${leaveKinds.name} collate "und-x-icu"`), asc(leaveKinds.id));
}

/**
 * The kind by its id, held as it is until the transaction ends: what is asked of it and what it is changed to do not
 * cross.
 * @param hold `share` by those who go by it, `update` by who changes it
 */
export async function holdKind(
  tx: Transaction,
  organizationId: string,
  id: LeaveKindId,
  hold: 'share' | 'update',
): Promise<LeaveKindView | undefined> {
  const [kind] = await tx
    .select(columns)
    .from(leaveKinds)
    .where(and(eq(leaveKinds.organizationId, organizationId), eq(leaveKinds.id, id)))
    .for(hold);
  return kind;
}
