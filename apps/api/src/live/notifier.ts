import type { Sql } from 'postgres';
import type { Log } from '../log.ts';

/** The channel that says "look": it carries nothing. */
export const channel = 'daybook_live';
const gatherMs = 20;

/**
 * Says that something was committed, at most once in 20 ms. Never inside a transaction: a NOTIFY there holds one lock
 * for the whole cluster through the commit. A lost one costs a second: readers look by themselves that often.
 */
export function createNotifier(sql: Sql, log: Log): () => void {
  let due = false;
  return () => {
    if (due) return;
    due = true;
    setTimeout(() => {
      due = false;
      sql`select pg_notify(${channel}, '')`.catch((error: unknown) => log.warn({ error }, 'could not notify'));
    }, gatherMs).unref();
  };
}
