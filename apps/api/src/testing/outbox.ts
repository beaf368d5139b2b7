import type { MessageKind } from '@daybook/contract/messages';
import { openSql } from '@daybook/db/open';
import type { Sql } from 'postgres';
import { tenantFor } from '../jobs/task.ts';
import { collectDue } from '../messages/collect-due.ts';
import { sendTask } from '../messages/send.ts';
import type { Daybook } from './daybook.ts';

export interface Outbox {
  sql: Sql;
  /** Does what is left to be sent up to now, by the house's own clock, and news that still rest; answers how many. */
  deliver(): Promise<number>;
  /** Every message's state, by when it was left; `of`: of this kind alone. */
  states(of?: MessageKind): Promise<{ kind: string; state: string; attempts: number; lastError: string | null }[]>;
  close(): Promise<void>;
}

/** What a worker would do, by the test's clock: a worker's own is the database's. */
export function openOutbox(daybook: Daybook): Outbox {
  const sql = openSql(daybook.database.superuserUrl, { max: 1 });
  return {
    sql,
    deliver: async () => {
      await sql`
        update outgoing_messages set due_at = due_at - interval '3 seconds'
        where state = 'waiting' and queued_at is null and kind in ('booked', 'moved', 'cancelled')`;
      await collectDue(daybook.house);
      const due = await sql<{ id: string; payload: unknown }[]>`
        delete from graphile_worker._private_jobs j using graphile_worker._private_tasks t
        where t.id = j.task_id and t.identifier = 'messages.send' and j.run_at <= ${daybook.clock.now()}
        returning j.id, j.payload`;
      for (const { payload } of due) await sendTask.step(daybook.house, tenantFor(daybook.house, payload), payload);
      return due.length;
    },
    states: async (of) =>
      await sql`
      select kind, state, attempts, last_error as "lastError" from outgoing_messages
      where ${of ?? null}::text is null or kind = ${of ?? null} order by recorded_at, due_at, kind`,
    close: async () => await sql.end(),
  };
}
