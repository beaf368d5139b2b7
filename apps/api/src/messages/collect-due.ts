import { sql } from 'drizzle-orm';
import type { House } from '../context.ts';
import { leaveSending } from './leave-lines.ts';

/** How many at once: what is left over is collected right after. */
const most = 200;

/**
 * Leaves the sending of every message that is due by now and was left for later, whoever's it is: each once, and by one
 * of several programs that do this at a time. Answers how many.
 */
export async function collectDue({ connections, clock }: Pick<House, 'connections' | 'clock'>): Promise<number> {
  let collected = 0;
  for (let found = most; found === most; collected += found)
    found = await connections.db.transaction(async (tx) => {
      const now = clock.now();
      const due = await tx.execute<{ organizationId: string; ids: string[] }>(sql`
        select m.organization_id as "organizationId", json_agg(m.id) as ids
        from gate.due_messages(${now.toISOString()}::timestamptz, ${most}) m group by m.organization_id`);
      for (const { organizationId, ids } of due) {
        await tx.execute(sql`select set_config('app.organization', ${organizationId}, true)`);
        await leaveSending(
          tx,
          ids.map((id) => ({ id, runAt: now })),
        );
      }
      return due.reduce((sum, { ids }) => sum + ids.length, 0);
    });
  return collected;
}
