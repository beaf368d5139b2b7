import type { LeaveView } from '@daybook/contract/leave';
import { sql } from 'drizzle-orm';
import type { AccountActor } from '../../actor.ts';
import type { VerbContext } from '../../context.ts';
import { Refusal } from '../../refusal.ts';
import { readLeave } from './leave-rows.ts';

/** Nobody reads further back in a list; the trail has the rest. */
const most = 100;

/** The own requests, the newest first. */
export async function myLeave({ actor, db }: VerbContext<AccountActor>): Promise<{ items: LeaveView[] }> {
  const { organizationId, employeeId } = actor;
  if (employeeId === null) throw new Refusal('not-found');
  const where = sql`l.employee_id = ${employeeId}`;
  const order = sql`l.recorded_at desc, l.id desc`;
  return { items: await db.read((tx) => readLeave(tx, organizationId, { where, order, limit: most })) };
}
