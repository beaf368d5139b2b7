import type { Transaction } from '@daybook/db/connect';
import { Refusal } from '../refusal.ts';
import { countEdits } from './sheet-rows.ts';

/** Which version a date of somebody's is in: one more than its edits. */
export async function versionOf(
  tx: Transaction,
  { organizationId, employeeId, date }: { organizationId: string; employeeId: string; date: string },
): Promise<number> {
  const [row] = await countEdits(tx, { organizationId, employeeIds: [employeeId], span: { from: date, to: date } });
  return 1 + (row?.edits ?? 0);
}

/** P15: who edits says what was seen; somebody was first: `stale`, with the version that stands. */
export function checkVersion(stands: number, seen: number): void {
  if (stands !== seen) throw new Refusal('stale', { facts: { version: stands } });
}
