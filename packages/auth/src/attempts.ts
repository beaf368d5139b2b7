import type { Sql } from 'postgres';

/** So many tries within the window; then none until the lock ends. */
export interface Limit {
  tries: number;
  windowSeconds: number;
  lockSeconds: number;
}

export interface Attempt {
  allowed: boolean;
  /** Tries left after this one. */
  left: number;
  /** When the lock ends; null while there is none. */
  until: Date | null;
}

/**
 * Counts a try before it is made, in PostgreSQL and in one statement: parallel tries, other processes and other
 * addresses share the count. A try that turns out right is taken back with `forget`.
 */
export async function attempt(sql: Sql, key: string, limit: Limit, now: Date): Promise<Attempt> {
  const windowStart = new Date(now.getTime() - limit.windowSeconds * 1000);
  const lockEnd = new Date(now.getTime() + limit.lockSeconds * 1000);
  const [row] = await sql<{ failures: number; lockedUntil: Date | null }[]>`
    insert into attempts as a (key, failures, window_start) values (${key}, 1, ${now})
    on conflict (key) do update set
      failures = case
        when a.locked_until > ${now} then a.failures
        when a.locked_until is not null or a.window_start <= ${windowStart} then 1
        else a.failures + 1 end,
      window_start = case when a.locked_until > ${now} then a.window_start
        when a.locked_until is not null or a.window_start <= ${windowStart} then ${now} else a.window_start end,
      locked_until = case
        when a.locked_until > ${now} then a.locked_until
        when a.locked_until is null and a.window_start > ${windowStart} and a.failures >= ${limit.tries} then ${lockEnd}::timestamptz
        else null end
    returning failures, locked_until as "lockedUntil"`;
  const failures = row?.failures ?? 1;
  const until = row?.lockedUntil ?? null;
  return { allowed: until === null, left: Math.max(0, limit.tries - failures), until };
}

/** Takes the count back: the person has shown to be the right one. */
export async function forget(sql: Sql, keys: string[]): Promise<void> {
  await sql`delete from attempts where key in ${sql(keys)}`;
}

/** Begins the lock at once: the last allowed try was wrong. Answers when it ends. */
export async function lock(sql: Sql, key: string, limit: Limit, now: Date): Promise<Date> {
  const until = new Date(now.getTime() + limit.lockSeconds * 1000);
  await sql`update attempts set locked_until = ${until} where key = ${key} and locked_until is null`;
  return until;
}
