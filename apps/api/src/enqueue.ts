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
export async function enqueue(tx: Transaction, { task, key, payload, runAt }: Work): Promise<void> {
  const at = runAt?.toISOString() ?? null;
  await tx.execute(
    sql`select jobs.enqueue(${task}, ${key}, ${at}::timestamptz, ${JSON.stringify(payload)}::text::jsonb)`,
  );
}
