import type { Transaction } from '@daybook/db/connect';
import { sql } from 'drizzle-orm';

interface Work {
  /** Its name in `jobs/tasks.ts`: `room.verb`. */
  task: string;
  /** Left again before it has begun, it is done once; what it says last counts. */
  key: string;
  payload: Record<string, string | number>;
  /** At once unless told. */
  runAt?: Date;
}

/** Leaves work for a worker, in the caller's transaction: it is done, at least once, if that commits. */
export async function enqueue(tx: Transaction, work: Work): Promise<void> {
  await enqueueAll(tx, [work]);
}

/** The same of several at once, in one statement. */
export async function enqueueAll(tx: Transaction, works: readonly Work[]): Promise<void> {
  if (works.length === 0) return;
  await tx.execute(sql`
    select jobs.enqueue(w.task, w.key, w."runAt", w.payload)
    from jsonb_to_recordset(${JSON.stringify(works)}::text::jsonb)
      as w(task text, key text, "runAt" timestamptz, payload jsonb)`);
}
